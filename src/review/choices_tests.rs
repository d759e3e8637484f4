use super::*;

#[test]
fn the_value_says_what_was_chosen_and_names_an_edited_text() {
    assert_eq!(value(&Take::Mine), "mine");
    assert_ne!(value(&Take::Edited(b"a".to_vec())), value(&Take::Edited(b"b".to_vec())));
    let hash = Hash::of(b"");
    let hunk = Hunk { file: FileId("a".to_owned()), base: hash, mine: hash, theirs: hash, text: None };
    // A text that was not stored cannot be replayed.
    assert_eq!(take("edited 123", &hunk), None);
    let stored = Hunk { text: Some("t".to_owned()), ..hunk };
    assert_eq!(take("edited 123", &stored), Some(Take::Edited(b"t".to_vec())));
    assert_eq!(take(WITHDRAWN, &stored), None);
}
