use super::*;
use proptest::prelude::*;

fn of(base: &str, mine: &str, theirs: &str) -> Pieces {
    pieces(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

const BASE: &str = "a\nb\nc\nd\ne\n";
const MINE: &str = "A\nb\nmine\nd\ne\n";
const THEIRS: &str = "a\nb\ntheirs\nd\nE\n";

#[test]
fn markers_stand_where_both_changed_and_nowhere_else() {
    let merge = Markers { style: Style::Merge, ..OURS };
    assert_eq!(
        text(of(BASE, MINE, THEIRS).with_markers(&merge)),
        "A\nb\n<<<<<<< yours\nmine\n=======\ntheirs\n>>>>>>> generated\nd\nE\n"
    );
    assert_eq!(
        text(of(BASE, MINE, THEIRS).with_markers(&OURS)),
        "A\nb\n<<<<<<< yours\nmine\n||||||| last generated\nc\n=======\ntheirs\n>>>>>>> generated\nd\nE\n"
    );
    let long = Markers { size: 9, mine: "", theirs: "x", ..merge };
    let marked = text(of(BASE, MINE, THEIRS).with_markers(&long));
    assert!(marked.contains("<<<<<<<<<\nmine\n=========\ntheirs\n>>>>>>>>> x\n"), "{marked}");
}

#[test]
fn the_merge_style_leaves_out_what_both_begin_and_end_with() {
    let marked = of("a\nb\nc\n", "same\nmine\nend\n", "same\ntheirs\nend\n");
    let merge = Markers { style: Style::Merge, ..OURS };
    assert_eq!(
        text(marked.with_markers(&merge)),
        "same\n<<<<<<< yours\nmine\n=======\ntheirs\n>>>>>>> generated\nend\n"
    );
}

#[test]
fn markers_have_the_line_endings_and_the_mark_of_mine() {
    let marked = of("a\n", "\u{feff}m\r\n", "t\n").with_markers(&Markers { style: Style::Merge, ..OURS });
    assert_eq!(text(marked), "\u{feff}<<<<<<< yours\r\nm\r\n=======\r\nt\r\n>>>>>>> generated\r\n");
    // Without a final newline the last marker still is a line, and a last line after it stays as it was.
    assert!(text(of("a", "m", "t").with_markers(&OURS)).ends_with("t\n>>>>>>> generated\n"));
    assert!(text(of("a\nz", "m\nz", "t\nz").with_markers(&OURS)).ends_with(">>>>>>> generated\nz"));
}

#[test]
fn each_clash_is_decided_by_itself() {
    let disputed = of("a\nx\nb\n", "m1\nx\nm2\n", "t1\nx\nt2\n");
    assert_eq!(disputed.clashes().count(), 2);
    assert_eq!(text(disputed.assemble(&[Take::Mine, Take::Theirs], &OURS)), "m1\nx\nt2\n");
    let edited = [Take::Edited(b"e1\ne2\n".to_vec()), Take::Edited(Vec::new())];
    assert_eq!(text(disputed.assemble(&edited, &OURS)), "e1\ne2\nx\n");
    let half = text(disputed.assemble(&[Take::Mine], &OURS));
    assert!(half.starts_with("m1\nx\n<<<<<<< yours\nm2\n"), "{half}");
}

#[test]
fn every_changed_place_is_a_clash_on_demand_and_binary_has_no_pieces() {
    let all = Pieces::undecided(BASE.as_bytes(), MINE.as_bytes(), THEIRS.as_bytes()).unwrap();
    assert_eq!(all.clashes().count(), 3);
    assert_eq!(text(all.assemble(&[Take::Mine, Take::Mine, Take::Mine], &OURS)), MINE);
    assert_eq!(text(all.assemble(&[Take::Theirs, Take::Theirs, Take::Theirs], &OURS)), THEIRS);
    assert_eq!(pieces(b"a", b"\0", b"b"), None);
}

#[test]
fn only_a_whole_set_of_our_markers_counts() {
    let marked = of(BASE, MINE, THEIRS).with_markers(&OURS);
    assert!(OURS.are_in(&marked));
    assert!(OURS.are_in(text(marked).replace('\n', "\r\n").as_bytes()));
    assert!(!OURS.are_in(b"Title\n=======\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"));
    assert!(!OURS.are_in(b"<<<<<<< yours\n=======\n"));
}

proptest! {
    /// Taking one side everywhere on a place-by-place division is that side.
    #[test]
    fn one_side_everywhere_is_that_side(
        base in "([ab]\n){0,8}", mine in "([abm]\n){0,8}", theirs in "([abt]\n){0,8}",
    ) {
        let all = Pieces::undecided(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
        let takes = |take: Take| vec![take; all.clashes().count()];
        prop_assert_eq!(text(all.assemble(&takes(Take::Mine), &OURS)), mine.clone());
        prop_assert_eq!(text(all.assemble(&takes(Take::Theirs), &OURS)), theirs.clone());
    }
}
