//! `regenerate --verify` with the real compiler: a change that breaks a person's file is caught, and a good one passes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Result, ensure};

use crate::dotnet;
use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::workbench::Workbench;

/// A file of the platform, and one of a person that uses it.
const PLATFORM: &str =
    "namespace Pad.ServiceDefaults;\n\npublic static class Platform\n{\n    public static int Answer() => 42;\n}\n";
const OURS: &str = "namespace Pad.Notes;\n\ninternal static class Ours\n{\n    internal static int Ask() => ServiceDefaults.Platform.Answer();\n}\n";
const SPEC: &str =
    "scaffold: 1\nsolution: Pad\nservices:\n  notes:\n    resources:\n      note:\n        fields: { text: string }\n";
const MORE: &str =
    "  - { id: platform/answer, template: Platform.cs, path: src/ServiceDefaults/Platform.cs, raw: true }\n";

/// The proof.
pub fn proof(bench: &Arc<Workbench>) -> Proof {
    let bench = Arc::clone(bench);
    Proof::new("verify", &[Need::Dotnet], move |job| changes_are_verified(&bench, job))
}

fn changes_are_verified(bench: &Workbench, job: &Job) -> Result<()> {
    let folder = bench.folder("verify")?;
    let (dir, overlay) = (folder.join("solution"), folder.join("overlay"));
    fs::create_dir_all(&dir)?;
    fs::create_dir_all(overlay.join("solution/files"))?;
    fs::write(dir.join("scaffold.yaml"), SPEC)?;
    let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/solution/manifest.yaml"))?;
    fs::write(overlay.join("solution/manifest.yaml"), manifest + MORE)?;
    let platform = |text: &str| fs::write(overlay.join("solution/files/Platform.cs"), text);
    platform(PLATFORM)?;
    let run = |title: &str, verify: bool| scaffold(bench, job, title, &dir, &overlay, verify);
    let (success, said) = run("generate", false)?;
    ensure!(success, "{said}");
    fs::write(dir.join("src/Services/Notes/Notes.Api/Ours.cs"), OURS)?;

    let before = files(&dir)?;
    platform(&PLATFORM.replace("Answer", "Reply"))?;
    let (success, said) = run("a change that breaks", true)?;
    ensure!(!success, "it was not caught:\n{said}");
    ensure!(said.contains("src/Services/Notes/Notes.Api/Ours.cs:5:") && said.contains("CS0117"), "not told:\n{said}");
    ensure!(said.contains("the change brings 1 new error"), "more than that:\n{said}");
    ensure!(files(&dir)? == before, "something was written");

    platform(&PLATFORM.replace("42;", "43;"))?;
    let (success, said) = run("a change that builds", true)?;
    ensure!(success && said.contains("verify: no error"), "{said}");
    ensure!(fs::read_to_string(dir.join("src/ServiceDefaults/Platform.cs"))?.contains("43;"), "it was not applied");
    let left = fs::read_dir(bench.tmp())?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("scaffold-verify"));
    ensure!(left.count() == 0, "a copy was left");
    Ok(())
}

fn scaffold(
    bench: &Workbench,
    job: &Job,
    title: &str,
    dir: &Path,
    overlay: &Path,
    verify: bool,
) -> Result<(bool, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
    command.args(["regenerate", "--yes", "--templates"]).arg(overlay).current_dir(dir);
    command.envs(dotnet::ENVIRONMENT).env("TMPDIR", bench.tmp());
    if verify {
        command.arg("--verify");
    }
    job.step(title, || job.output(title, &mut command).map(|(success, said, _)| (success, said)))
}

fn files(dir: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(dir) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.insert(entry.path().to_owned(), fs::read(entry.path())?);
        }
    }
    Ok(files)
}
