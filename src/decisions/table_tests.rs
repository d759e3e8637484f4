use super::*;

fn table(heads: &[&str], rows: &[&[&str]], width: Option<usize>) -> String {
    let columns: Vec<Column> =
        heads.iter().map(|head| Column { head: (*head).to_owned(), right: *head == "n" }).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    render(&columns, &rows, width)
}

#[test]
fn aligns_by_what_a_terminal_shows() {
    insta::assert_snapshot!(table(&["name", "n", "x"], &[&["日本", "7", "a"], &["é😀", "12", ""]], None), @r"
    name   n  x
    ----  --  -
    日本   7  a
    é😀   12
    ");
}

#[test]
fn cuts_the_widest_to_the_width_of_the_terminal() {
    let text = table(
        &["id", "title"],
        &[&["0123456789", "a very long title indeed"], &["1", "日本日本日本日本日本日本"]],
        Some(24),
    );
    insta::assert_snapshot!(text, @r"
    id          title
    ----------  ------------
    0123456789  a very long…
    1           日本日本日…
    ");
    assert!(text.lines().all(|line| line.width() <= 24));
    let narrow = table(&["id", "title"], &[&["0123456789", "a very long title indeed"]], Some(3));
    assert_eq!(narrow.lines().map(UnicodeWidthStr::width).max(), Some(2 * NARROWEST + GAP), "{narrow}");
}

#[test]
fn nothing_moves_the_cursor() {
    assert_eq!(visible("a\n\t\u{1b}[2J\0\u{9b}\u{202e}é\u{7f}"), r"a\n\t\u{1b}[2J\u{0}\u{9b}\u{202e}é\u{7f}");
    assert_eq!(visible("👩\u{200d}💻"), "👩\u{200d}💻");
}
