use super::markdown;

#[test]
fn markdown_means_itself() {
    assert_eq!(markdown("a | b\n*c* <d> `e` \\ [f](g)"), "a \\| b \\*c\\* \\<d\\> \\`e\\` \\\\ \\[f\\](g)");
    assert_eq!(markdown("Takes orders, and tracks them."), "Takes orders, and tracks them.");
}
