//! Questions. They go to stderr, and only where somebody can answer.

use dialoguer::console::{Key, Term, set_colors_enabled_stderr};
use dialoguer::theme::{ColorfulTheme, Theme};
use dialoguer::{Confirm, Input, MultiSelect, Select};

use super::{Ui, closed};
use crate::error::{Error, Kind, Result};

/// Who answers.
pub(super) enum Asker {
    /// Whoever sits there.
    Terminal(Box<dyn Theme>),
    /// Nobody.
    Nobody,
    /// A test, with these answers.
    #[cfg(test)]
    Script(std::collections::VecDeque<String>),
}

impl Asker {
    pub(super) fn terminal(color: bool) -> Self {
        set_colors_enabled_stderr(color);
        Self::Terminal(Box::new(ColorfulTheme::default()))
    }
}

impl Ui {
    /// Somebody is there to answer.
    pub fn is_interactive(&self) -> bool {
        !matches!(self.asker, Asker::Nobody)
    }

    /// Asks yes or no. `otherwise` is the hint when nobody can answer: ``pass `--yes` ``.
    ///
    /// # Errors
    /// Usage: nobody can answer. Interrupted: Ctrl-C, or the input ended.
    pub fn confirm(&mut self, question: &str, default: bool, otherwise: &str) -> Result<bool> {
        match &mut self.asker {
            Asker::Terminal(theme) => {
                let prompt = Confirm::with_theme(&**theme).with_prompt(question).default(default);
                answer(prompt.interact_on(&Term::stderr()))
            }
            Asker::Nobody => Err(nobody(question, otherwise)),
            #[cfg(test)]
            Asker::Script(answers) => tests::next(answers, question).map(|text| text == "y"),
        }
    }

    /// Asks for one of some letters; Enter is the first of them.
    ///
    /// # Errors
    /// As [`Ui::confirm`].
    pub fn key(&mut self, question: &str, letters: &str) -> Result<char> {
        let first = letters.chars().next().unwrap_or('?');
        let among = letters.chars().map(String::from).collect::<Vec<_>>().join(",");
        match &mut self.asker {
            Asker::Terminal(_) => loop {
                let term = Term::stderr();
                answer(term.write_str(&format!("{question} [{among}] ")).map_err(dialoguer::Error::IO))?;
                let key = match answer(term.read_key().map_err(dialoguer::Error::IO))? {
                    Key::Enter => first,
                    Key::Char(letter) => letter.to_ascii_lowercase(),
                    Key::CtrlC => return Err(interrupted()),
                    _ => '?',
                };
                answer(term.write_line(&key.to_string()).map_err(dialoguer::Error::IO))?;
                if letters.contains(key) {
                    return Ok(key);
                }
            },
            Asker::Nobody => Err(nobody(question, "pass `--yes`, or `--dry-run` to only look")),
            #[cfg(test)]
            Asker::Script(answers) => tests::next(answers, question).map(|text| text.chars().next().unwrap_or(first)),
        }
    }

    /// Asks for a line of text until `check` has nothing to say against it.
    ///
    /// # Errors
    /// As [`Ui::confirm`].
    pub fn text(
        &mut self,
        question: &str,
        default: Option<&str>,
        check: &dyn Fn(&str) -> std::result::Result<(), String>,
        otherwise: &str,
    ) -> Result<String> {
        match &mut self.asker {
            Asker::Terminal(theme) => {
                let prompt = Input::<String>::with_theme(&**theme).with_prompt(question);
                let prompt = prompt.validate_with(|text: &String| check(text.trim()));
                let prompt = match default {
                    Some(default) => prompt.default(default.to_owned()),
                    None => prompt,
                };
                answer(prompt.interact_text_on(&Term::stderr())).map(|text| text.trim().to_owned())
            }
            Asker::Nobody => Err(nobody(question, otherwise)),
            #[cfg(test)]
            Asker::Script(answers) => tests::text(answers, question, default, check),
        }
    }

    /// Asks for one of some items and gives its index.
    ///
    /// # Errors
    /// As [`Ui::confirm`].
    pub fn select(&mut self, question: &str, items: &[String], default: usize, otherwise: &str) -> Result<usize> {
        match &mut self.asker {
            Asker::Terminal(theme) => {
                let prompt = Select::with_theme(&**theme).with_prompt(question).items(items).default(default);
                answer(prompt.interact_on(&Term::stderr()))
            }
            Asker::Nobody => Err(nobody(question, otherwise)),
            #[cfg(test)]
            Asker::Script(answers) => tests::choose(answers, question, items).map(|chosen| chosen[0]),
        }
    }

    /// Asks for any of some items, each with its first state, and gives their indexes.
    ///
    /// # Errors
    /// As [`Ui::confirm`].
    pub fn choose(&mut self, question: &str, items: &[(String, bool)], otherwise: &str) -> Result<Vec<usize>> {
        match &mut self.asker {
            Asker::Terminal(theme) => {
                let prompt = MultiSelect::with_theme(&**theme).with_prompt(question);
                answer(prompt.items_checked(items.iter().cloned()).interact_on(&Term::stderr()))
            }
            Asker::Nobody => Err(nobody(question, otherwise)),
            #[cfg(test)]
            Asker::Script(answers) => {
                let names: Vec<String> = items.iter().map(|(name, _)| name.clone()).collect();
                tests::choose(answers, question, &names)
            }
        }
    }
}

/// The answer, or why there is none. A prompt that is broken off leaves the cursor hidden.
fn answer<T>(result: dialoguer::Result<T>) -> Result<T> {
    use std::io::ErrorKind::{Interrupted, NotConnected, UnexpectedEof};
    result.map_err(|dialoguer::Error::IO(cause)| {
        // There is nothing to do where this fails.
        let _ = Term::stderr().show_cursor();
        match cause.kind() {
            Interrupted | UnexpectedEof | NotConnected => interrupted(),
            _ => closed(&cause),
        }
    })
}

/// Ctrl-C, or input that ended.
pub(super) fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "interrupted")
}

fn nobody(question: &str, otherwise: &str) -> Error {
    let question = question.trim_end_matches(['?', ':', ' ']);
    let error = Error::usage(format!("cannot ask \"{question}\": there is no terminal, or `--no-input` was given"));
    if otherwise.is_empty() { error } else { error.hint(otherwise) }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::{Result, interrupted};

    /// The next answer of a script; a script that ends is input that ends.
    pub(super) fn next(answers: &mut VecDeque<String>, _question: &str) -> Result<String> {
        answers.pop_front().ok_or_else(interrupted)
    }

    pub(super) fn text(
        answers: &mut VecDeque<String>,
        question: &str,
        default: Option<&str>,
        check: &dyn Fn(&str) -> std::result::Result<(), String>,
    ) -> Result<String> {
        loop {
            let given = next(answers, question)?;
            let text = if given.is_empty() { default.unwrap_or_default().to_owned() } else { given };
            if check(&text).is_ok() {
                return Ok(text);
            }
        }
    }

    /// Items by name, several with commas.
    pub(super) fn choose(answers: &mut VecDeque<String>, question: &str, items: &[String]) -> Result<Vec<usize>> {
        let given = next(answers, question)?;
        let names = given.split(',').filter(|name| !name.is_empty());
        Ok(names.map(|name| items.iter().position(|item| item.starts_with(name)).expect("an item")).collect())
    }
}
