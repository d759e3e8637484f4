use std::collections::BTreeSet;
use std::fmt::Write;

use camino::Utf8Path;
use proptest::prelude::*;

use super::*;
use crate::render::FileId;

mod groups;
mod oddities;

const BASE: &str = r#"<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="A" Version="1.0" />
    <PackageReference Include="C" Version="1.0" />
  </ItemGroup>
</Project>
"#;

/// Changes of the base by replacing text; each must be there.
fn edit(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(BASE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "no {old}");
        text.replacen(old, new, 1)
    })
}

const C: &str = "    <PackageReference Include=\"C\" Version=\"1.0\" />\n";

fn add_after_c(lines: &str) -> String {
    edit(&[(C, &format!("{C}{lines}"))])
}

#[test]
fn two_packages_side_by_side_stand_in_order() {
    let mine = add_after_c("    <PackageReference Include=\"E\" Version=\"2.0\" />\n");
    let theirs = add_after_c("    <PackageReference Include=\"D\" Version=\"3.0\" />\n");
    let both = add_after_c(
        "    <PackageReference Include=\"D\" Version=\"3.0\" />\n    <PackageReference Include=\"E\" Version=\"2.0\" />\n",
    );
    assert_eq!(merge_text(BASE, &mine, &theirs), Ok(both.clone()));
    assert_eq!(merge_text(BASE, &theirs, &mine), Ok(both));
}

#[test]
fn attributes_of_one_element_merge() {
    let mine = edit(&[("Include=\"A\"", "Include=\"A\" PrivateAssets='all'")]);
    let theirs = edit(&[("\"A\" Version=\"1.0\"", "\"A\" Version=\"2.0\"")]);
    let both = edit(&[("\"A\" Version=\"1.0\"", "\"A\" PrivateAssets='all' Version=\"2.0\"")]);
    assert_eq!(merge_text(BASE, &mine, &theirs), Ok(both));
}

#[test]
fn what_meets_is_a_conflict() {
    let version = |to: &str| edit(&[("\"A\" Version=\"1.0\"", &format!("\"A\" Version=\"{to}\""))]);
    let without = edit(&[("    <PackageReference Include=\"A\" Version=\"1.0\" />\n", "")]);
    let nullable = |to: &str| edit(&[("enable", to)]);
    let added = |version: &str| add_after_c(&format!("    <PackageReference Include=\"X\" Version=\"{version}\" />\n"));
    for (mine, theirs) in [
        (version("2"), version("3")),
        (version("2"), without.clone()),
        (without, version("2")),
        (nullable("disable"), nullable("warnings")),
        (added("1"), added("2")),
    ] {
        assert_eq!(merge_text(BASE, &mine, &theirs), Err(Stop::Conflict), "{mine}{theirs}");
    }
}

#[test]
fn what_both_add_alike_is_there_once() {
    let mine = add_after_c("    <PackageReference Include='X' Version=\"1\"/>\n");
    let theirs = add_after_c("    <PackageReference Version=\"1\" Include=\"X\" />\n    <None Remove=\"y\" />\n");
    let both = add_after_c("    <PackageReference Include='X' Version=\"1\"/>\n    <None Remove=\"y\" />\n");
    assert_eq!(merge_text(BASE, &mine, &theirs), Ok(both));
}

#[test]
fn deletions_and_comments() {
    let mine = edit(&[("    <Nullable>enable</Nullable>\n", ""), ("  <ItemGroup>", "  <!-- ours -->\n  <ItemGroup>")]);
    let theirs = edit(&[(C, ""), ("    <TargetFramework>", "    <!-- newest -->\n    <TargetFramework>")]);
    let both = edit(&[
        ("    <Nullable>enable</Nullable>\n", ""),
        ("  <ItemGroup>", "  <!-- ours -->\n  <ItemGroup>"),
        (C, ""),
        ("    <TargetFramework>", "    <!-- newest -->\n    <TargetFramework>"),
    ]);
    assert_eq!(merge_text(BASE, &mine, &theirs), Ok(both));
}

#[test]
fn a_comment_travels_with_what_it_is_about() {
    let theirs =
        add_after_c("    <!-- about D -->\n    <PackageReference Include=\"D\" Version=\"1\" /> <!-- here -->\n");
    let mine = edit(&[("  <ItemGroup>\n", "  <ItemGroup>\n    <PackageReference Include=\"B\" Version=\"1\" />\n")]);
    let merged = merge_text(BASE, &mine, &theirs).unwrap();
    assert!(
        merged.contains(
            "    <!-- about D -->\n    <PackageReference Include=\"D\" Version=\"1\" /> <!-- here -->\n  </ItemGroup>"
        ),
        "{merged}"
    );
}

#[test]
fn what_one_side_moved_stays_moved() {
    let a = "    <PackageReference Include=\"A\" Version=\"1.0\" />\n";
    let moved = edit(&[(a, ""), (C, &format!("{C}{a}"))]);
    let theirs = edit(&[("\"A\" Version=\"1.0\"", "\"A\" Version=\"2.0\"")]);
    let both = moved.replace("\"A\" Version=\"1.0\"", "\"A\" Version=\"2.0\"");
    assert_eq!(merge_text(BASE, &moved, &theirs), Ok(both.clone()));
    assert_eq!(merge_text(BASE, &theirs, &moved), Ok(both));
}

#[test]
fn an_empty_element_opens_for_what_it_gets() {
    let base = "<Project>\n  <ItemGroup />\n</Project>\n";
    let mine = "<Project>\n\t<ItemGroup/>\n\t<!-- m -->\n</Project>\n";
    let theirs = "<Project>\n  <ItemGroup>\n    <None Include=\"a\">\n      <Link>b</Link>\n    </None>\n  </ItemGroup>\n</Project>\n";
    assert_eq!(
        merge_text(base, mine, theirs).unwrap(),
        "<Project>\n\t<ItemGroup>\n\t\t<None Include=\"a\">\n\t\t\t<Link>b</Link>\n\t\t</None>\n\t</ItemGroup>\n\t<!-- m -->\n</Project>\n"
    );
}

#[test]
fn groups_without_a_name_are_told_apart_by_what_they_hold() {
    let base = "<P>\n  <ItemGroup>\n    <N Include=\"a\" />\n  </ItemGroup>\n  <ItemGroup>\n    <M Include=\"b\" />\n  </ItemGroup>\n</P>\n";
    let mine = base.replace(
        "  <ItemGroup>\n    <N Include=\"a\" />\n",
        "  <ItemGroup>\n    <Q Include=\"q\" />\n  </ItemGroup>\n  <ItemGroup>\n    <N Include=\"a\" />\n",
    );
    let theirs = base.replace("    <M Include=\"b\" />\n", "    <M Include=\"b\" />\n    <M Include=\"c\" />\n");
    let both = mine.replace("    <M Include=\"b\" />\n", "    <M Include=\"b\" />\n    <M Include=\"c\" />\n");
    assert_eq!(merge_text(base, &mine, &theirs), Ok(both));
}

#[test]
fn what_is_malformed_or_not_understood_is_left_to_the_merge_by_lines() {
    for odd in [
        "<Project>",
        "<Project></project>",
        "<Project a=1 />",
        "<Project a='1' a='2' />",
        "<Project><![CDATA[ </Project>",
        "<!DOCTYPE x [<!ENTITY e 'v'>]><Project />",
        "<?xml version='1.0' encoding='utf-16'?><Project />",
        "<Project xml:space='preserve'> </Project>",
        "<a /><b />",
        "text",
        "",
    ] {
        assert_eq!(merge_text(odd, "<Project><A /></Project>", odd), Err(Stop::Unsure), "{odd}");
        assert_eq!(merge_text(BASE, odd, &edit(&[("enable", "disable")])), Err(Stop::Unsure), "{odd}");
    }
}

#[test]
fn bytes_around_the_lines_are_those_of_mine() {
    let mine = format!("\u{feff}{}", add_after_c("    <None Include=\"m\" />\n").replace('\n', "\r\n"));
    let theirs = add_after_c("    <Content Include=\"t\" />\n");
    let id = FileId("x".to_owned());
    let path = Utf8Path::new("a.csproj");
    let sides = Sides { id: &id, path, base: BASE.as_bytes(), mine: mine.as_bytes(), theirs: theirs.as_bytes() };
    let lines = "    <None Include=\"m\" />\r\n    <Content Include=\"t\" />\r\n";
    let both = mine.replace("    <None Include=\"m\" />\r\n", lines);
    assert_eq!(merge(&sides), Structured::Clean(both.into_bytes()));
}

/// Each line of a merge left out, doubled, or put elsewhere: the proof sees it.
#[test]
fn a_merge_that_was_broken_is_seen() {
    let mine = add_after_c("    <PackageReference Include=\"E\" Version=\"2.0\" />\n    <!-- m -->\n");
    let theirs = edit(&[("\"A\" Version=\"1.0\"", "\"A\" Version=\"9.0\""), (">enable<", ">disable<")]);
    let merged = merge_text(BASE, &mine, &theirs).unwrap();
    assert!(proof::holds(BASE, &mine, &theirs, &merged));
    let lines: Vec<&str> = merged.split_inclusive('\n').collect();
    let mut broken = BTreeSet::new();
    for at in 0..lines.len() {
        let without = [&lines[..at], &lines[at + 1..]].concat();
        broken.insert(without.concat());
        broken.insert([&lines[..at], &lines[at..=at], &lines[at..]].concat().concat());
        for to in 0..without.len() {
            broken.insert([&without[..to], &lines[at..=at], &without[to..]].concat().concat());
        }
    }
    broken.insert(merged.replace("9.0", "1.0"));
    broken.insert(merged.replace("disable", "enable"));
    broken.remove(&merged);
    // A comment means the same in front of any sibling that nobody touched; the others must be caught.
    let missed: Vec<String> = broken
        .into_iter()
        .filter(|broken| {
            !broken.contains("<!-- m -->")
                || broken.matches("<!-- m -->").count() > 1
                || order(broken) != order(&merged)
        })
        .filter(|broken| proof::holds(BASE, &mine, &theirs, broken))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n----\n"));
}

/// The lines without the comment.
fn order(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.contains("<!--")).collect()
}

/// A real project of a generated solution.
const PACKAGES: &str = include_str!("../../../../snapshots/two-services/Directory.Packages.props");
const SLNX: &str = include_str!("../../../../snapshots/two-services/Shop.slnx");

/// What a side does to the packages: which of them it removes or raises, and what it adds in front of which.
#[derive(Debug, Clone)]
struct Script {
    change: BTreeSet<usize>,
    remove: BTreeSet<usize>,
    add: Vec<(usize, u32)>,
}

fn script() -> impl Strategy<Value = Script> {
    let places = || proptest::collection::btree_set(0..12_usize, 0..4);
    (places(), places(), proptest::collection::vec((0..12_usize, 0..1000_u32), 0..4))
        .prop_map(|(change, remove, add)| Script { change, remove, add })
}

/// One side changes packages of even place only, the other those of odd place.
fn play(script: &Script, side: usize) -> String {
    let mut text = String::new();
    let mut place = 0;
    for line in PACKAGES.split_inclusive('\n') {
        if !line.contains("<PackageVersion") {
            text.push_str(line);
            continue;
        }
        for (_, number) in script.add.iter().filter(|(at, _)| *at == place) {
            writeln!(text, "    <PackageVersion Include=\"Side{side}.N{number}.{place}\" Version=\"{number}.0\" />")
                .unwrap();
        }
        let own = |at: &usize| at * 2 + side == place;
        if script.remove.iter().any(own) {
        } else if script.change.iter().any(own) {
            text.push_str(&line.replace("Version=\"", "Version=\"77."));
        } else {
            text.push_str(line);
        }
        place += 1;
    }
    text
}

fn entries(text: &str) -> BTreeSet<&str> {
    text.lines().filter(|line| line.contains("<PackageVersion")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn edits_apart_never_conflict_and_are_all_there(mine in script(), theirs in script()) {
        let dedup = |script: &Script| { let mut s = script.clone(); s.add.sort_unstable(); s.add.dedup(); s };
        let (mine, theirs) = (play(&dedup(&mine), 0), play(&dedup(&theirs), 1));
        let merged = merge_text(PACKAGES, &mine, &theirs);
        prop_assert!(merged.is_ok(), "{merged:?}\n{mine}\n{theirs}");
        let merged = merged.unwrap();
        let [old, ours, others, both] = [PACKAGES, &mine, &theirs, &merged].map(entries);
        let wanted: BTreeSet<&str> = old.union(&ours).chain(&others).copied()
            .filter(|line| ours.contains(line) && others.contains(line) || !old.contains(line)).collect();
        prop_assert_eq!(&both, &wanted);
        let mirrored = merge_text(PACKAGES, &theirs, &mine).unwrap();
        prop_assert_eq!(entries(&mirrored), both);
        prop_assert_eq!(merge_text(&theirs, &merged, &theirs), Ok(merged.clone()), "again");
        prop_assert_eq!(merge_text(&mine, &merged, &mine), Ok(merged));
    }

    #[test]
    fn what_one_side_did_is_taken_to_the_byte(mine in script()) {
        let mine = play(&mine, 0);
        prop_assert_eq!(merge_text(PACKAGES, &mine, PACKAGES), Ok(mine.clone()));
        prop_assert_eq!(merge_text(PACKAGES, PACKAGES, &mine), Ok(mine.clone()));
        prop_assert_eq!(merge_text(PACKAGES, &mine, &mine), Ok(mine));
    }

    #[test]
    fn any_text_is_merged_or_refused(text in "[<>/a-c =\"'!\\-\\[\\]?&;\n]{0,60}") {
        let _ = merge_text(&text, BASE, &text);
        let text = format!("<a>{text}</a>");
        let _ = merge_text(&text, "<a><b /></a>", &text);
    }
}

#[test]
fn two_branches_that_each_add_a_service() {
    let add = |name: &str| {
        let folder =
            format!("  <Folder Name=\"/src/Services/{name}/\">\n    <Project Path=\"{name}.csproj\" />\n  </Folder>\n");
        SLNX.replace("</Solution>", &format!("{folder}</Solution>"))
    };
    let merged = merge_text(SLNX, &add("Zoo"), &add("Payments")).unwrap();
    let (payments, zoo) = (merged.find("/Payments/").unwrap(), merged.find("/Zoo/").unwrap());
    assert!(payments < zoo, "sorted: {merged}");
    assert_eq!(merged, merge_text(SLNX, &add("Payments"), &add("Zoo")).unwrap());
}
