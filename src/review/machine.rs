//! The questions of a review, one after the other, as values.

use super::case::Case;
use crate::reconcile::Take;

/// What is asked next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// About a whole file.
    File {
        /// Which case.
        case: usize,
    },
    /// About one place of a file.
    Place {
        /// Which case.
        case: usize,
        /// Which place of it.
        place: usize,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What is generated.
    Take,
    /// What is on disk.
    Mine,
    /// This text.
    Edited(Vec<u8>),
    /// Both between markers; of conflicts only.
    Markers,
    /// Nothing about this file changes.
    Skip,
    /// Look at the places of this file.
    Places,
    /// What is generated, at this and all further places of this file; of a conflict mine.
    Rest,
    /// Nothing at all is written.
    Quit,
}

/// A review under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    cases: Vec<Case>,
    at: Option<Question>,
    quit: bool,
}

impl Review {
    /// Begins with the first file.
    pub fn new(cases: Vec<Case>) -> Self {
        let at = (!cases.is_empty()).then_some(Question::File { case: 0 });
        Self { cases, at, quit: false }
    }

    /// What is asked now; `None` at the end.
    pub fn question(&self) -> Option<Question> {
        self.at
    }

    /// The cases as decided so far.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// The letters that are answers now.
    pub fn letters(&self) -> &'static str {
        match self.at {
            None => "",
            Some(Question::Place { case, .. }) if self.cases[case].is_conflict() => "tmexsaq?",
            Some(Question::Place { .. }) => "tmesaq?",
            Some(Question::File { case }) => {
                let case = &self.cases[case];
                match (case.pieces.is_some(), case.is_conflict()) {
                    (true, true) => "htmxsq?",
                    (true, false) => "htmsq?",
                    (false, _) => "tmsq?",
                }
            }
        }
    }

    /// Goes on with an answer. One that is none here changes nothing, and is `false`.
    pub fn answer(&mut self, answer: Answer) -> bool {
        let Some(question) = self.at else { return false };
        if answer == Answer::Quit {
            (self.at, self.quit) = (None, true);
            return true;
        }
        let (Question::File { case: at } | Question::Place { case: at, .. }) = question;
        let case = &mut self.cases[at];
        if answer == Answer::Skip {
            case.skipped = true;
            self.next_file(at);
            return true;
        }
        let take = match (answer, case.is_conflict()) {
            (Answer::Take, _) => Take::Theirs,
            (Answer::Mine, _) => Take::Mine,
            (Answer::Markers, true) if case.pieces.is_some() => Take::Markers,
            (Answer::Edited(text), _) if matches!(question, Question::Place { .. }) => Take::Edited(text),
            (Answer::Rest, conflict) if matches!(question, Question::Place { .. }) => {
                return self.rest(question, &if conflict { Take::Mine } else { Take::Theirs });
            }
            (Answer::Places, _) if case.pieces.is_some() && matches!(question, Question::File { .. }) => {
                self.at = Some(Question::Place { case: at, place: 0 });
                return true;
            }
            _ => return false,
        };
        match question {
            Question::File { .. } => self.rest(question, &take),
            Question::Place { place, .. } => {
                decide(case, place, take);
                if place + 1 < case.takes.len() {
                    self.at = Some(Question::Place { case: at, place: place + 1 });
                } else {
                    self.next_file(at);
                }
                true
            }
        }
    }

    /// The decided cases; `None` when somebody quit.
    pub fn finish(self) -> Option<Vec<Case>> {
        (!self.quit).then_some(self.cases)
    }

    /// This place and all after it.
    fn rest(&mut self, question: Question, take: &Take) -> bool {
        let (at, first) = match question {
            Question::File { case } => (case, 0),
            Question::Place { case, place } => (case, place),
        };
        for place in first..self.cases[at].takes.len() {
            decide(&mut self.cases[at], place, take.clone());
        }
        self.next_file(at);
        true
    }

    fn next_file(&mut self, at: usize) {
        self.at = (at + 1 < self.cases.len()).then_some(Question::File { case: at + 1 });
    }
}

/// To take what is generated needs no decision where nothing is in conflict.
fn decide(case: &mut Case, place: usize, take: Take) {
    if take == Take::Theirs && !case.is_conflict() {
        case.takes[place] = Some(take);
        case.chosen[place] = false;
    } else {
        case.choose(place, take);
    }
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
