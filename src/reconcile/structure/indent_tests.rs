use super::*;

#[test]
fn text_takes_the_indentation_of_where_it_goes() {
    let shift = Shift { from: "  ", to: "\t\t", from_unit: "  ", to_unit: "\t" };
    let text = "\n\n  <a>\n    <b\n       c=\"x\n  y\" />\n  </a>\n";
    let fixed = text.find("\"x").unwrap();
    let fixed = fixed..text.find("y\"").unwrap() + 1;
    assert_eq!(
        shift.apply(text, 0..text.len(), &[fixed]),
        "\n\n\t\t<a>\n\t\t\t<b\n\t\t\t\t c=\"x\n  y\" />\n\t\t</a>\n"
    );
}

#[test]
fn lines_further_out_go_out() {
    let shift = Shift { from: "    ", to: "\t\t\t", from_unit: "  ", to_unit: "\t" };
    assert_eq!(shift.apply("\n  ", 0..3, &[]), "\n\t\t");
    assert_eq!(shift.apply("\n  x", 0..4, &[]), "\n\t\tx");
}

#[test]
fn the_indentation_of_a_line() {
    let text = "a\n\t b <c>";
    assert_eq!(of_line(text, 6), "\t ");
    assert!(begins_line(text, 4) && !begins_line(text, 6) && begins_line(text, 0));
    assert_eq!(unit("  ", "    "), Some("  ".to_owned()));
    assert_eq!(unit("\t", "  "), None);
}
