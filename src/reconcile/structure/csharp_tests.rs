use super::*;

const MODULES: &str = "using Shop.A;\nusing Shop.C;\n\nnamespace Shop;\n\ninternal static class Modules\n{\n    public static void AddModules(this X builder)\n    {\n        builder.AddA();\n        builder.AddC();\n    }\n\n    public static void MapModules(this Y app)\n    {\n        app.MapA();\n        app.MapC();\n    }\n}\n";

fn with(name: &str) -> String {
    MODULES
        .replace(
            "using Shop.C;\n",
            &format!("using Shop.{name};\nusing Shop.C;\n")
                .lines()
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter()
                .map(|l| format!("{l}\n"))
                .collect::<String>(),
        )
        .replace("        builder.AddC();\n", &sorted("builder.Add", name))
        .replace("        app.MapC();\n", &sorted("app.Map", name))
}

fn sorted(call: &str, name: &str) -> String {
    let mut lines = [format!("        {call}{name}();\n"), format!("        {call}C();\n")];
    lines.sort();
    lines.concat()
}

#[test]
fn both_add_a_module() {
    let both = merged([MODULES, &with("B"), &with("D")]).unwrap();
    let other = merged([MODULES, &with("D"), &with("B")]).unwrap();
    assert_eq!(both, other);
    insta::assert_snapshot!(both);
}

#[test]
fn two_branches_add_properties_and_entities_to_a_snapshot() {}
