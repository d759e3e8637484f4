use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use super::super::Log;
use super::super::fixture::{author, choice, decision};
use super::*;

struct Fixture {
    store: Store,
    _folder: tempfile::TempDir,
}

fn fixture() -> Fixture {
    let folder = tempfile::tempdir().unwrap();
    let root = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
    Fixture { store: Store::at(root), _folder: folder }
}

fn entry(title: &str) -> Entry {
    Entry::Decision(decision(&mut stamp(), title))
}

fn titles(store: &Store) -> Vec<String> {
    store.read().unwrap().log.decisions().iter().map(|decision| decision.title.clone()).collect()
}

#[test]
fn what_is_appended_is_read_again() {
    let Fixture { store, _folder } = fixture();
    assert_eq!(store.read().unwrap().log, Log::default());
    assert!(!store.path().exists());
    let entries = [entry("a"), entry("b")];
    store.append(&entries[..1]).unwrap();
    store.append(&entries[1..]).unwrap();
    assert_eq!(store.read().unwrap().log, Log::new(entries));
    store.append(&[]).unwrap();
    assert_eq!(fs::read_to_string(store.path()).unwrap().lines().count(), 2);
}

#[test]
fn what_was_there_stays_byte_for_byte() {
    let Fixture { store, _folder } = fixture();
    fs::create_dir(store.path().parent().unwrap()).unwrap();
    let broken = b"<<<<<<< HEAD\n\xff\xfe\r\n{\"kind\":\"decis";
    fs::write(store.path(), broken).unwrap();
    store.append(&[entry("after")]).unwrap();
    let bytes = fs::read(store.path()).unwrap();
    assert_eq!(&bytes[..broken.len()], broken);
    assert_eq!(bytes[broken.len()], b'\n');
    assert_eq!(titles(&store), ["after"]);
    assert_eq!(store.read().unwrap().findings.len(), 3);
}

#[test]
fn a_faulty_entry_writes_nothing() {
    let Fixture { store, _folder } = fixture();
    assert!(store.append(&[entry("good"), entry(" ")]).is_err());
    assert!(!store.path().parent().unwrap().exists());
}

#[test]
fn records_choices_once() {
    let Fixture { store, _folder } = fixture();
    let choices = [choice("broker", "service/orders", "Broker", "rabbitmq")];
    assert_eq!(store.record(&choices, &author()).unwrap().len(), 1);
    let bytes = fs::read(store.path()).unwrap();
    assert_eq!(store.record(&choices, &author()).unwrap(), []);
    assert_eq!(fs::read(store.path()).unwrap(), bytes);
}

#[test]
fn executes_an_insert_and_keeps_it() {
    let Fixture { store, _folder } = fixture();
    let second = Duration::from_secs(1);
    let run = |sql: &str| store.execute(sql, &[], &author(), second);
    assert_eq!(run("INSERT INTO memory (key, value) VALUES ('a', 'b'), ('c', 'd')").unwrap().len(), 2);
    assert!(run("INSERT INTO memory (key, value) VALUES ('e', 'f'), (NULL, 'g')").is_err());
    assert!(run("DELETE FROM memory").is_err());
    assert_eq!(run("INSERT INTO memory (key, value) VALUES ('a', 'b')").unwrap(), []);
    assert_eq!(fs::read_to_string(store.path()).unwrap().lines().count(), 2);
}

#[test]
fn remembers_and_writes_only_what_is_new() {
    let Fixture { store, _folder } = fixture();
    assert!(store.set_architecture("one service", &author()).unwrap());
    assert!(!store.set_architecture("one service", &author()).unwrap());
    assert!(store.set_architecture("two services", &author()).unwrap());
    assert!(store.set_architecture("one service", &author()).unwrap());
    let log = store.read().unwrap().log;
    assert_eq!(memory::get(&log, "current_architecture"), Some("one service"));
    assert_eq!(fs::read_to_string(store.path()).unwrap().lines().count(), 3);
}

#[test]
fn a_folder_in_place_of_the_file_is_told() {
    let Fixture { store, _folder } = fixture();
    fs::create_dir_all(store.path()).unwrap();
    let error = store.append(&[entry("a")]).unwrap_err();
    assert!(error.message.ends_with("is something else, not an ordinary file"), "{error}");
    assert!(store.read().is_err());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    let Fixture { store, _folder } = fixture();
    std::os::unix::fs::symlink(outside.path(), store.path().parent().unwrap()).unwrap();
    assert!(store.append(&[entry("a")]).unwrap_err().message.ends_with("is a link, not a folder"));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);

    let Fixture { store, _folder } = fixture();
    fs::create_dir(store.path().parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(outside.path().join("new"), store.path()).unwrap();
    assert!(store.append(&[entry("a")]).unwrap_err().message.ends_with("is a link, not an ordinary file"));
    assert!(store.read().is_err());
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn threads_lose_nothing() {
    const THREADS: usize = 8;
    const EACH: usize = 25;
    let Fixture { store, _folder } = fixture();
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let store = &store;
            scope.spawn(move || {
                for at in 0..EACH {
                    store.append(&[entry(&format!("{thread}/{at}")), entry(&"long ".repeat(200))]).unwrap();
                    assert_eq!(store.read().unwrap().findings, []);
                }
            });
        }
    });
    let titles: BTreeSet<String> = titles(&store).into_iter().collect();
    assert_eq!(titles.len(), THREADS * EACH + 1);
}

const ROOT: &str = "SCAFFOLD_TEST_LOG_ROOT";
const COUNT: usize = 40;

/// Not a test of its own: what the processes of the tests below run.
#[test]
fn as_another_process() {
    if let Ok(root) = std::env::var(ROOT) {
        for at in 0..COUNT {
            Store::at(root.clone()).append(&[entry(&format!("{}/{at}", std::process::id()))]).unwrap();
        }
    }
}

fn this_program(store: &Store, shell: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{shell} exec \"$0\" --exact decisions::store::tests::as_another_process")])
        .arg(test)
        .env(ROOT, &store.root)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

#[cfg(unix)]
#[test]
fn processes_lose_nothing() {
    let Fixture { store, _folder } = fixture();
    let children: Vec<_> = (0..4).map(|_| this_program(&store, "").spawn().unwrap()).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let read = store.read().unwrap();
    assert_eq!(read.findings, []);
    assert_eq!(read.log.decisions().len(), 4 * COUNT);
}

/// A file may have 4 KiB (8 blocks of 512 bytes): the append that passes that must leave nothing behind.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_whole_lines() {
    let Fixture { store, _folder } = fixture();
    let status = this_program(&store, "trap '' XFSZ; ulimit -f 8;").status().unwrap();
    assert!(!status.success());
    let read = store.read().unwrap();
    assert_eq!(read.findings, []);
    let kept = read.log.decisions().len();
    assert!(kept > 0 && kept < COUNT, "{kept}");
    assert!(fs::read(store.path()).unwrap().ends_with(b"\n"));
}

/// The merge that `.gitattributes` asks for, by git itself, also of files without a final newline.
#[test]
fn git_merges_two_branches_without_losing_a_line() {
    let line = |title: &str| lines::format(&[entry(title)]).unwrap();
    let base = line("base");
    let (ours, theirs) = (format!("{base}{}", line("ours")), format!("{base}{}{}", line("theirs 1"), line("theirs 2")));
    for (ours, theirs) in [(ours.as_str(), theirs.as_str()), (ours.trim_end(), theirs.trim_end())] {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("base", base.as_str()), ("ours", ours), ("theirs", theirs)] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let git = Command::new("git")
            .args(["merge-file", "--union", "-p", "ours", "base", "theirs"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(git.status.success());
        let read = lines::parse(&git.stdout);
        assert_eq!(read.findings, []);
        let titles: BTreeSet<&str> = read.log.decisions().iter().map(|decision| decision.title.as_str()).collect();
        assert_eq!(titles, BTreeSet::from(["base", "ours", "theirs 1", "theirs 2"]));
    }
}

#[test]
fn a_deadline_passes() {
    assert!(!deadline(Duration::from_hours(1))());
    assert!(deadline(Duration::ZERO)());
}
