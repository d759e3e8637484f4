//! The styles of names, and whether a name survives the way through the languages it is written in.

use std::fmt;

use heck::{ToKebabCase, ToPascalCase, ToSnakeCase};

use crate::error::Error;

/// The longest name, in characters: file paths must stay below the limit of Windows.
pub const MAX_NAME: usize = 40;

/// How a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `OnlineShop`.
    Pascal,
    /// `order-history`.
    Kebab,
    /// `order_line`.
    Snake,
}

impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pascal => "Pascal case",
            Self::Kebab => "kebab case",
            Self::Snake => "snake case",
        })
    }
}

/// What is wrong with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misnamed {
    /// A sentence.
    pub message: String,
    /// The way out.
    pub hint: Option<String>,
}

impl Misnamed {
    /// As an error of the command line.
    pub fn into_error(self) -> Error {
        let error = Error::usage(self.message);
        match self.hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    }
}

impl Style {
    /// The regular expression of the style, for JSON Schema and for people.
    pub fn pattern(self) -> &'static str {
        match self {
            Self::Pascal => "^[A-Z][A-Za-z0-9]*$",
            Self::Kebab => "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
            Self::Snake => "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
        }
    }

    /// An example of the style.
    pub fn example(self) -> &'static str {
        match self {
            Self::Pascal => "OnlineShop",
            Self::Kebab => "order-history",
            Self::Snake => "order_line",
        }
    }

    fn matches(self, name: &str) -> bool {
        let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        match self {
            Self::Pascal => {
                name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
            }
            Self::Kebab => name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('-').all(word),
            Self::Snake => name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('_').all(word),
        }
    }

    /// The name in this style, when there is one.
    pub fn suggest(self, name: &str) -> Option<String> {
        // To leave out a letter or digit would make another word.
        if name.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
            return None;
        }
        let ascii: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
        let ascii = ascii.trim();
        let suggestion = match self {
            Self::Pascal => ascii.to_pascal_case(),
            Self::Kebab => ascii.to_kebab_case(),
            Self::Snake => ascii.to_snake_case(),
        };
        (self.matches(&suggestion) && suggestion.len() <= MAX_NAME).then_some(suggestion)
    }

    /// Checks a name's characters, length and stability.
    pub fn check(self, what: &str, name: &str) -> Result<(), Misnamed> {
        let shown = super::words::shown(name);
        let length = name.chars().count();
        if name.is_empty() {
            return Err(Misnamed {
                message: format!("{} {what}'s name is empty", super::words::article(what)),
                hint: Some(format!("write one in {self}, as in `{}`", self.example())),
            });
        }
        if length > MAX_NAME {
            return Err(Misnamed {
                message: format!("the name `{shown}` has {length} characters; {MAX_NAME} is the most"),
                hint: Some("long names make file paths that Windows cannot open".to_owned()),
            });
        }
        if !self.matches(name) {
            return Err(Misnamed {
                message: format!("{} {what}'s name is written in {self}, not `{shown}`", super::words::article(what)),
                hint: Some(self.suggest(name).map_or_else(
                    || format!("use letters a to z and digits, as in `{}`", self.example()),
                    |better| format!("write `{better}`"),
                )),
            });
        }
        self.check_stable(name)
    }

    fn check_stable(self, name: &str) -> Result<(), Misnamed> {
        let pascal = name.to_pascal_case();
        if self == Self::Pascal {
            return if pascal == name { Ok(()) } else { Err(unstable_pascal(name, &pascal)) };
        }
        let snake = name.replace('-', "_");
        let back = column_of(&pascal);
        if back == snake && pascal.to_snake_case() == snake {
            return Ok(());
        }
        let better = if self == Self::Kebab { back.replace('_', "-") } else { back };
        Err(Misnamed {
            message: format!("`{name}` is `{pascal}` in C#, and that leads back to `{better}`"),
            hint: Some(format!(
                "write `{better}`, or start each word with a letter and give it two or more characters"
            )),
        })
    }
}

fn unstable_pascal(name: &str, pascal: &str) -> Misnamed {
    Misnamed {
        message: format!("`{name}` has several upper-case letters in a row, where nobody sees its words"),
        hint: Some(format!("write `{pascal}`")),
    }
}

/// The column that EF Core's snake-case convention makes of a C# property: `_` before an upper-case letter after a
/// lower-case one, or after another upper-case one when a lower-case one follows; never after a digit.
pub(crate) fn column_of(pascal: &str) -> String {
    let chars: Vec<char> = pascal.chars().collect();
    let mut column = String::new();
    for (at, c) in chars.iter().enumerate() {
        if c.is_ascii_uppercase() && at > 0 {
            let before = chars[at - 1];
            let lower_follows = chars.get(at + 1).is_some_and(char::is_ascii_lowercase);
            if before.is_ascii_lowercase() || (before.is_ascii_uppercase() && lower_follows) {
                column.push('_');
            }
        }
        column.push(c.to_ascii_lowercase());
    }
    column
}

/// What two names must not share: their letters and digits. Names that differ only in case or separators would share
/// a file on Windows and macOS, or a property in JSON.
pub(crate) fn fold(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
