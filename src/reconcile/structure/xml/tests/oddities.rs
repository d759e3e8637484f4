//! Files as people have them. Each is edited on both sides, and keeps every byte that nobody meant to change.

use super::super::*;
use camino::Utf8Path;

use crate::render::FileId;

const PROJECT: &str = include_str!("../../../../../tests/fixtures/merge/odd.csproj");
const SOLUTION: &str = include_str!("../../../../../tests/fixtures/merge/odd.slnx");

fn merged(name: &str, sides: [&str; 3]) -> String {
    let id = FileId("x".to_owned());
    let [base, mine, theirs] = sides.map(str::as_bytes);
    match merge(&Sides { id: &id, path: Utf8Path::new(name), base, mine, theirs }) {
        Structured::Clean(bytes) => String::from_utf8(bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

fn replaced(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    })
}

/// In CRLF, with a byte order mark and tabs: every pair of edits in one file, on either side.
#[test]
fn edits_of_an_odd_project_merge_to_the_byte() {
    let odd = format!("\u{feff}{}", PROJECT.replace('\n', "\r\n"));
    let edits: [(&str, &str); 8] = [
        ("<LangVersion>preview</LangVersion>", "<LangVersion>14</LangVersion>"),
        ("Version=\"[1.2,2.0)\"", "Version=\"[1.3,2.0)\""),
        (
            "'$(Configuration)' == 'Debug'\">\r\n\t\t<DefineConstants>$(DefineConstants);TRACING<",
            "'$(Configuration)' == 'Debug'\">\r\n\t\t<DefineConstants>$(DefineConstants);MORE<",
        ),
        (
            "\t\t<None Remove=\"scratch\\**\" />",
            "\t\t<None Remove=\"scratch\\**\" />\r\n\t\t<None Remove=\"tmp\\**\" />",
        ),
        ("<Otherwise>\r\n", "<Otherwise>\r\n\t\t\t<!-- slow -->\r\n"),
        ("Importance=\"high\"", "Importance=\"low\""),
        ("\t\t<EmbeddedResource Include=\"b.txt\" LogicalName=\"b &amp; c\" />\r\n", ""),
        ("<PrivateAssets>all</PrivateAssets>", "<PrivateAssets>none</PrivateAssets>"),
    ];
    for mine in &edits {
        for theirs in edits.iter().filter(|theirs| *theirs != mine) {
            let (ours, others) = (replaced(&odd, &[*mine]), replaced(&odd, &[*theirs]));
            let both = replaced(&ours, &[*theirs]);
            assert_eq!(merged("odd.csproj", [&odd, &ours, &others]), both, "{mine:?} {theirs:?}");
        }
    }
}

#[test]
fn theirs_without_mark_and_carriage_returns_merges_too() {
    let mine = format!("\u{feff}{}", PROJECT.replace('\n', "\r\n"));
    let theirs = replaced(PROJECT, &[("preview", "14")]);
    assert_eq!(merged("odd.csproj", [PROJECT, &mine, &theirs]), replaced(&mine, &[("preview", "14")]));
}

#[test]
fn an_odd_solution() {
    let mine = replaced(
        SOLUTION,
        &[("    <Platform Name=\"x64\" />\n", "    <Platform Name=\"x64\" />\n    <Platform Name=\"arm64\" />\n")],
    );
    let theirs = replaced(
        SOLUTION,
        &[
            ("Project=\"Release\"", "Project=\"Debug\""),
            ("<File Path=\"README.md\" />", "<File Path=\"README.md\" /><File Path=\"b.md\" />"),
        ],
    );
    let both = replaced(
        &mine,
        &[
            ("Project=\"Release\"", "Project=\"Debug\""),
            ("<File Path=\"README.md\" />", "<File Path=\"README.md\" /><File Path=\"b.md\" />"),
        ],
    );
    assert_eq!(merged("odd.slnx", [SOLUTION, &mine, &theirs]), both);
}
