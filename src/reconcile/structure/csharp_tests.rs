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
        // A property of a key comes and goes with its key; without the key it would stand elsewhere.
        let which: fn(&super::lists::Item) -> bool = |item| {
            let of_key = item.id.starts_with("HasKey ") || item.id.starts_with("Property ") && item.rank.contains('\0');
            item.group == 0 && !of_key
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

/// EF writes the foreign keys of what is owned by their properties, that of the owner among them.
#[test]
fn the_owner_stands_among_the_relations() {
    let block = |inner: &str| {
        format!(
            "class Snapshot\n{{\n    protected override void BuildModel(ModelBuilder modelBuilder)\n    {{\n            modelBuilder.Entity(\"A\", b =>\n                {{\n                    b.OwnsMany(\"L\", \"Lines\", b1 =>\n                        {{\n                            b1.ToTable(\"lines\");\n{inner}                        }});\n                }});\n    }}\n}}\n"
        )
    };
    let owner =
        "\n                            b1.WithOwner()\n                                .HasForeignKey(\"BookId\");\n";
    let [before, after] = ["AgencyId", "WriterId"].map(|key| {
        format!("\n                            b1.HasOne(\"X\", null)\n                                .WithMany()\n                                .HasForeignKey(\"{key}\");\n")
    });
    for (other, both) in [(&before, format!("{before}{owner}")), (&after, format!("{owner}{after}"))] {
        let (base, mine, theirs) = (block(""), block(other), block(owner));
        assert_eq!(merged([&base, &mine, &theirs]).as_deref(), Ok(block(&both).as_str()));
        assert_eq!(merged([&base, &theirs, &mine]).as_deref(), Ok(block(&both).as_str()));
    }
}

/// A class with these properties and this key, as EF writes it.
fn keyed(key: &[&str], others: &[&str]) -> String {
    let property = |name: &&str| format!("                    b.Property<int>(\"{name}\");\n\n");
    let properties: String = key.iter().chain(others).map(property).collect();
    let names: Vec<String> = key.iter().map(|name| format!("\"{name}\"")).collect();
    format!(
        "class Snapshot\n{{\n    protected override void BuildModel(ModelBuilder modelBuilder)\n    {{\n            modelBuilder.Entity(\"A\", b =>\n                {{\n{properties}                    b.HasKey({});\n                }});\n    }}\n}}\n",
        names.join(", ")
    )
}

/// EF writes the properties of a key first and in its order, then the others by name.
#[test]
fn a_new_property_of_a_composite_key_stands_where_ef_writes_it() {
    let base = keyed(&["Z", "M"], &["C", "X"]);
    for (key, others) in [
        (vec!["Z", "B", "M"], vec!["C", "X"]),
        (vec!["Z", "M", "Q"], vec!["C", "X"]),
        (vec!["A", "Z", "M"], vec!["C", "X"]),
    ] {
        let (mine, theirs) = (keyed(&["Z", "M"], &["A1", "C", "X", "Y"]), keyed(&key, &others));
        let both = keyed(&key, &["A1", "C", "X", "Y"]);
        assert_eq!(merged([&base, &mine, &theirs]).as_deref(), Ok(both.as_str()), "{key:?}");
        assert_eq!(merged([&base, &theirs, &mine]).as_deref(), Ok(both.as_str()), "{key:?}");
    }
    // What became a part of the key moves: the lines decide. Two new keys are two answers to one question.
    let moved = keyed(&["Z", "M", "X"], &["C"]);
    assert_eq!(merged([&base, &keyed(&["Z", "M"], &["C", "D", "X"]), &moved]), Err(Stop::Unsure));
    assert!(merged([&base, &keyed(&["Z", "M", "Q"], &["C", "X"]), &keyed(&["Z", "M", "R"], &["C", "X"])]).is_err());
}
