//! Proof of a merge. It reads all four versions with another parser, and knows nothing of how the merge was made.

use serde_json::Value;

use super::super::facts;

/// True if the merged text says all that both sides meant, and nothing else.
pub(super) fn holds(base: &str, mine: &str, theirs: &str, merged: &str) -> bool {
    let [Some(base), Some(mine), Some(theirs), Some(merged)] = [base, mine, theirs, merged].map(Plain::read) else {
        return false;
    };
    merged.trailing_commas <= mine.trailing_commas + theirs.trailing_commas
        && facts::agree(&base.facts, &mine.facts, &theirs.facts, &merged.facts)
        && facts::agree(&base.comments, &mine.comments, &theirs.comments, &merged.comments)
}

/// What a file says, one fact a line.
#[derive(Default)]
struct Plain {
    facts: Vec<String>,
    comments: Vec<String>,
    trailing_commas: usize,
    /// Colons that follow keys, and the members that were read: less when a key stands twice.
    colons: usize,
    members: usize,
}

impl Plain {
    fn read(text: &str) -> Option<Self> {
        let mut plain = Self::default();
        let bare = plain.strip(text);
        let value: Value = serde_json::from_str(&bare).ok()?;
        plain.tell("", &value);
        (plain.colons == plain.members).then_some(plain)
    }

    /// JSON as the standard has it.
    fn strip(&mut self, text: &str) -> String {
        let mut bare: Vec<char> = Vec::new();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match (c, chars.peek().copied()) {
                ('"', _) => {
                    bare.push(c);
                    while let Some(inside) = chars.next() {
                        bare.push(inside);
                        match inside {
                            '\\' => bare.extend(chars.next()),
                            '"' => break,
                            _ => {}
                        }
                    }
                }
                ('/', Some('/')) => {
                    let mut comment = String::from(c);
                    while let Some(inside) = chars.next_if(|next| *next != '\n') {
                        comment.push(inside);
                    }
                    self.comment(&comment);
                }
                ('/', Some('*')) => {
                    let mut comment = String::from(c);
                    while !(comment.len() > 3 && comment.ends_with("*/")) {
                        let Some(inside) = chars.next() else { break };
                        comment.push(inside);
                    }
                    self.comment(&comment);
                }
                ('}' | ']', _) => {
                    if let Some(last) = bare.iter().rposition(|c| !c.is_whitespace()).filter(|at| bare[*at] == ',') {
                        bare.remove(last);
                        self.trailing_commas += 1;
                    }
                    bare.push(c);
                }
                _ => {
                    self.colons += usize::from(c == ':');
                    bare.push(c);
                }
            }
        }
        bare.into_iter().collect()
    }

    fn comment(&mut self, text: &str) {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        self.comments.push(format!("{lines:?}"));
    }

    fn tell(&mut self, path: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                self.facts.push(format!("{path} is an object"));
                self.members += members.len();
                for (key, member) in members {
                    self.tell(&format!("{path}/{key:?}"), member);
                }
            }
            Value::Array(elements) => {
                self.facts.push(format!("{path} is an array"));
                for element in elements {
                    let name = ["name", "Name", "id", "Id", "key", "Key"].iter().find_map(|key| element.get(key));
                    self.tell(&format!("{path}[{}]", name.map(Value::to_string).unwrap_or_default()), element);
                }
            }
            scalar => self.facts.push(format!("{path} = {scalar}")),
        }
    }
}
