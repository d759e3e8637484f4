//! What a text gives away. Better to miss one than to refuse a sentence: what is found stops everything.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fancy_regex::Regex;

/// Forms that are a secret whatever stands around them, each with what it is.
const FORMS: [(&str, &str); 14] = [
    (r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----", "a private key"),
    (
        r#"(?i)(?<![a-z])(?:password|pwd|passwd|accountkey|sharedaccesskey|client_secret)\s*=\s*(?![;\s"']|$|<|\$|%|\{|\*|…|\.\.\.)[^;\s"']{3,}"#,
        "a connection string with a password",
    ),
    (r#"(?i)\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@"']+:(?!\$|<|%7B|\{|\*)[^\s:/@"']{3,}@"#, "an address with a password"),
    (r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", "an AWS access key"),
    (r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})", "a GitHub token"),
    (r"\bglpat-[A-Za-z0-9_-]{20,}", "a GitLab token"),
    (r"\bdo[opr]_v1_[a-f0-9]{64}\b", "a Digital Ocean token"),
    (r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}", "a Slack token"),
    (r"\b[rs]k_(?:live|test)_[0-9A-Za-z]{16,}", "a Stripe key"),
    (r"\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])", "a Google API key"),
    (r"\bGOCSPX-[0-9A-Za-z_-]{20,}", "a Google client secret"),
    (r"\bnpm_[A-Za-z0-9]{36}\b", "an npm token"),
    (r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}", "a SendGrid key"),
    (r"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}", "a token (JWT)"),
];

/// A pattern that does not compile is left out here and caught by a test.
static PATTERNS: LazyLock<Vec<(Regex, &str)>> =
    LazyLock::new(|| FORMS.iter().filter_map(|(form, what)| Some((Regex::new(form).ok()?, *what))).collect());

/// Shortest run of hexadecimal or base64 digits that is looked at: 128 bits in hexadecimal.
const SHORTEST: usize = 32;
/// Bits per character above which hexadecimal digits are random: 32 random ones have about 3.6, at most 4.
const HEX_ENTROPY: f64 = 3.0;
/// The same for base64: 32 random ones have about 4.5, English prose without spaces about 4.
const BASE64_ENTROPY: f64 = 4.2;

/// What sort of secret a text holds, if any.
pub(super) fn secret(text: &str) -> Option<&'static str> {
    text.lines().find_map(in_line)
}

/// Line by line, because a pattern gives up on a very long text.
fn in_line(text: &str) -> Option<&'static str> {
    let known = PATTERNS.iter().find(|(pattern, _)| pattern.is_match(text).unwrap_or(false));
    known.map(|(_, what)| *what).or_else(|| text.split_whitespace().find_map(random))
}

/// Whether a word without spaces is a long random key.
fn random(word: &str) -> Option<&'static str> {
    // An address, a digest that names its algorithm, or a path: long, random-looking, and public.
    if word.contains("://") || ["sha1", "sha256", "sha384", "sha512", "md5"].iter().any(|it| word.contains(it)) {
        return None;
    }
    word.split(|c: char| !(c.is_ascii_alphanumeric() || "+/=_-".contains(c)))
        .filter(|run| run.trim_end_matches('=').len() >= SHORTEST)
        .any(is_random)
        .then_some("a key: a long random text")
}

fn is_random(run: &str) -> bool {
    if run.chars().all(|c| c.is_ascii_hexdigit()) {
        let (digits, letters) = (run.chars().any(|c| c.is_ascii_digit()), run.chars().any(char::is_alphabetic));
        return digits && letters && entropy(run) >= HEX_ENTROPY;
    }
    let has = |test: fn(&char) -> bool| run.chars().filter(test).count() >= 3;
    let mixed = has(char::is_ascii_digit) && has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase);
    // Words joined by dashes, underscores or slashes are a name or a path.
    let longest = run.split(['-', '_', '/']).map(str::len).max().unwrap_or_default();
    mixed && longest >= SHORTEST / 2 && entropy(run) >= BASE64_ENTROPY
}

/// Shannon entropy in bits per character.
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
fn entropy(text: &str) -> f64 {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for c in text.chars() {
        *counts.entry(c).or_default() += 1;
    }
    let all = text.chars().count() as f64;
    counts.values().map(|&count| count as f64 / all).map(|share| -share * share.log2()).sum()
}

#[cfg(test)]
#[path = "detect_tests.rs"]
mod tests;
