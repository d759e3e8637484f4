use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::{merged, proof, tree, types};
use crate::reconcile::structure::lists::Stop;
use crate::reconcile::structure::lists::property_tests::{exactly, files, fixtures, grows};

fn modules(names: &str) -> String {
    let names: BTreeSet<char> = names.chars().collect();
    let lines = |before: &str, after: &str| {
        names.iter().fold(String::new(), |all, name| all + before + &name.to_string() + after)
    };
    format!(
        "{}\nnamespace Shop;\n\ninternal static class Modules\n{{\n    public static void AddModules(this Builder builder)\n    {{\n{}    }}\n}}\n",
        lines("using Shop.", ";\n"),
        lines("        builder.Add", "();\n"),
    )
}

#[test]
fn both_add_a_module() {
    for (mine, theirs) in [("ABC", "ACD"), ("ABC", "ACZ"), ("ACX", "ACY"), ("0AC", "1AC")] {
        let both = merged([&modules("AC"), &modules(mine), &modules(theirs)]);
        assert_eq!(both, Ok(modules(&(mine.to_owned() + theirs))));
        assert_eq!(merged([&modules("AC"), &modules(theirs), &modules(mine)]), both);
    }
    assert_eq!(merged([&modules("ABC"), &modules("AC"), &modules("ABCD")]), Ok(modules("ACD")));
}

#[test]
fn what_is_in_a_literal_or_left_out_is_no_structure() {
    for odd in ["#if DEBUG\n#endif\n", "var x = \"\n;", "/* ", "var c = 'ab", "}"] {
        let with = |name: &str| modules(name) + odd;
        assert_eq!(merged([&with("AC"), &with("ABC"), &with("ACD")]), Err(Stop::Unsure), "{odd}");
    }
    let strings = "static class S\n{\n    const string A = @\"\"\"}; // \";\n    string b = $\"{x(\"}\")}{{\";\n    string c = \"\"\"\n        builder.AddQ(); } \"\" {\n        \"\"\";\n    char d = '\\'';\n}\n";
    let with = |name: &str| modules(name) + strings;
    assert_eq!(merged([&with("AC"), &with("ABC"), &with("ACD")]), Ok(with("ABCD")));
}

#[test]
fn fixtures_merge_as_expected() {
    fixtures("tests/fixtures/merge/csharp", merged);
}

#[test]
fn the_proof_sees_what_is_lost_or_moved() {
    let [base, mine, theirs] = ["AC", "ABC", "ACD"].map(modules);
    let good = modules("ABCD");
    assert!(proof::holds([&base, &mine, &theirs], &good));
    for line in good.lines().filter(|line| !line.trim().is_empty()) {
        let lost = good.replacen(&format!("{line}\n"), "", 1);
        assert!(!proof::holds([&base, &mine, &theirs], &lost), "without {line}");
    }
    let moved = good.replace("        builder.AddB();\n", "").replace("namespace", "builder.AddB();\nnamespace");
    assert!(!proof::holds([&base, &mine, &theirs], &moved));
    assert!(!proof::holds([&base, &mine, &theirs], &good.replace("AddB()", "AddB(1)")));
}

static SNAPSHOTS: LazyLock<Vec<String>> = LazyLock::new(|| files("tests/fixtures/migrations", "ModelSnapshot.cs"));

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn two_sides_grow_a_snapshot(
        file in any::<prop::sample::Index>(),
        picks in prop::collection::vec(any::<(prop::sample::Index, bool)>(), 1..8),
    ) {
        let text = &SNAPSHOTS[file.index(SNAPSHOTS.len())];
        // The properties of a key come first, whatever they are called.
        let which = |item: &super::lists::Item| {
            item.group == 0 && !item.id.ends_with("Id") && !item.id.contains("__synthesizedOrdinal")
        };
        grows(text, |text| tree::read(text).ok(), which, |texts| merged(texts).ok(), &picks, exactly);
    }
}

#[test]
fn a_type_with_another_name_is_left_to_the_lines() {
    assert_eq!(
        types(
            "using A;\nnamespace B;\n\n/// class c\npublic sealed class Order : IAggregate\n{\n    enum E { }\n}\nrecord struct Line(int A);\n"
        ),
        ["Order", "Line"]
    );
    let file = |name: &str, more: &str| {
        format!(
            "namespace Shop;\n\npublic class {name}\n{{\n    int a;\n\n    void Set()\n    {{\n        A();\n        B();\n{more}    }}\n}}\n"
        )
    };
    let (base, mine, theirs) = (file("Order", ""), file("Order", "        C();\n"), file("Purchase", ""));
    assert_eq!(merged([&base, &mine, &theirs]), Err(Stop::Conflict), "by structure the class is gone");
    let outcome = super::merge(&crate::reconcile::Sides {
        id: &crate::render::FileId("i".to_owned()),
        path: "a.cs".into(),
        base: base.as_bytes(),
        mine: mine.as_bytes(),
        theirs: theirs.as_bytes(),
    });
    assert!(matches!(outcome, crate::reconcile::structure::Structured::Unsure));
}
