use super::*;
use crate::render::FileId;

fn marked(base: &str, mine: &str, theirs: &str) -> String {
    let id = FileId::new("merge").unwrap();
    let sides = Sides {
        id: &id,
        path: Utf8Path::new("a.txt"),
        base: base.as_bytes(),
        mine: mine.as_bytes(),
        theirs: theirs.as_bytes(),
    };
    let Outcome::Conflict(clashes) = TextMerger.merge(&sides) else { panic!("no conflict") };
    let labels = Labels::new(&["me".to_owned()], ["m", "b", "t"].map(Utf8Path::new), false);
    String::from_utf8(write(&sides, &clashes, &labels, 7).0).unwrap()
}

#[test]
fn what_merges_is_merged_around_the_markers() {
    insta::assert_snapshot!(marked("a\nb\nc\nd\ne\n", "a\nB\nc\nd\nE\n", "A\nb\nc\nd\nX\n"), @r"
    A
    B
    c
    d
    <<<<<<< me
    E
    ||||||| b
    e
    =======
    X
    >>>>>>> t
    ");
}

#[test]
fn the_last_line_may_lack_its_ending_and_lines_end_as_mine_do() {
    assert_eq!(
        marked("a\nb", "a\r\nm", "a\nt"),
        "a\r\n<<<<<<< me\r\nm\r\n||||||| b\r\nb\r\n=======\r\nt\r\n>>>>>>> t\r\n"
    );
}

/// A conflict of structure need not be one of lines.
#[test]
fn without_places_all_that_differs_is_marked() {
    let (base, mine, theirs) = ("a\nz\n", "a\nm\nz\n", "a\nt\nz\n");
    let id = FileId::new("merge").unwrap();
    let sides = Sides {
        id: &id,
        path: Utf8Path::new("a.csproj"),
        base: base.as_bytes(),
        mine: mine.as_bytes(),
        theirs: theirs.as_bytes(),
    };
    let labels = Labels::new(&[], ["m", "b", "t"].map(Utf8Path::new), true);
    let (text, count) = write(&sides, &[], &labels, 3);
    assert_eq!(count, 1);
    assert_eq!(String::from_utf8(text).unwrap(), "a\n<<< ours\nm\n||| base\n===\nt\n>>> theirs\nz\n");
}
