//! The proofs can fail: what is broken on purpose is noticed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::workbench::{Tree, Workbench, copy_sources};
use crate::{dotnet, logs, openapi, system};

/// The case that is broken: the smallest.
const CASE: &str = "minimal";

/// All of them.
pub fn proofs(bench: &Arc<Workbench>) -> Vec<Proof> {
    let (first, second) = (Arc::clone(bench), Arc::clone(bench));
    vec![
        Proof::new("self-check/logs", &[], |_| complaints_are_seen()),
        Proof::new("self-check/books", &[], |_| system::mistakes_are_seen()),
        Proof::new("self-check/dotnet", &[Need::Dotnet], move |job| broken_code_is_seen(&first, job)),
        Proof::new("self-check/openapi", &[Need::OpenApi], move |job| broken_service_is_seen(&second, job)),
    ]
}

fn complaints_are_seen() -> Result<()> {
    let calm = "info: Microsoft.Hosting.Lifetime[14]\n      Now listening on: http://localhost:5000\n";
    let json = "{\"EventId\":14,\"LogLevel\":\"Information\"}\n";
    ensure!(logs::offences(calm).is_empty() && logs::offences(json).is_empty(), "a calm log is taken for an offence");
    for bad in ["warn: X[0]\n      y", "fail: X[0]\n", "crit: X[0]\n", "Cannot load library libgssapi_krb5.so.2"] {
        ensure!(logs::offences(&format!("{calm}{bad}")).len() == 1, "{bad:?} is not seen");
    }
    for bad in ["{\"LogLevel\":\"Warning\"}", "{\"LogLevel\":\"Critical\"}", "Unhandled exception."] {
        ensure!(logs::offences(&format!("{json}{bad}")).len() == 1, "{bad:?} is not seen");
    }
    Ok(())
}

/// A warning, a line out of place and a migration that lacks an index, each in a copy of a tree that is well.
fn broken_code_is_seen(bench: &Workbench, job: &Job) -> Result<()> {
    let good = bench.built(job, CASE)?;
    let copy = Tree { dir: bench.folder("self-check")?, ..(*good).clone() };
    job.step("copy", || copy_sources(&good.dir, &copy.dir))?;

    let program = copy.dir.join(copy.services[0].api()).join("Program.cs");
    let text = fs::read_to_string(&program)?;
    fs::write(
        &program,
        format!("{text}\nfile static class Broken {{ internal static void Run() {{ int unused = 1; }} }}\n"),
    )?;
    must_fail(job, "a warning", &dotnet::build(bench, job, &copy), "CS0219")?;
    fs::write(&program, text.replace("return 0;", "    return  0;"))?;
    must_fail(job, "a line out of place", &dotnet::format(bench, job, &copy), "Program.cs")?;
    fs::write(&program, text)?;

    for path in migrations(&copy)? {
        let text = fs::read_to_string(&path)?;
        let broken = without_first_index(&text).with_context(|| path.display().to_string())?;
        fs::write(&path, broken)?;
    }
    dotnet::build(bench, job, &copy)?;
    must_fail(job, "a migration without an index", &dotnet::test(bench, job, &copy, &[]).map(drop), "MigrationTests")
}

/// A failure, and for the right reason: its report holds this text.
fn must_fail(job: &Job, what: &str, result: &Result<()>, text: &str) -> Result<()> {
    let Err(error) = result else { bail!("{what} is not seen") };
    let report = format!("{error:#}");
    ensure!(report.contains(text), "{what}: something else failed, \"{text}\" is not in it:\n{report}");
    crate::report::progress(&format!("{}: {what} is seen, as it should be", job.name));
    Ok(())
}

/// The first migration of each provider.
fn migrations(tree: &Tree) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(tree.dir.join("src")) {
        let path = entry?.into_path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with("_Initial.cs") {
            found.push(path);
        }
    }
    ensure!(!found.is_empty(), "there are no migrations to break");
    Ok(found)
}

/// Without the first statement that creates an index.
fn without_first_index(text: &str) -> Option<String> {
    let start = text.find("migrationBuilder.CreateIndex(")?;
    let end = start + text[start..].find(';')? + 1;
    Some(format!("{}{}", &text[..start], &text[end..]))
}

/// A document that is none, and a server that answers with 500 although its document says 200.
fn broken_service_is_seen(bench: &Workbench, job: &Job) -> Result<()> {
    let file = bench.tmp().join("broken.json");
    fs::write(&file, json!({ "openapi": "3.1.1", "info": { "title": "no version" } }).to_string())?;
    must_fail(job, "an invalid document", &openapi::validate(job, &file), "version")?;
    let url = serve_failures()?;
    must_fail(job, "a server error", &openapi::exercise(bench, job, &url, "token"), "Server error")
}

fn serve_failures() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base = format!("http://{}", listener.local_addr()?);
    let document = json!({
        "openapi": "3.1.1",
        "info": { "title": "Broken", "version": "1" },
        "servers": [{ "url": base }],
        "paths": { "/things": { "get": { "responses": { "200": { "description": "Things" } } } } },
    })
    .to_string();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = String::new();
            let mut reader = BufReader::new(&stream);
            drop(reader.read_line(&mut request));
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|length| length > 2) {
                line.clear();
            }
            let (status, body) =
                if request.contains("/openapi.json") { ("200 OK", document.as_str()) } else { ("500 Oh", "{}") };
            let length = body.len();
            drop(write!(
                stream,
                "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            ));
        }
    });
    Ok(format!("{base}/openapi.json"))
}
