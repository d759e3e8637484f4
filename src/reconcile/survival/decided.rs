//! Judges a file of which a person decided some places: those are excused, and nothing else.
//!
//! A decided place must hold what was decided, and each stretch between two places all that both sides did there.

use super::merge::looks_hold;
use super::survives;
use crate::reconcile::{Clash, FileState, Hash, Lines, OURS, Take};

/// What a place of a file holds, by the hashes of its lines without their endings, `\n` between them: base, mine, theirs.
pub type Place = [Hash; 3];

/// A file as it was decided.
#[derive(Clone, Copy)]
pub struct Decided<'a> {
    /// What was rendered before, if that is known.
    pub base: Option<&'a [u8]>,
    /// The file on disk.
    pub mine: &'a FileState,
    /// The file without a decision: of a conflict what is rendered.
    pub theirs: &'a FileState,
    /// The file as it would be written.
    pub result: &'a [u8],
    /// Where something may have been decided, in order, and the lines of the result before, between and after these
    /// places, one more; `None` of a file that is decided as a whole.
    pub places: Option<(&'a [&'a Clash], &'a [Lines])>,
    /// The decision that is recorded for the place with this number, from 0, and this content.
    pub take: &'a dyn Fn(usize, &Place) -> Option<Take>,
}

impl Decided<'_> {
    /// True when the result holds every edit of both sides but those that a recorded decision drops.
    pub fn holds(&self) -> bool {
        let Some((places, between)) = self.places else { return self.whole_holds() };
        let versions = [self.base.unwrap_or_default(), &self.mine.bytes, &self.theirs.bytes].map(lines);
        let mut start = [0; 3];
        let mut told: Lines = Vec::new();
        let (mut marked, mut refused) = (false, !places.is_empty());
        for (number, stretch) in between.iter().enumerate() {
            let place = places.get(number);
            let ends = place.map(|at| [&at.base, &at.mine, &at.theirs].map(|range| range.start));
            // What was not rendered before has no places of its own to count on.
            let known = |of: usize| of > 0 || self.base.is_some();
            let end = [0, 1, 2].map(|of| ends.map_or(versions[of].len(), |ends| ends[of]));
            let part = |of: usize| versions[of].get(start[of]..end[of]).filter(|_| known(of));
            let parts = [part(0).or((!known(0)).then_some(&[])), part(1), part(2)];
            let [Some(base), Some(mine), Some(theirs)] = parts else { return false };
            if !self.stretch_holds([base, mine, theirs, stretch]) {
                return false;
            }
            told.extend_from_slice(stretch);
            let Some(at) = place else { continue };
            let ranges = [&at.base, &at.mine, &at.theirs];
            let mut disputed: [Lines; 3] = Default::default();
            for ((lines, version), range) in disputed.iter_mut().zip(&versions).zip(ranges) {
                let Some(there) = version.get(range.clone()) else { return false };
                *lines = there.to_vec();
            }
            let take = (self.take)(number, &disputed.each_ref().map(|lines| Hash::of(&lines.join(&b'\n'))));
            refused &= take == Some(Take::Mine);
            marked |= take == Some(Take::Markers);
            let Some(chosen) = self.chosen(take, disputed) else { return false };
            told.extend(chosen);
            start = ranges.map(|range| range.end);
        }
        if refused && self.base == Some(&self.mine.bytes) && self.result == self.mine.bytes {
            // Of an update nothing was taken, so its line endings were not either.
            return true;
        }
        let look = self.base.unwrap_or(&self.theirs.bytes);
        between.len() == places.len() + 1
            && told == lines(self.result)
            && looks_hold([look, &self.mine.bytes, &self.theirs.bytes, self.result], marked)
    }

    fn stretch_holds(&self, [base, mine, theirs, result]: [&[Vec<u8>]; 4]) -> bool {
        if self.base.is_none() {
            // Nobody knows who changed what, so everything that differs must have been decided.
            return mine == theirs && result == mine;
        }
        if theirs == base || mine == theirs {
            return result == mine;
        }
        let of = [base, mine, theirs, result].map(|lines| lines.iter().map(Vec::as_slice).collect::<Vec<_>>());
        if mine == base { result == theirs } else { survives(&of[0], &of[1], &of[2], &of[3]) }
    }

    /// The lines of a place. Without a decision only what one side alone changed can be there.
    fn chosen(&self, take: Option<Take>, [base, mine, theirs]: [Lines; 3]) -> Option<Lines> {
        match take {
            Some(take) => Some(decided(take, [base, mine, theirs])),
            None if self.base.is_none() => None,
            None if mine == base => Some(theirs),
            None => (theirs == base || theirs == mine).then_some(mine),
        }
    }

    fn whole_holds(&self) -> bool {
        let place = [self.base.unwrap_or_default(), &self.mine.bytes, &self.theirs.bytes].map(Hash::of);
        match (self.take)(0, &place) {
            Some(Take::Mine) => self.result == self.mine.bytes,
            Some(Take::Theirs) => self.result == self.theirs.bytes,
            Some(Take::Edited(text)) => self.result == text,
            Some(Take::Markers) | None => false,
        }
    }
}

fn decided(take: Take, [base, mine, theirs]: [Lines; 3]) -> Lines {
    let marker = |sign: u8, label: &str| [&[sign; 7][..], label.as_bytes()].concat();
    match take {
        Take::Mine => mine,
        Take::Theirs => theirs,
        Take::Edited(text) => lines(&text),
        Take::Markers => [
            vec![marker(b'<', &format!(" {}", OURS.mine))],
            mine,
            vec![marker(b'|', &format!(" {}", OURS.base))],
            base,
            vec![marker(b'=', "")],
            theirs,
            vec![marker(b'>', &format!(" {}", OURS.theirs))],
        ]
        .concat(),
    }
}

/// Lines without their endings; where endings differ a `\r` is part of its line.
fn lines(bytes: &[u8]) -> Lines {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let whole: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
    let crlf = whole.iter().all(|line| !line.ends_with(b"\n") || line.ends_with(b"\r\n"));
    let ending: &[u8] = if crlf { b"\r\n" } else { b"\n" };
    whole.iter().map(|line| line.strip_suffix(ending).unwrap_or(line).to_vec()).collect()
}
