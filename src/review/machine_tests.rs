use super::*;
use crate::reconcile::{Action, Change, FileState, Index};
use crate::render::FileId;

fn update(path: &str, before: &str, after: &str) -> Case {
    let state = |text: &str| Some(FileState { bytes: text.into(), executable: false });
    let change = Change {
        id: FileId(path.to_owned()),
        path: path.into(),
        from: None,
        component: "x".to_owned(),
        cause: String::new(),
        action: Action::Update,
        before: state(before),
        after: state(after),
    };
    Case::of(&change, &Index::default(), &|_| None, &|_| None).unwrap()
}

fn cases() -> Vec<Case> {
    vec![update("a", "1\nx\n2\nx\n3\n", "1!\nx\n2!\nx\n3!\n"), update("b", "1\n", "2\n")]
}

fn run(answers: &[Answer]) -> (Vec<Question>, Review) {
    let mut review = Review::new(cases());
    let mut asked = Vec::new();
    for answer in answers {
        asked.extend(review.question());
        assert!(review.answer(answer.clone()), "{answer:?} at {:?}", review.question());
    }
    (asked, review)
}

#[test]
fn files_then_places_then_the_next_file() {
    use Answer::{Mine, Places, Rest, Take as Yes};
    let (asked, review) = run(&[Places, Yes, Mine, Rest, Mine]);
    let place = |place| Question::Place { case: 0, place };
    assert_eq!(asked, [Question::File { case: 0 }, place(0), place(1), place(2), Question::File { case: 1 }]);
    assert_eq!(review.question(), None);
    let cases = review.finish().unwrap();
    assert_eq!(cases[0].takes, [Some(Take::Theirs), Some(Take::Mine), Some(Take::Theirs)]);
    assert_eq!(cases[0].chosen, [false, true, false]);
    assert_eq!(cases[1].takes, [Some(Take::Mine)]);
}

#[test]
fn to_skip_leaves_the_file_and_to_quit_everything() {
    let (_, review) = run(&[Answer::Places, Answer::Mine, Answer::Skip, Answer::Take]);
    let cases = review.finish().unwrap();
    assert!(cases[0].skipped && !cases[1].skipped);
    assert_eq!(run(&[Answer::Take, Answer::Quit]).1.finish(), None);
}

#[test]
fn an_answer_that_is_none_changes_nothing() {
    let mut review = Review::new(cases());
    for answer in [Answer::Markers, Answer::Rest, Answer::Edited(Vec::new())] {
        let before = review.clone();
        assert!(!review.answer(answer));
        assert_eq!(review, before);
    }
    assert!(!review.letters().contains('x'), "markers are for conflicts");
    assert!(Review::new(Vec::new()).question().is_none());
}

#[test]
fn an_edited_place_is_its_text() {
    let (_, review) = run(&[Answer::Places, Answer::Edited(b"e\n".to_vec())]);
    assert_eq!(review.cases()[0].takes[0], Some(Take::Edited(b"e\n".to_vec())));
}
