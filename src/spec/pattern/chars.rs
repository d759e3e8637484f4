//! Sets of UTF-16 units.

/// Ordered ranges, not adjacent, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Chars(Vec<(u32, u32)>);

/// The last UTF-16 unit.
const LAST: u32 = 0xFFFF;

impl Chars {
    pub(super) fn of(c: char) -> Self {
        Self(vec![(u32::from(c), u32::from(c))])
    }

    pub(super) fn all() -> Self {
        Self(vec![(0, LAST)])
    }

    /// What `.` matches: everything but a line feed.
    pub(super) fn dot() -> Self {
        Self::of('\n').negated()
    }

    pub(super) fn add(&mut self, from: char, to: char) {
        self.0.push((u32::from(from), u32::from(to)));
        self.normalize();
    }

    pub(super) fn extend(&mut self, other: &Self) {
        self.0.extend(&other.0);
        self.normalize();
    }

    /// At least the characters of a general category: exact in ASCII for letters and digits.
    pub(super) fn category(name: &str) -> Self {
        let mut set = Self(vec![(0x80, LAST)]);
        match name {
            "L" | "Lu" | "Ll" => {
                set.add('A', 'Z');
                set.add('a', 'z');
            }
            "N" | "Nd" => set.add('0', '9'),
            "Lt" | "Lm" | "Lo" | "M" | "Mn" | "Mc" | "Me" | "Nl" | "No" => {}
            _ => set = Self::all(),
        }
        set
    }

    pub(super) fn negated(&self) -> Self {
        let mut ranges = Vec::new();
        let mut next = 0;
        for (from, to) in &self.0 {
            if *from > next {
                ranges.push((next, from - 1));
            }
            next = to + 1;
        }
        if next <= LAST {
            ranges.push((next, LAST));
        }
        Self(ranges)
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0.iter().any(|(from, to)| other.0.iter().any(|(start, end)| from <= end && start <= to))
    }

    fn normalize(&mut self) {
        self.0.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::new();
        for (from, to) in self.0.drain(..) {
            match merged.last_mut() {
                Some((_, end)) if from <= *end + 1 => *end = to.max(*end),
                _ => merged.push((from, to)),
            }
        }
        self.0 = merged;
    }
}
