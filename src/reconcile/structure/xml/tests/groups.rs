//! Groups without a name are paired by what they hold. Where that is not sure, the merge by lines decides.

use std::fmt::Write as _;

use super::super::*;
use camino::Utf8Path;
use proptest::prelude::*;

use crate::reconcile::{FileMerger, Merger, Outcome};
use crate::render::FileId;

/// Groups of packages, each written as its name and its version: `a1 b1|c1`, `?` for a condition.
fn project(groups: &str) -> String {
    let mut text = "<Project>\n".to_owned();
    for group in groups.split('|') {
        let (condition, items) = match group.strip_prefix('?') {
            Some(items) => (" Condition=\"'$(X)' == '1'\"", items),
            None => ("", group),
        };
        writeln!(text, "  <ItemGroup{condition}>").unwrap();
        for item in items.split_whitespace() {
            let (name, version) = item.split_at(1);
            writeln!(text, "    <PackageReference Include=\"{name}\" Version=\"{version}\" />").unwrap();
        }
        text += "  </ItemGroup>\n";
    }
    text + "</Project>\n"
}

fn outcome(merger: &dyn Merger, [base, mine, theirs]: [&str; 3]) -> Option<String> {
    let id = FileId("x".to_owned());
    let [base, mine, theirs] = [base, mine, theirs].map(str::as_bytes);
    match merger.merge(&Sides { id: &id, path: Utf8Path::new("a.csproj"), base, mine, theirs }) {
        Outcome::Clean(bytes) => Some(String::from_utf8(bytes).unwrap()),
        Outcome::Conflict(_) => None,
    }
}

/// The versions of base, mine, theirs, and what must come of them; `!` for a conflict.
const CASES: [[&str; 4]; 12] = [
    // One item each: changed apart, in either group.
    ["a1|b1", "a2|b1", "a1|b2", "a2|b2"],
    ["a1|b1", "a1 c1|b1", "a1|b1 d1", "a1 c1|b1 d1"],
    // A group goes, the other grows.
    ["a1|b1", "b1", "a1|b1 d1", "b1 d1"],
    ["a1|b1|c1", "a1|c1", "a1|b1|c2", "a1|c2"],
    // An item moves to the other group, which the other side leaves alone.
    ["a1 b1|c1", "a1|c1 b1", "a2 b1|c1", "a2|c1 b1"],
    ["a1 b1|c1 d1", "a1|c1 d1 b1", "a1 b1|c1 d1 e1", "a1|c1 d1 b1 e1"],
    // Both changed what moved.
    ["a1 b1|c1", "a1|c1 b2", "a1 b3|c1", "!"],
    // Alike but for the condition.
    ["a1|?a1", "a2|?a1", "a1|?a3", "a2|?a3"],
    ["a1|?b1", "a1 c1|?b1", "a1|?b1 d1", "a1 c1|?b1 d1"],
    // A group gets a condition; the other side adds to it: under the condition it would be another thing.
    ["a1 b1|c1", "?a1 b1|c1", "a1 b1|c2", "?a1 b1|c2"],
    // Each adds a group of its own.
    ["a1", "a1|m1", "a1|t1", "a1|m1|t1"],
    // One removes an item, the other the group beside it.
    ["a1 b1|c1", "a1|c1", "a1 b1", "a1"],
];

#[test]
fn groups_of_few_items() {
    for [base, mine, theirs, wanted] in CASES {
        let [b, m, t] = [base, mine, theirs].map(project);
        let wanted = (wanted != "!").then(|| project(wanted));
        assert_eq!(outcome(&FileMerger, [&b, &m, &t]), wanted, "{base}: {mine} and {theirs}");
        let mirrored = outcome(&FileMerger, [&b, &t, &m]).is_some();
        assert_eq!(mirrored, wanted.is_some(), "{base}: {theirs} and {mine}");
    }
}

/// Where a side puts the items that it owns: every item in one of three groups, or nowhere.
fn layout() -> impl Strategy<Value = Vec<(usize, u8)>> {
    proptest::collection::vec((0..4_usize, 1..3_u8), 6)
}

fn laid_out(places: &[(usize, u8)]) -> String {
    let mut groups = vec![String::new(); 3];
    for (at, (group, version)) in places.iter().enumerate() {
        if let Some(group) = groups.get_mut(*group) {
            write!(group, "{}{version} ", ["a", "b", "c", "d", "e", "f"][at]).unwrap();
        }
    }
    groups.retain(|group| !group.is_empty());
    project(&groups.join("|"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Items come, go and move between groups, each on one side only. What is merged has each item where one side has it,
    /// as often as it is there. Where whole groups were laid out anew by one side, a conflict is shown.
    #[test]
    fn items_wander(base in layout(), other in layout(), whose in proptest::collection::vec(any::<bool>(), 6)) {
        let of = |side: bool| -> Vec<(usize, u8)> {
            (0..6).map(|at| if whose[at] == side { other[at] } else { base[at] }).collect()
        };
        let [b, m, t, wanted] = [&base, &of(true), &of(false), &other].map(|places| laid_out(places));
        let merged = outcome(&FileMerger, [&b, &m, &t]);
        let items = |text: &str| {
            let mut items: Vec<String> = text.lines().filter(|l| l.contains("Include")).map(str::to_owned).collect();
            items.sort();
            items
        };
        if let Some(merged) = &merged {
            prop_assert_eq!(items(merged), items(&wanted), "{}\n{}\n{}", b, m, t);
        }
        prop_assert_eq!(merged.is_some(), outcome(&FileMerger, [&b, &t, &m]).is_some(), "{}\n{}\n{}", b, m, t);
    }
}
