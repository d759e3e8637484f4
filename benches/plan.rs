//! How long the tool takes, from a spec's text to files on disk: medians of stages and of the whole process.
//!
//! `cargo bench --bench plan` prints a line a case: its name, the median, the least and the most, in milliseconds.
//! `benches/run` puts them into `docs/benchmarks.md`. Nothing is asserted: a clock is no test.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use camino::Utf8Path;
use scaffold::apply::{self, Options, Prepared};
use scaffold::catalog::Catalog;
use scaffold::files::Root;
use scaffold::reconcile::TextMerger;
use scaffold::render::{self, Past, Tree};
use scaffold::{plan, spec};

const ROUNDS: usize = 31;

const RESOURCE: &str = "
        fields:
          number: { type: string, max: 32, unique: true }
          customer: { type: uuid, index: true }
          total: { type: money, min: 0 }
          status: { type: enum, values: [pending, paid, cancelled], default: pending, filter: true, sort: true }
          placed_at: { type: timestamp, sort: true }
        has_many: { line: { fields: { sku: string, quantity: { type: int, min: 1 } } } }
";

fn main() {
    // One service of two resources is a solution of about 150 files.
    let (one, twenty) = (solution(1, 2), solution(20, 1));
    println!("files of one service\t{}", render(&one).len());
    println!("files of 20 services\t{}", render(&twenty).len());
    stages("one service", &one);
    stages("20 services", &twenty);
    process("one service", &one);
    process("20 services", &twenty);
}

/// A spec of so many services of so many resources each.
fn solution(services: usize, resources: usize) -> String {
    let mut text = "scaffold: 1\nsolution: Shop\nservices:\n".to_owned();
    for service in 0..services {
        text += &format!("  branch-{}:\n    resources:\n", letters(service));
        for resource in 0..resources {
            text += &format!("      item_{}:{RESOURCE}", letters(resource));
        }
    }
    text
}

/// `aa`, `ab`, …: a name must not end in a digit.
fn letters(index: usize) -> String {
    let letter = |index: usize| char::from(b'a' + u8::try_from(index % 26).unwrap());
    [letter(index / 26), letter(index)].iter().collect()
}

fn stages(name: &str, text: &str) {
    measure(&format!("{name}: catalog"), || (), |()| Catalog::embedded().unwrap());
    measure(&format!("{name}: catalog, spec, plan, render"), || (), |()| render(text));
    measure(&format!("{name}: the same and reconcile, empty folder"), folder, |dir| {
        let prepared = prepare(&dir, text);
        (dir, prepared)
    });
    measure(&format!("{name}: the same and apply, empty folder"), folder, |dir| generate(dir, text));
    let made = folder();
    generate(&made, text);
    measure(
        &format!("{name}: the same, nothing to do"),
        || (),
        |()| {
            generate(&made, text);
        },
    );
}

fn process(name: &str, text: &str) {
    let with_spec = || {
        let dir = folder();
        std::fs::write(dir.path().join("scaffold.yaml"), text).unwrap();
        dir
    };
    measure(&format!("{name}: `scaffold regenerate --yes`, empty folder"), with_spec, regenerate);
    let made = with_spec();
    regenerate(&made);
    measure(
        &format!("{name}: `scaffold regenerate --yes`, nothing to do"),
        || (),
        |()| {
            regenerate(&made);
        },
    );
}

/// Runs a case often, each time on a fresh input whose making is not counted, nor what the result takes to drop.
fn measure<I, O>(name: &str, mut input: impl FnMut() -> I, mut case: impl FnMut(I) -> O) {
    drop(case(input()));
    let mut times: Vec<f64> = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let input = input();
        let start = Instant::now();
        let output = case(input);
        times.push(start.elapsed().as_secs_f64() * 1e3);
        drop(output);
    }
    times.sort_by(f64::total_cmp);
    println!("{name}\t{:.2}\t{:.2}\t{:.2}", times[ROUNDS / 2], times[0], times[ROUNDS - 1]);
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn render(text: &str) -> Tree {
    let catalog = Catalog::embedded().unwrap();
    let (_, spec) = spec::parse("scaffold.yaml", text, &catalog.schemas());
    let plan = plan::plan(&spec.unwrap(), &catalog).unwrap();
    render::render(&plan, &catalog, &Past::default()).unwrap().tree
}

fn prepare(dir: &tempfile::TempDir, text: &str) -> (Root, Prepared) {
    let root = Root::open(Utf8Path::from_path(dir.path()).unwrap()).unwrap();
    let prepared = apply::prepare(&root, &render(text), &TextMerger).unwrap();
    (root, prepared)
}

/// The folder is given back, so that removing it is not counted.
fn generate<D: std::borrow::Borrow<tempfile::TempDir>>(dir: D, text: &str) -> D {
    let (root, prepared) = prepare(dir.borrow(), text);
    let options = Options { title: "bench", interrupted: &AtomicBool::new(false) };
    apply::apply(&root, &prepared, &[], &options).unwrap();
    dir
}

fn regenerate<D: std::borrow::Borrow<tempfile::TempDir>>(dir: D) -> D {
    let status = Command::new(env!("CARGO_BIN_EXE_scaffold"))
        .args(["regenerate", "--yes", "--quiet", "-C"])
        .arg(dir.borrow().path())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    dir
}
