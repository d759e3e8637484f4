use super::{check, matches};

fn refused(pattern: &str) -> String {
    check(pattern).map_or_else(|bad| bad.message, |()| panic!("`{pattern}` was accepted"))
}

#[test]
fn patterns_that_people_write_are_accepted() {
    for pattern in [
        "^[A-Z]{3}$",
        "^[a-z]+(-[a-z0-9]+)*$",
        "^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9-]+(\\.[a-z]{2,})+$",
        "^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$",
        "^\\+?[0-9 ()\\-]{6,20}$",
        "^(?=.*[A-Z])(?!.*[ ]).+$",
        "^\\p{Lu}\\p{L}*( \\p{L}+)*$",
        "^(red|green|blue)$",
        "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$",
        "caf\\u00e9|a/b|\\$[0-9]+?",
        "^#[0-9a-fA-F]{6}$",
        "^v[0-9]+(\\.[0-9]+){0,2}(-[0-9A-Za-z.-]+)?$",
    ] {
        assert_eq!(check(pattern), Ok(()), "{pattern}");
    }
}

#[test]
fn what_engines_read_differently_is_refused() {
    for pattern in [
        "\\d+",
        "\\w",
        "\\s",
        "\\bword\\b",
        "(?i)abc",
        "(?i:abc)",
        "(?x) a",
        "(?P<n>a)",
        "(?<n>a)",
        "(?'n'a)",
        "(?>a)",
        "(?#c)",
        "a++",
        "a*+",
        "(a)\\1",
        "\\Aa\\z",
        "a{,3}",
        "a{2",
        "}",
        "]",
        "[]a]",
        "[^]",
        "[a[b]]",
        "[a-z-[aeiou]]",
        "[a&&b]",
        "\\@",
        "\\-",
        "😀",
        "[😀]",
        "\\p{Greek}",
        "\\pL",
        "\\p{IsGreek}",
        "\\n",
        "^*",
        "a**",
        "(?=a)*",
        "[z-a]",
        "a{3,2}",
        "a{2000}",
        "(",
        ")",
        "[",
        "\\",
        "*",
        "a\tb",
        "",
        "[\\d]",
    ] {
        refused(pattern);
    }
}

#[test]
fn exponential_patterns_are_refused() {
    for pattern in [
        "^(a+)+$",
        "^(a*)*$",
        "^(a|a)*$",
        "^(a|aa)+$",
        "^([a-z]+)*$",
        "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@)$",
        "^(.*,)*x$",
        "^(a?b?)*c$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(?=(a+)+$)",
        "^(a{1,9}){1,9}$",
        "^(a+){2,}$",
    ] {
        assert!(refused(pattern).contains("exponential"), "{pattern}: {}", refused(pattern));
    }
}

#[test]
fn a_pattern_of_many_states_is_refused_quickly() {
    let start = std::time::Instant::now();
    assert!(refused(&"[a]".repeat(100)[..300].replace("[a]", "a?a")).contains("too complex"));
    let _ = check(&"a?".repeat(149));
    let _ = check(&format!("({})*", "a?b".repeat(98)));
    assert!(start.elapsed().as_secs() < 5);
    assert!(refused(&"(".repeat(100)).contains("nested"));
}

#[test]
fn patterns_match_anywhere_unless_anchored() {
    assert!(matches("b", "abc"));
    assert!(!matches("^b", "abc"));
}

#[test]
fn every_refusal_has_a_way_out() {
    for pattern in ["\\d", "(?i)a", "(a+)+", "", "a{,3}"] {
        assert!(check(pattern).unwrap_err().hint.is_some(), "{pattern}");
    }
}
