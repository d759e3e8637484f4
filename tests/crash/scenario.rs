//! What is broken off: a state of a small solution, a command, and the state that it leads to.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::world::{Contents, Stamps, World};

/// The solution's kind, with files that come, go, swap places, and turn from a file into a folder (an undo turns them back).
const SOLUTION: [&str; 2] = [
    "  - { id: s/readme, template: README.md, path: README.md }
  - { id: s/run, template: run.sh, path: run.sh, executable: true }
  - { id: s/place, template: one.md, path: place }
  - { id: s/deep, template: one.md, path: gone/deep/a.md }
  - { id: s/one, template: one.md, path: swap/one.md }
  - { id: s/two, template: two.md, path: swap/two.md }
  - { id: s/folder, template: two.md, path: folder/in/it.md }
  - { id: s/edited, template: edited.md, path: edited.md }
  - { id: s/same, template: one.md, path: same.md }
",
    "  - { id: s/readme, template: README.md, path: README.md }
  - { id: s/run, template: run.sh, path: bin/run.sh, executable: true }
  - { id: s/place, template: one.md, path: place/of/it.md }
  - { id: s/one, template: one.md, path: swap/two.md }
  - { id: s/two, template: two.md, path: swap/one.md }
  - { id: s/folder, template: two.md, path: folder/it.md }
  - { id: s/edited, template: edited.md, path: edited.md }
  - { id: s/same, template: one.md, path: same.md }
",
];

const SPEC: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      order:
        fields:
          number: { type: string, max: 32 }
";

/// What they are called.
pub const NAMES: [&str; 7] = [
    "the first generation",
    "moves, swaps, removals, a merge",
    "undo of them",
    "undo of the undo",
    "undo of the first generation",
    "a field with its migrations",
    "a second service and the spec",
];

/// One that is broken off everywhere.
pub struct Scenario {
    pub name: &'static str,
    /// The state before the command.
    pub before: World,
    pub command: &'static str,
    pub old: Contents,
    pub new: Contents,
    /// The files that are in both states and equal: nothing may touch them.
    pub untouched: Stamps,
    /// What the command does to the disk, an operation a line.
    pub operations: Vec<String>,
}

impl Scenario {
    fn of(name: &'static str, before: World, command: &'static str) -> Self {
        let old = before.contents();
        let mut untouched = before.stamps();
        let after = before.copy();
        let operations = after.operations(command);
        let new = after.contents();
        untouched.retain(|path, _| new.get(path) == old.get(path));
        assert_ne!(old, new, "{name} does nothing");
        Self { name, before, command, old, new, untouched, operations }
    }
}

/// All of them.
pub fn all() -> Vec<Scenario> {
    let first = || {
        let world = World::new();
        templates(&world, 0);
        world.write("shop/scaffold.yaml", SPEC);
        world.write("shop/own.txt", "a person's\n");
        world.write("shop/src/own/note.md", "a person's\n");
        world
    };
    let made = first();
    made.ok(REGENERATE);
    let edited = made.copy();
    edited.write("shop/edited.md", "one\ntwo, by a person\nthree\nfour\nfive\n");
    fs::set_permissions(edited.shop().join("README.md"), fs::Permissions::from_mode(0o600)).unwrap();
    templates(&edited, 1);
    let updated = edited.copy();
    updated.ok(REGENERATE);
    let undone = updated.copy();
    undone.ok(UNDO);
    let grown = made.copy();
    let spec = SPEC.replace("max: 32 }", "max: 32 }\n          note: { type: text, optional: true }");
    grown.write("shop/scaffold.yaml", &spec);
    let second = made.copy();
    vec![
        Scenario::of(NAMES[0], first(), REGENERATE),
        Scenario::of(NAMES[1], edited, REGENERATE),
        Scenario::of(NAMES[2], updated, UNDO),
        Scenario::of(NAMES[3], undone, UNDO),
        Scenario::of(NAMES[4], made, UNDO),
        Scenario::of(NAMES[5], grown, REGENERATE),
        Scenario::of(NAMES[6], second, "new-service billing --yes --templates ../templates"),
    ]
}

const REGENERATE: &str = "regenerate --yes --templates ../templates";
const UNDO: &str = "undo --yes --templates ../templates";

/// The templates as they were first, or as they became.
fn templates(world: &World, version: usize) {
    let head = |kind: &str| format!("kind: {kind}\ntitle: T\ndescription: D\nscope: {kind}\nfiles:\n");
    let of = |name: &str, text: &str| world.write(&format!("templates/{name}"), text);
    of("solution/manifest.yaml", &(head("solution") + SOLUTION[version]));
    of("solution/files/README.md", ["one\n", "two\n"][version]);
    of("solution/files/run.sh", "#!/bin/sh\n");
    of("solution/files/one.md", "one\n");
    of("solution/files/two.md", ["two\n", "two, new\n"][version]);
    of("solution/files/edited.md", ["one\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nfive, new\n"][version]);
    of("service/files/A.md", "{{ service.name.pascal }}\n");
    let file = "  - { id: v/a, template: A.md, path: \"{{ service.dir }}/a.md\" }\n";
    of("service/manifest.yaml", &(head("service") + file));
}
