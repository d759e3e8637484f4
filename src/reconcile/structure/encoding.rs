//! What the bytes of a text file have around its lines: a byte order mark and line endings.

const BOM: char = '\u{feff}';

/// The line endings of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Endings {
    None,
    Lf,
    CrLf,
    Mixed,
}

/// A text without its byte order mark, its lines ended by `\n`; where endings are mixed they stay as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// The characters.
    pub(super) body: String,
    bom: bool,
    endings: Endings,
}

impl Text {
    /// `None` if the bytes are no UTF-8, or hold a NUL.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
        let (bom, text) = text.strip_prefix(BOM).map_or((false, text), |rest| (true, rest));
        let (all, pairs) = (text.matches('\n').count(), text.matches("\r\n").count());
        let endings = match (all, pairs) {
            (0, _) => Endings::None,
            (_, 0) => Endings::Lf,
            _ if all == pairs => Endings::CrLf,
            _ => Endings::Mixed,
        };
        let body = if endings == Endings::CrLf { text.replace("\r\n", "\n") } else { text.to_owned() };
        Some(Self { body, bom, endings })
    }

    /// The same with one sort of line ending, for the sides whose bytes are not kept.
    pub(super) fn evened(mut self) -> Self {
        if self.endings == Endings::Mixed {
            self.body = self.body.replace("\r\n", "\n");
        }
        self
    }
}

/// The bytes of a merged text: what one side did to the mark and the endings holds, else they are mine's.
pub(super) fn write(merged: &str, base: &Text, mine: &Text, theirs: &Text) -> Vec<u8> {
    let bom = if mine.bom == base.bom { theirs.bom } else { mine.bom };
    let changed = theirs.endings != base.endings && mine.endings == base.endings && theirs.endings != Endings::None;
    let endings = if changed || mine.endings == Endings::None { theirs.endings } else { mine.endings };
    let mut text = if bom { String::from(BOM) } else { String::new() };
    match (mine.endings, endings) {
        (Endings::Mixed, _) | (_, Endings::Lf | Endings::None | Endings::Mixed) => text.push_str(merged),
        (_, Endings::CrLf) => text.push_str(&merged.replace('\n', "\r\n")),
    }
    text.into_bytes()
}

#[cfg(test)]
#[path = "encoding_tests.rs"]
mod tests;
