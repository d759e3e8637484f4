//! A merge by lines in pieces: what is decided, and what is not with the lines of all three versions.
//!
//! From here a conflict is shown, decided place by place, or written with markers as git writes them. Pure.

use super::merge::Clash;
use super::survival::survives;
use super::text::{Region, Text, Zeal, join, pick, regions};

/// Lines without their endings.
pub type Lines = Vec<Vec<u8>>;

/// A stretch of a merged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Lines that hold every change of both sides.
    Merged(Lines),
    /// Both sides changed these lines, each differently.
    Clash {
        /// Where they are.
        at: Clash,
        /// As they were rendered before.
        base: Lines,
        /// As they are on disk.
        mine: Lines,
        /// As they are rendered now.
        theirs: Lines,
    },
}

/// A merged file, from its first line to its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pieces {
    /// Its stretches in order. Two of one sort may follow each other.
    pub list: Vec<Piece>,
    ended: bool,
    crlf: bool,
    bom: bool,
}

/// What becomes of one clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Take {
    /// The lines on disk.
    Mine,
    /// The lines that are rendered.
    Theirs,
    /// Lines that somebody wrote, each with its ending; one at the end is added where it lacks.
    Edited(Vec<u8>),
    /// All versions, between markers.
    Markers,
}

/// How markers look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Markers<'a> {
    /// What mine is called.
    pub mine: &'a str,
    /// What the base is called.
    pub base: &'a str,
    /// What theirs is called.
    pub theirs: &'a str,
    /// How many characters a marker has; git's default is 7.
    pub size: usize,
    /// Whether the base is shown.
    pub style: Style,
}

/// Whether the base is shown between markers; the names are those of git's `merge.conflictStyle`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Both sides only, without what they begin or end with in common.
    Merge,
    /// All three versions, each whole.
    Diff3,
}

/// The markers of scaffold's own runs.
pub const OURS: Markers<'static> =
    Markers { mine: "yours", base: "last generated", theirs: "generated", size: 7, style: Style::Diff3 };

/// Merges by lines; `None` where a version is binary. Line endings, byte order mark and final newline are those of
/// mine, unless only theirs changed them. Where the merged lines cannot be proved to hold every edit, all are clashes.
pub fn pieces(base: &[u8], mine: &[u8], theirs: &[u8]) -> Option<Pieces> {
    let pieces = divided(base, mine, theirs, Zeal::Usual)?;
    if pieces.survive(base, mine, theirs) { Some(pieces) } else { Pieces::undecided(base, mine, theirs) }
}

impl Pieces {
    /// The same, but every place that either side changed is a clash: for files whose conflict the lines do not show.
    pub fn undecided(base: &[u8], mine: &[u8], theirs: &[u8]) -> Option<Self> {
        divided(base, mine, theirs, Zeal::None)
    }

    /// The same where nothing was rendered before: no place has lines of a base.
    #[must_use]
    pub fn without_base(mut self) -> Self {
        for piece in &mut self.list {
            if let Piece::Clash { at, base, .. } = piece {
                at.base = 0..0;
                base.clear();
            }
        }
        self
    }

    /// Every edit between the clashes is there.
    fn survive(&self, base: &[u8], mine: &[u8], theirs: &[u8]) -> bool {
        let versions = [base, mine, theirs].map(Text::new);
        let lines = versions.each_ref().map(Text::lines);
        let mut start = [0; 3];
        let ends = self.clashes().map(|at| [&at.base, &at.mine, &at.theirs]).map(Some).chain([None]);
        self.between().iter().zip(ends).all(|(stretch, place)| {
            let end = [0, 1, 2].map(|of| place.map_or(lines[of].len(), |ranges| ranges[of].start));
            let [base, mine, theirs] = [0, 1, 2].map(|of| &lines[of][start[of]..end[of]]);
            start = place.map_or(start, |ranges| ranges.map(|range| range.end));
            let merged: Vec<&[u8]> = stretch.iter().map(Vec::as_slice).collect();
            theirs == base || mine == base || mine == theirs || survives(base, mine, theirs, &merged)
        })
    }

    /// The clashes in their order.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        self.list.iter().filter_map(|piece| match piece {
            Piece::Clash { at, .. } => Some(at),
            Piece::Merged(_) => None,
        })
    }

    /// The merged lines before, between and after the clashes: one stretch more than these.
    pub fn between(&self) -> Vec<Lines> {
        let mut stretches = vec![Lines::new()];
        for piece in &self.list {
            match (piece, stretches.last_mut()) {
                (Piece::Merged(lines), Some(stretch)) => stretch.extend_from_slice(lines),
                _ => stretches.push(Lines::new()),
            }
        }
        stretches
    }

    /// The file, with each clash as it was decided; one that has no decision gets markers.
    pub fn assemble(&self, takes: &[Take], markers: &Markers<'_>) -> Vec<u8> {
        let mut lines: Lines = Vec::new();
        let mut takes = takes.iter();
        let mut marked = false;
        for piece in &self.list {
            let before = lines.len();
            match piece {
                Piece::Merged(merged) => lines.extend_from_slice(merged),
                Piece::Clash { base, mine, theirs, .. } => match takes.next().unwrap_or(&Take::Markers) {
                    Take::Mine => lines.extend_from_slice(mine),
                    Take::Theirs => lines.extend_from_slice(theirs),
                    Take::Edited(text) => lines.extend(Text::new(text).lines().into_iter().map(<[u8]>::to_vec)),
                    Take::Markers => {
                        markers.write(&mut lines, base, mine, theirs);
                        marked = true;
                        continue;
                    }
                },
            }
            marked &= lines.len() == before;
        }
        // A marker at the end is a line of its own whatever follows it.
        let lines: Vec<&[u8]> = lines.iter().map(Vec::as_slice).collect();
        join(&lines, self.ended || marked, self.crlf, self.bom)
    }

    /// The file with markers at every clash.
    pub fn with_markers(&self, markers: &Markers<'_>) -> Vec<u8> {
        self.assemble(&[], markers)
    }
}

impl Markers<'_> {
    fn write(&self, lines: &mut Lines, base: &Lines, mine: &Lines, theirs: &Lines) {
        let (mut head, mut tail) = (0, 0);
        if self.style == Style::Merge {
            head = mine.iter().zip(theirs).take_while(|(a, b)| a == b).count();
            let rest = mine[head..].iter().rev().zip(theirs[head..].iter().rev());
            tail = rest.take_while(|(a, b)| a == b).count();
        }
        lines.extend_from_slice(&mine[..head]);
        lines.push(self.line('<', self.mine));
        lines.extend_from_slice(&mine[head..mine.len() - tail]);
        if self.style == Style::Diff3 {
            lines.push(self.line('|', self.base));
            lines.extend_from_slice(base);
        }
        lines.push(self.line('=', ""));
        lines.extend_from_slice(&theirs[head..theirs.len() - tail]);
        lines.push(self.line('>', self.theirs));
        lines.extend_from_slice(&mine[mine.len() - tail..]);
    }

    /// The three versions of one place between markers.
    pub fn around(&self, base: &Lines, mine: &Lines, theirs: &Lines) -> Lines {
        let mut lines = Lines::new();
        self.write(&mut lines, base, mine, theirs);
        lines
    }

    fn line(&self, sign: char, label: &str) -> Vec<u8> {
        let mut line = String::from(sign).repeat(self.size);
        if !label.is_empty() {
            line.push(' ');
            line.push_str(label);
        }
        line.into_bytes()
    }

    /// Some text holds a whole set of these markers.
    pub fn are_in(&self, bytes: &[u8]) -> bool {
        let mut wanted =
            [self.line('<', self.mine), self.line('=', ""), self.line('>', self.theirs)].into_iter().peekable();
        for line in bytes.split(|&byte| byte == b'\n') {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if wanted.peek().is_some_and(|marker| line.strip_prefix(BOM).unwrap_or(line) == marker.as_slice()) {
                wanted.next();
            }
        }
        wanted.next().is_none()
    }
}

const BOM: &[u8] = b"\xef\xbb\xbf";

fn divided(base: &[u8], mine: &[u8], theirs: &[u8], zeal: Zeal) -> Option<Pieces> {
    if [base, mine, theirs].iter().any(|bytes| bytes.contains(&0)) {
        return None;
    }
    let (base, mine, theirs) = (Text::new(base), Text::new(mine), Text::new(theirs));
    let lines = [&base, &mine, &theirs].map(Text::lines);
    let [base_lines, mine_lines, theirs_lines] = lines.each_ref().map(Vec::as_slice);
    let owned = |lines: &[&[u8]]| lines.iter().map(|line| line.to_vec()).collect::<Lines>();
    let mut list = Vec::new();
    for region in regions(base_lines, mine_lines, theirs_lines, zeal) {
        match region {
            Region::Merged(lines) if lines.is_empty() => {}
            Region::Merged(lines) => list.push(Piece::Merged(owned(&lines))),
            Region::Clash(at) => list.push(Piece::Clash {
                base: owned(&base_lines[at.base.clone()]),
                mine: owned(&mine_lines[at.mine.clone()]),
                theirs: owned(&theirs_lines[at.theirs.clone()]),
                at,
            }),
        }
    }
    Some(Pieces {
        list,
        ended: ended(&base, &mine, &theirs),
        crlf: pick(base.crlf, mine.crlf, theirs.crlf),
        bom: pick(base.bom, mine.bom, theirs.bom),
    })
}

/// Whether the last line ends in a line ending. An empty text has no say in it.
fn ended(base: &Text, mine: &Text, theirs: &Text) -> bool {
    let says = |text: &Text| (!text.lines().is_empty()).then_some(text.ended);
    let theirs = says(theirs).or_else(|| says(mine)).unwrap_or(true);
    let base = says(base).unwrap_or(theirs);
    pick(base, says(mine).unwrap_or(base), theirs)
}

#[cfg(test)]
#[path = "pieces_tests.rs"]
mod tests;
