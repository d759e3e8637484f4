//! Columns for a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// One column: its head, and whether it is aligned to the right.
pub(super) struct Column {
    pub(super) head: String,
    pub(super) right: bool,
}

const GAP: usize = 2;
/// No column is cut to less than this, however narrow the terminal is.
const NARROWEST: usize = 8;

/// Rows under heads, aligned by the width that characters have on a terminal; each line ends in a newline.
///
/// With a `width` in columns the widest columns are cut (`…`) until a line fits, as far as that is possible. Control
/// characters are shown as escapes: what the log says cannot move the cursor.
pub(super) fn render(columns: &[Column], rows: &[Vec<String>], width: Option<usize>) -> String {
    let heads: Vec<String> = columns.iter().map(|column| visible(&column.head)).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| visible(cell)).collect()).collect();
    let mut widths: Vec<usize> = heads.iter().map(|head| head.width()).collect();
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    if let Some(width) = width {
        shrink(&mut widths, width);
    }
    let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let gap = " ".repeat(GAP);
    let mut text = String::new();
    for row in [&heads, &rules].into_iter().chain(&rows) {
        let mut line = String::new();
        for ((cell, column), width) in row.iter().zip(columns).zip(&widths) {
            let cell = cut(cell, *width);
            let blank = " ".repeat(width.saturating_sub(cell.width()));
            let (left, right) = if column.right { (&blank, &cell) } else { (&cell, &blank) };
            line.extend([left, right, gap.as_str()]);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The text with what would move the cursor, or turn the direction of writing, as escapes.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let hidden =
            matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        // A joiner inside an emoji is part of it.
        if c.is_control() || (hidden && c != '\u{200d}') {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

fn shrink(widths: &mut [usize], width: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > width {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => return,
        }
    }
}

fn cut(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return cell.to_owned();
    }
    let mut used = 0;
    let kept: String = cell
        .chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used < width
        })
        .collect();
    format!("{kept}…")
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
