use std::sync::LazyLock;

use proptest::prelude::*;

use super::{merged, proof, tree};
use crate::reconcile::structure::lists::Stop;
use crate::reconcile::structure::lists::property_tests::{files, fixtures, grows, words};

#[test]
fn both_add_a_service_and_a_field() {
    let base = "# Shop\nservices:\n  a:\n    fields: { sku: string }\n\n  # Last\n  z: {}\n";
    let mine = base.replace("string }", "string, x: int }").replace("\n  # Last", "\n  m: {}\n\n  # Last");
    let theirs = base.replace("string }", "string, y: int }").replace("\n  # Last", "\n  # New\n  t: {}\n\n  # Last");
    let both = merged(base, &mine, &theirs).unwrap();
    insta::assert_snapshot!(both, @r"
    # Shop
    services:
      a:
        fields: { sku: string, x: int, y: int }

      m: {}

      # New
      t: {}

      # Last
      z: {}
    ");
}

#[test]
fn the_same_thing_changed_differently_is_a_conflict() {
    let base = "a: 1\nb: [x, y]\nc:\n  d: 1\n";
    for (mine, theirs) in [("a: 1", "a: 2"), ("[x, y]", "[x, z]"), ("  d: 1\n", "  d: 1\n  e: 2\n")] {
        let third = base.replace(mine, &theirs.replace('2', "3").replace('z', "w"));
        assert_eq!(merged(base, &base.replace(mine, theirs), &third), Err(Stop::Conflict), "{theirs}");
    }
    let deleted = base.replace("a: 1\n", "");
    let edited = base.replace("a: 1", "a: 2");
    assert_eq!(merged(base, &deleted, &edited), Err(Stop::Conflict));
    assert_eq!(merged(base, &edited, &deleted), Err(Stop::Conflict));
}

#[test]
fn fixtures_merge_as_expected() {
    fixtures("tests/fixtures/merge/yaml", |[base, mine, theirs]| merged(base, mine, theirs));
}

#[test]
fn the_proof_sees_what_is_lost() {
    let base = "a: 1 # one\nb:\n  - x\n  - name: n\n    v: 1\nc: on\n";
    let mine = base.replace("  - x\n", "  - x\n  - y # mine\n").replace("a: 1", "a: 2");
    let theirs = base.replace("    v: 1\n", "    v: 2\n    w: 3\n") + "d: { e: f }\n# end\n";
    let texts = [base, mine.as_str(), theirs.as_str()];
    let good = merged(base, &mine, &theirs).unwrap();
    assert!(proof::holds(texts, &good));
    for line in good.lines() {
        let lost = good.replacen(&format!("{line}\n"), "", 1);
        assert!(!proof::holds(texts, &lost), "without {line}");
    }
    for (old, new) in [("a: 2", "a: 1"), ("v: 2", "v: 1"), (" # mine", ""), ("c: on", "c: \"on\" # x"), ("- x", "- z")]
    {
        assert!(!proof::holds(texts, &good.replace(old, new)), "{new}");
    }
}

static FILES: LazyLock<Vec<String>> = LazyLock::new(|| files("snapshots", ".yaml"));

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn two_sides_grow_a_file(
        file in any::<prop::sample::Index>(),
        picks in prop::collection::vec(any::<(prop::sample::Index, bool)>(), 1..6),
    ) {
        let text = &FILES[file.index(FILES.len())];
        // An anchor must stay while something stands for it.
        let which = |item: &super::lists::Item| !item.whole.contains('&');
        let merge = |[base, mine, theirs]: [&str; 3]| merged(base, mine, theirs).ok();
        grows(text, |text| tree::read(text).ok(), which, merge, &picks, words);
    }
}

#[test]
fn line_endings_and_the_byte_order_mark_are_those_of_mine() {
    let base = "services:\n  db:\n    image: postgres:17\n    ports:\n    - \"5432:5432\"\n";
    let mine = format!("\u{FEFF}{}", base.replace("17", "17.1").replace('\n', "\r\n"));
    let theirs = format!("{base}    - \"5433:5433\"\n");
    assert_eq!(merged(base, &mine, &theirs), Ok(format!("{mine}    - \"5433:5433\"\r\n")));
}

/// As two branches that each give one service its first kind.
#[test]
fn one_mapping_that_both_added_holds_what_both_have_in_it() {
    let base = "services:\n  orders:\n    port: 1\n\n  # Last\n  stock: {}\n";
    let with = |what: &str| base.replace("    port: 1\n", &format!("    port: 1\n    with:\n      {what}\n"));
    let both = merged(base, &with("cache: {}"), &with("queue: { broker: kafka }")).unwrap();
    assert_eq!(both, with("cache: {}\n      queue: { broker: kafka }"));
    assert_eq!(merged(base, &with("cache: {}"), &with("cache: { seconds: 1 }")).unwrap(), with("cache: {seconds: 1}"));
    assert_eq!(
        merged(base, &with("cache: { seconds: 2 }"), &with("cache: { seconds: 1 }")),
        Err(Stop::Conflict),
        "one key, two values"
    );
    let inline = |what: &str| base.replace("stock: {}", &format!("stock: {{ with: {{ {what} }} }}"));
    assert_eq!(merged(base, &inline("a: {}"), &inline("b: {}")).unwrap(), inline("a: {}, b: {}"));
}
