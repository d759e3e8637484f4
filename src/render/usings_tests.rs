use super::sort;

#[test]
fn system_comes_first_then_names_then_static_then_aliases() {
    let text = "using A.B.C;\nusing X = A.Y;\nusing Shop.Orders;\nusing static Q.R;\nusing Microsoft.E;\nusing System.Text;\nusing A.B;\nusing System;\n\nnamespace N;\n";
    let sorted = "using System;\nusing System.Text;\nusing A.B;\nusing A.B.C;\nusing Microsoft.E;\nusing Shop.Orders;\nusing static Q.R;\nusing X = A.Y;\n\nnamespace N;\n";

    assert_eq!(sort(text), sorted);
}

#[test]
fn only_the_first_block_moves() {
    let text = "// Why.\nusing B;\nusing A;\n\nusing var x = Open();\nusing var a = Open();\n";

    assert_eq!(sort(text), "// Why.\nusing A;\nusing B;\n\nusing var x = Open();\nusing var a = Open();\n");
}

#[test]
fn a_text_without_usings_stays() {
    assert_eq!(sort("namespace N;\n"), "namespace N;\n");
}
