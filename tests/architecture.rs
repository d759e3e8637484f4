//! The core is pure: only the edge meets the disk, the terminal, the clock and chance. And files stay small.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "these are tests")]

use std::fs;
use std::path::Path;

/// What may touch the world outside; `CONTRIBUTING.md` names them.
const EDGE: [&str; 10] = [
    "src/apply/",
    "src/baseline.rs",
    "src/commands/",
    "src/decisions/store.rs",
    "src/files.rs",
    "src/files/",
    "src/main.rs",
    "src/shadow/",
    "src/ui.rs",
    "src/ui/",
];

/// Words of the world outside, and what they stand for.
const OUTSIDE: [(&str, &str); 24] = [
    ("std::fs", "the disk"),
    ("std::env", "the environment"),
    ("std::process", "processes"),
    ("std::net", "the network"),
    ("std::thread", "threads"),
    ("stdin", "the terminal"),
    ("stdout", "the terminal"),
    ("stderr", "the terminal"),
    ("println!", "the terminal"),
    ("eprintln!", "the terminal"),
    ("print!", "the terminal"),
    ("eprint!", "the terminal"),
    ("dbg!", "the terminal"),
    ("walkdir", "the disk"),
    ("dialoguer", "the terminal"),
    ("ctrlc", "signals"),
    ("SystemTime", "the clock"),
    ("Instant", "the clock"),
    ("Timestamp::now", "the clock"),
    ("Zoned::now", "the clock"),
    ("Ulid::generate", "chance"),
    ("Ulid::new", "chance"),
    ("rand", "chance"),
    ("RandomState", "chance"),
];

/// The most lines of a file.
const MAX_LINES: usize = 400;

/// Every source file that is no test: its path with `/`, and its text.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources: Vec<(String, String)> = walkdir::WalkDir::new(root.join("src"))
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    let tests: Vec<String> = sources.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    sources.retain(|(path, _)| {
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
        !tests
            .iter()
            .any(|test| stem == test || stem.strip_prefix(test.as_str()).is_some_and(|rest| rest.starts_with('/')))
    });
    sources.sort();
    sources
}

/// The modules that a file has under `#[cfg(test)]` in files of their own, by path without `.rs`.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let (dir, name) = path.rsplit_once('/').unwrap();
    let inner = match name {
        "mod.rs" | "lib.rs" | "main.rs" => dir.to_owned(),
        _ => format!("{dir}/{}", name.trim_end_matches(".rs")),
    };
    let mut modules = Vec::new();
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        if line != "#[cfg(test)]" {
            continue;
        }
        let mut next = lines.next().unwrap_or_default();
        let given = next.strip_prefix("#[path = \"").and_then(|rest| rest.strip_suffix(".rs\"]"));
        if given.is_some() {
            next = lines.next().unwrap_or_default();
        }
        let module = next.rsplit_once("mod ").and_then(|(_, rest)| rest.strip_suffix(';'));
        modules.extend(match (given, module) {
            (Some(given), _) => Some(format!("{dir}/{given}")),
            (None, Some(module)) => Some(format!("{inner}/{module}")),
            (None, None) => None,
        });
    }
    modules
}

/// The code alone: comments and texts become blanks, so that lines stay where they are.
fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = raw_text(rest, code.chars().next_back()) {
            length
        } else if next == '"' {
            text_length(rest)
        } else if let Some(length) = character(rest) {
            length
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
            continue;
        };
        code.extend(rest[..length].chars().map(|c| if c == '\n' { c } else { ' ' }));
        rest = &rest[length..];
    }
    code
}

/// The length of a text in double quotes.
fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of `r"…"` or `r#"…"#`.
fn raw_text(rest: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| c.is_alphanumeric() || c == '_') && !matches!(before, Some('b')) {
        return None;
    }
    let hashes = rest.strip_prefix('r')?.chars().take_while(|c| *c == '#').count();
    let body = &rest[1 + hashes..];
    if !body.starts_with('"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    Some(1 + hashes + 1 + body[1..].find(&end).map_or(body.len() - 1, |at| at + end.len()))
}

/// The length of `'x'` or `'\n'`; `None` for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('\'')?;
    if let Some(escape) = body.strip_prefix('\\') {
        let skipped = escape.chars().next()?.len_utf8();
        return escape[skipped..].find('\'').map(|end| 1 + 1 + skipped + end + 1);
    }
    let length = body.chars().next()?.len_utf8();
    body[length..].starts_with('\'').then_some(1 + length + 1)
}

/// The code without what stands under `#[cfg(test)]` or `#[cfg(debug_assertions)]` in braces, and what follows the former.
fn without_tests(code: &str) -> String {
    let mut left = code.to_owned();
    while let Some(at) = left.find("#[cfg(test)]") {
        let rest = &left[at..];
        let end = match (rest.find('{'), rest.find(';')) {
            (Some(open), Some(semicolon)) if open < semicolon => block_end(rest, open),
            (Some(open), None) => block_end(rest, open),
            (_, Some(semicolon)) => semicolon + 1,
            (None, None) => rest.len(),
        };
        let blank: String = rest[..end].chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
        left.replace_range(at..at + end, &blank);
    }
    left
}

fn block_end(text: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return open + at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The lines on which a word stands by itself.
fn lines_with(code: &str, word: &str) -> Vec<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let mut lines = Vec::new();
    for (at, _) in code.match_indices(word) {
        let before = word.starts_with(part) && code[..at].chars().next_back().is_some_and(part);
        let after = code[at + word.len()..].chars().next().is_some_and(part);
        if !before && (!after || word.ends_with(['!', '('])) {
            lines.push(code[..at].matches('\n').count() + 1);
        }
    }
    lines
}

/// `use std::{env, fs};` hides the words that are looked for.
fn spelled_out(code: &str) -> String {
    let mut spelled = code.to_owned();
    while let Some(at) = spelled.find("std::{") {
        let Some(end) = spelled[at..].find('}') else { break };
        let names: Vec<String> =
            spelled[at + 6..at + end].split(',').map(|name| format!("std::{}", name.trim())).collect();
        let lines = spelled[at..=at + end].matches('\n').count();
        spelled.replace_range(at..=at + end, &(names.join(" ") + &"\n".repeat(lines)));
    }
    spelled
}

#[test]
fn only_the_edge_meets_the_world() {
    let mut offences = Vec::new();
    for (path, text) in sources() {
        if EDGE.iter().any(|edge| path == *edge || edge.ends_with('/') && path.starts_with(edge)) {
            continue;
        }
        let code = spelled_out(&without_tests(&code(&text)));
        for (word, what) in OUTSIDE {
            offences.extend(lines_with(&code, word).into_iter().map(|line| format!("{path}:{line}: `{word}`, {what}")));
        }
    }
    assert!(offences.is_empty(), "outside of the edge:\n{}", offences.join("\n"));
}

/// Also at the edge everything that is said goes through the streams of `ui`.
#[test]
fn nobody_prints_past_ui_or_ends_the_process() {
    let mut offences = Vec::new();
    for (path, text) in sources() {
        let code = without_tests(&code(&text));
        for word in ["println!", "eprintln!", "print!", "eprint!", "dbg!"] {
            offences.extend(lines_with(&code, word).into_iter().map(|line| format!("{path}:{line}: `{word}`")));
        }
        // A second Ctrl-C ends the process at once, wherever it is.
        let ends = lines_with(&code, "process::exit").into_iter().filter(|_| path != "src/ui.rs");
        offences.extend(ends.map(|line| format!("{path}:{line}: `process::exit`")));
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn nothing_panics_on_purpose() {
    let mut offences = Vec::new();
    for (path, text) in sources() {
        let code = without_tests(&code(&text));
        for word in [
            ".unwrap(",
            ".expect(",
            ".unwrap_err(",
            ".expect_err(",
            "panic!",
            "todo!",
            "unimplemented!",
            "unreachable!",
            "unsafe",
        ] {
            offences.extend(lines_with(&code, word).into_iter().map(|line| format!("{path}:{line}: `{word}`")));
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn files_stay_small() {
    let sources = sources();
    let mut sizes: Vec<(usize, &String)> =
        sources.iter().map(|(path, text)| (without_tests(&code(text)).trim_end().lines().count(), path)).collect();
    sizes.sort();
    let large: Vec<_> = sizes.iter().filter(|(lines, _)| *lines > MAX_LINES).collect();
    assert!(large.is_empty(), "over {MAX_LINES} lines: {large:?}");
    let median = sizes[sizes.len() / 2].0;
    assert!(median <= 150, "the median is {median} lines");
}

/// The edge is where `CONTRIBUTING.md` says it is.
#[test]
fn contributing_names_the_edge() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CONTRIBUTING.md")).unwrap();
    let sentence =
        text.lines().skip_while(|line| !line.contains("Only `commands`")).take(2).collect::<Vec<_>>().join(" ");
    for edge in EDGE.iter().filter(|edge| **edge != "src/main.rs") {
        let name = edge.trim_start_matches("src/").trim_end_matches('/').trim_end_matches(".rs");
        assert!(sentence.contains(&format!("`{name}`")), "CONTRIBUTING.md does not name `{name}`: {sentence}");
    }
}

#[test]
fn the_checks_themselves_see() {
    let text = "use std::{env, fs};\n// println!\nlet a = \"std::fs\"; let b = r#\"dbg!\"#; let c = '\"'; let d: &'a str = \"x\\\"unwrap(\";\n\
                x.unwrap();\n#[cfg(test)]\nmod tests { fn f() { y.unwrap(); } }\nz.expect(\"\");\n";
    let code = without_tests(&code(text));
    assert_eq!(lines_with(&code, ".unwrap("), [4]);
    assert_eq!(lines_with(&code, ".expect("), [7]);
    assert_eq!(
        test_modules("src/a/b.rs", "#[cfg(test)]\n#[path = \"b_tests.rs\"]\nmod tests;\n#[cfg(test)]\nmod c;"),
        ["src/a/b_tests", "src/a/b/c"]
    );
    assert_eq!(lines_with(&spelled_out(&code), "std::fs"), [1]);
    assert_eq!(lines_with(&spelled_out(&code), "std::env"), [1]);
    assert!(lines_with(&code, "println!").is_empty() && lines_with(&code, "dbg!").is_empty());
}
