use super::tidy;

#[test]
fn members_are_apart_by_one_line_and_braces_are_close() {
    let text = "\n\nusing A;\n\n\nclass B\n{\n\n    int c;  \n\n\n    int d;\n\n}\n\n";
    assert_eq!(tidy(text), "using A;\n\nclass B\n{\n    int c;\n\n    int d;\n}\n");
}

#[test]
fn raw_strings_stay() {
    let text = "var a = \"\"\"\n\n\n    }\n    \"\"\";\n";
    assert_eq!(tidy(text), text);
    let one_line = "var a = \"\"\"{\"\"\";\n\nvar b = 1;\n";
    assert_eq!(tidy(one_line), one_line);
}

#[test]
fn a_tidy_text_stays() {
    let text = "class A\n{\n    int b;\n}\n";
    assert_eq!(tidy(text), text);
}
