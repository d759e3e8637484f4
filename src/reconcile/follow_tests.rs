use super::*;

const TEXT: &str = "one line\nanother line\na third line\na fourth line\na fifth line\n";

fn lost(id: &str, path: &str, text: &str) -> Lost {
    let entry = BaseEntry {
        id: FileId(id.to_owned()),
        hash: Hash::of(text.as_bytes()),
        path: path.into(),
        executable: false,
        component: "solution".to_owned(),
        placed: None,
    };
    Lost { id: FileId(id.to_owned()), entries: vec![entry] }
}

fn find(lost: &[Lost], texts: &[&str], strays: &[(&str, &str)]) -> (Vec<(String, String)>, Vec<String>) {
    let strays = strays
        .iter()
        .map(|(path, text)| ((*path).into(), FileState { bytes: text.as_bytes().to_vec(), executable: false }))
        .collect();
    let content = |hash: Hash| texts.iter().map(|text| text.as_bytes().to_vec()).find(|text| Hash::of(text) == hash);
    let Followed { places, notes, .. } = follow(lost, &strays, &content);
    (places.into_iter().map(|(id, path)| (id.0, path.into_string())).collect(), notes)
}

fn places(lost: &[Lost], texts: &[&str], strays: &[(&str, &str)]) -> String {
    find(lost, texts, strays).0.iter().fold(String::new(), |all, (id, path)| all + id + "=" + path + " ")
}

#[test]
fn the_same_bytes_are_the_same_file_and_two_are_none() {
    let file = [lost("i", "a.cs", TEXT)];
    assert_eq!(places(&file, &[], &[("x/b.cs", TEXT)]), "i=x/b.cs ", "also where the stored bytes are lost");
    let (found, notes) = find(&file, &[TEXT], &[("x/b.cs", TEXT), ("x/c.cs", TEXT)]);
    assert!(found.is_empty());
    assert_eq!(notes, ["`a.cs` is not there and may be any of `x/b.cs`, `x/c.cs`, so it counts as deleted"]);
    assert_eq!(places(&file, &[TEXT], &[("x/b.cs", TEXT), ("x/a.cs", TEXT)]), "i=x/a.cs ", "but for the name");
    assert_eq!(places(&file, &[TEXT], &[("x/a.cs", TEXT), ("y/a.cs", TEXT)]), "");
}

#[test]
fn an_empty_file_is_followed_by_its_name_only() {
    let file = [lost("i", "a/.keep", "")];
    assert_eq!(places(&file, &[""], &[("b/other", "")]), "");
    assert_eq!(places(&file, &[""], &[("b/.keep", "")]), "i=b/.keep ");
}

#[test]
fn an_edited_file_is_followed_while_three_fifths_of_it_are_left() {
    let file = [lost("i", "a.cs", TEXT)];
    let edited = TEXT.replace("a third line", "something else");
    assert_eq!(places(&file, &[TEXT], &[("b.cs", &edited)]), "i=b.cs ");
    assert_eq!(places(&file, &[TEXT], &[("b.cs", &edited.replace('\n', "\r\n"))]), "i=b.cs ");
    let rewritten = edited.replace("one line", "nothing of that").replace("a fifth line", "and nothing of this");
    assert_eq!(places(&file, &[TEXT], &[("b.cs", &rewritten)]), "");
    assert_eq!(places(&file, &[], &[("b.cs", &edited)]), "", "nobody knows what it was");
    assert_eq!(places(&file, &[TEXT], &[("b.cs", &edited), ("c.cs", TEXT)]), "i=c.cs ", "the same before the alike");
    assert_eq!(places(&file, &[TEXT], &[("b.cs", &edited), ("c.cs", &format!("{edited}\n"))]), "");
}

#[test]
fn one_file_is_not_two() {
    let files = [lost("i", "a.cs", TEXT), lost("j", "b.cs", TEXT)];
    let (found, notes) = find(&files, &[TEXT], &[("x/c.cs", TEXT)]);
    assert!(found.is_empty());
    assert_eq!(notes, ["`x/c.cs` may be any of `a.cs`, `b.cs`, so it is not followed"]);
    assert_eq!(places(&files, &[TEXT], &[("x/b.cs", TEXT)]), "j=x/b.cs ");
    assert_eq!(places(&files, &[TEXT], &[("x/a.cs", TEXT), ("x/b.cs", TEXT)]), "i=x/a.cs j=x/b.cs ");
}

#[test]
fn files_that_cannot_be_it_are_not_even_read() {
    let files = [lost("i", "a.cs", TEXT)];
    let content = |_| Some(TEXT.as_bytes().to_vec());
    let size = TEXT.len() as u64;
    let wanted = candidate(&files, &content);
    assert!(wanted("x/b.cs".into(), size + 9));
    assert!(wanted("x/b.txt".into(), size));
    assert!(!wanted("x/b.txt".into(), size + 9));
    assert!(!wanted("x/b.cs".into(), size * 3));
}

#[test]
fn a_binary_file_is_followed_by_its_bytes_only() {
    let (was, now) = ("\0\n".repeat(9), "\0\n".repeat(10));
    let file = [lost("i", "a.png", &was)];
    assert_eq!(places(&file, &[&was], &[("b.png", &was)]), "i=b.png ");
    assert_eq!(places(&file, &[&was], &[("b.png", &now)]), "");
}
