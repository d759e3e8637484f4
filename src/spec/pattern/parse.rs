//! The common part of .NET's and ECMA's regular expressions, as a tree. Everything outside it is refused by name.

use super::super::naming::Misnamed;
use super::bad;
use super::chars::Chars;

/// Deepest nesting of groups.
const MAX_DEPTH: usize = 20;

/// A regular expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ast {
    /// Matches nothing: an anchor, a look around, an empty branch.
    Empty,
    /// One character.
    Set(Chars),
    /// One after the other.
    Concat(Vec<Ast>),
    /// One of them.
    Alternatives(Vec<Ast>),
    /// So many times; `None` means without end.
    Repeat(Box<Ast>, u32, Option<u32>),
    /// A look ahead or behind: matched by itself.
    Look(Box<Ast>),
}

type Parsed<T> = Result<T, Misnamed>;

pub(super) fn parse(pattern: &str) -> Parsed<Ast> {
    let mut parser = Parser { chars: pattern.chars().collect(), at: 0, depth: 0 };
    let ast = parser.alternatives()?;
    if parser.peek().is_some() {
        return Err(bad("a `)` in the pattern closes nothing", "write `\\)` for the character"));
    }
    Ok(ast)
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek();
        self.at += 1;
        next
    }

    fn eat(&mut self, text: &str) -> bool {
        let wanted: Vec<char> = text.chars().collect();
        let found = self.chars.get(self.at..self.at + wanted.len()) == Some(wanted.as_slice());
        if found {
            self.at += wanted.len();
        }
        found
    }

    fn alternatives(&mut self) -> Parsed<Ast> {
        let mut branches = vec![self.concat()?];
        while self.eat("|") {
            branches.push(self.concat()?);
        }
        Ok(if branches.len() == 1 { branches.remove(0) } else { Ast::Alternatives(branches) })
    }

    fn concat(&mut self) -> Parsed<Ast> {
        let mut parts = Vec::new();
        while let Some(c) = self.peek() {
            if matches!(c, '|' | ')') {
                break;
            }
            let atom = self.atom()?;
            parts.push(self.quantified(atom)?);
        }
        Ok(if parts.is_empty() { Ast::Empty } else { Ast::Concat(parts) })
    }

    fn atom(&mut self) -> Parsed<Ast> {
        let Some(c) = self.next() else { return Ok(Ast::Empty) };
        match c {
            '(' => self.group(),
            '[' => self.class().map(Ast::Set),
            '.' => Ok(Ast::Set(Chars::dot())),
            '^' | '$' => Ok(Ast::Empty),
            '\\' => self.escape(false).map(|escape| Ast::Set(escape.chars())),
            '*' | '+' | '?' => Err(bad(
                format!("the `{c}` in the pattern repeats nothing"),
                format!("write `\\{c}` for the character"),
            )),
            '{' | '}' | ']' => Err(bad(
                format!("a bare `{c}` in a pattern is read differently by .NET and JSON Schema"),
                format!("write `\\{c}`"),
            )),
            c => Self::literal(c).map(|c| Ast::Set(Chars::of(c))),
        }
    }

    fn literal(c: char) -> Parsed<char> {
        if u32::from(c) > 0xFFFF {
            let message = format!("`{c}` is two characters to .NET");
            return Err(bad(message, "a pattern takes characters up to U+FFFF"));
        }
        if c.is_control() {
            return Err(bad(
                "a pattern cannot hold a line break, a tab or a control character",
                "a `string` is one line",
            ));
        }
        Ok(c)
    }

    fn group(&mut self) -> Parsed<Ast> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(bad(format!("groups in the pattern are nested more than {MAX_DEPTH} deep"), "make it simpler"));
        }
        let mut look = false;
        if self.eat("?") {
            if self.eat("=") || self.eat("!") || self.eat("<=") || self.eat("<!") {
                look = true;
            } else if !self.eat(":") {
                return Err(self.unknown_group());
            }
        }
        let inner = self.alternatives()?;
        if !self.eat(")") {
            return Err(bad("a group in the pattern is not closed", "add `)`, or write `\\(` for the character"));
        }
        self.depth -= 1;
        Ok(if look { Ast::Look(Box::new(inner)) } else { inner })
    }

    fn unknown_group(&self) -> Misnamed {
        let end = (self.at + 3).min(self.chars.len());
        let start: String = self.chars[self.at..end].iter().take_while(|c| **c != ')').collect();
        let hint = match self.peek() {
            Some('<' | 'P' | '\'') => "name no groups: write `(?:…)`",
            Some('>' | '(' | '#') => "write a plain group: `(?:…)`",
            _ => "write both cases out: `[Aa]`",
        };
        bad(format!("`(?{start}` in a pattern is not read alike by .NET and JSON Schema"), hint)
    }

    fn quantified(&mut self, atom: Ast) -> Parsed<Ast> {
        let (min, max) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.at += 1;
                let bounds = self.braces()?;
                return self.repeat(atom, bounds);
            }
            _ => return Ok(atom),
        };
        self.at += 1;
        self.repeat(atom, (min, max))
    }

    fn repeat(&mut self, atom: Ast, (min, max): (u32, Option<u32>)) -> Parsed<Ast> {
        if matches!(atom, Ast::Empty | Ast::Look(_)) {
            return Err(bad("the pattern repeats something that matches no character", "remove the repetition"));
        }
        let _lazy = self.eat("?");
        match self.peek() {
            Some('+') => {
                Err(bad("`++`, `*+` and `?+` are not read alike by .NET and JSON Schema", "remove the last `+`"))
            }
            Some('*' | '?' | '{') => Err(bad("the pattern repeats a repetition", "put the inner one in a group")),
            _ => Ok(Ast::Repeat(Box::new(atom), min, max)),
        }
    }

    /// `{n}`, `{n,}`, `{n,m}`; the opening brace was read.
    fn braces(&mut self) -> Parsed<(u32, Option<u32>)> {
        let wrong =
            || bad("a `{` in the pattern is not followed by `n}`, `n,}` or `n,m}`", "write `\\{` for the character");
        let rest: String = self.chars[self.at..].iter().take_while(|c| **c != '}').collect();
        self.at += rest.chars().count();
        if !self.eat("}") {
            return Err(wrong());
        }
        let number = |text: &str| {
            let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
            digits.then(|| text.parse::<u32>().ok()).flatten().ok_or_else(wrong)
        };
        let (min, max) = match rest.split_once(',') {
            None => (number(&rest)?, Some(number(&rest)?)),
            Some((min, "")) => (number(min)?, None),
            Some((min, max)) => (number(min)?, Some(number(max)?)),
        };
        if min.max(max.unwrap_or_default()) > 1_000 {
            return Err(bad("the pattern repeats something more than 1,000 times", "limit the length with `max`"));
        }
        if max.is_some_and(|max| max < min) {
            return Err(bad(format!("`{{{rest}}}` in the pattern: the least is greater than the most"), "swap them"));
        }
        Ok((min, max))
    }

    /// What follows a backslash.
    fn escape(&mut self, in_class: bool) -> Parsed<Escape> {
        let Some(c) = self.next() else {
            return Err(bad("the pattern ends in a backslash", "write `\\\\` for the character"));
        };
        let hint = match c {
            '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/' => {
                return Ok(Escape::Char(c));
            }
            '-' if in_class => return Ok(Escape::Char(c)),
            't' => return Ok(Escape::Char('\t')),
            'u' => return self.code(4),
            'x' => return self.code(2),
            'p' | 'P' => return self.category(c == 'P'),
            'd' => "write `[0-9]`",
            'D' => "write `[^0-9]`",
            'w' => "write `[A-Za-z0-9_]`",
            'W' => "write `[^A-Za-z0-9_]`",
            's' => "write the blank itself: `[ ]`",
            'S' => "write `[^ ]`",
            'b' | 'B' => "say what stands beside it, as in `(?![A-Za-z])`",
            'A' => "write `^`",
            'z' | 'Z' => "write `$`",
            'n' | 'r' | 'f' | 'v' | '0' => "a `string` is one line and has no such character",
            '1'..='9' | 'k' => "write the group again",
            _ => "write the character without the backslash",
        };
        Err(bad(format!("`\\{c}` in a pattern is not read alike by .NET and JSON Schema"), hint))
    }

    fn code(&mut self, digits: usize) -> Parsed<Escape> {
        let hex: String = self.chars.iter().skip(self.at).take(digits).collect();
        self.at += digits;
        let code = (hex.len() == digits).then(|| u32::from_str_radix(&hex, 16).ok()).flatten();
        match code.and_then(char::from_u32).map(Self::literal) {
            Some(Ok(c)) => Ok(Escape::Char(c)),
            _ => Err(bad(format!("`{hex}` in the pattern is not the code of a character"), "write `\\u00E9`")),
        }
    }

    fn category(&mut self, negated: bool) -> Parsed<Escape> {
        const KNOWN: &[&str] = &[
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs",
        ];
        let rest: String = self.chars[self.at..].iter().take_while(|c| **c != '}').collect();
        let name = rest.strip_prefix('{').unwrap_or_default();
        if !KNOWN.contains(&name) {
            return Err(bad("only general categories follow `\\p` in a pattern", "write `\\p{L}` for a letter"));
        }
        self.at += rest.chars().count() + 1;
        Ok(Escape::Set(if negated { Chars::all() } else { Chars::category(name) }))
    }

    /// A class; the opening bracket was read.
    fn class(&mut self) -> Parsed<Chars> {
        let negated = self.eat("^");
        let mut set = Chars::default();
        let mut empty = true;
        loop {
            let Some(c) = self.next() else {
                return Err(bad("a `[` in the pattern is not closed", "add `]`, or write `\\[` for the character"));
            };
            if c == ']' {
                break;
            }
            empty = false;
            let from = self.class_item(c)?;
            let range = self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|c| *c != ']');
            match (from, range) {
                (Escape::Char(from), true) => {
                    self.at += 1;
                    let c = self.next().unwrap_or(']');
                    let Escape::Char(to) = self.class_item(c)? else {
                        return Err(bad("a range in the pattern ends in a class", "write `\\-` for a dash"));
                    };
                    if to < from {
                        let message = format!("the range `{from}-{to}` in the pattern is the wrong way round");
                        return Err(bad(message, "swap its ends"));
                    }
                    set.add(from, to);
                }
                (Escape::Set(_), true) => {
                    return Err(bad("a range in the pattern begins with a class", "write `\\-` for a dash"));
                }
                (Escape::Char(c), false) => set.add(c, c),
                (Escape::Set(other), false) => set.extend(&other),
            }
        }
        if empty {
            return Err(bad("`[]` in a pattern is read differently by .NET and JSON Schema", "name the characters"));
        }
        Ok(if negated { set.negated() } else { set })
    }

    fn class_item(&mut self, c: char) -> Parsed<Escape> {
        let doubled = matches!(c, '&' | '-' | '~') && self.peek() == Some(c);
        match c {
            '\\' => self.escape(true),
            '[' => Err(bad("a bare `[` in a class is read differently by .NET and JSON Schema", "write `\\[`")),
            _ if doubled => {
                Err(bad(format!("`{c}{c}` in a class is not read alike everywhere"), format!("write one `{c}`")))
            }
            c => Self::literal(c).map(Escape::Char),
        }
    }
}

enum Escape {
    Char(char),
    Set(Chars),
}

impl Escape {
    fn chars(self) -> Chars {
        match self {
            Self::Char(c) => Chars::of(c),
            Self::Set(set) => set,
        }
    }
}
