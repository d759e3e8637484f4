//! `scaffold rules`: the architecture's rules, and what they say of the spec.

use super::session::Session;
use super::silent;
use crate::cli::{self, Common};
use crate::error::{Kind, Result};
use crate::finding::Severity;
use crate::ui::Ui;
use crate::{report, rules};

pub(super) fn run(common: &Common, ui: &mut Ui, command: &cli::Rules) -> Result<()> {
    match command {
        cli::Rules::List if common.json => ui.json(&rules::list_json()),
        cli::Rules::List => ui.write(&rules::table()),
        cli::Rules::Explain { id } if common.json => ui.json(&rules::explain_json(id)?),
        cli::Rules::Explain { id } => {
            let text = rules::explain(id)?;
            ui.page(&text)
        }
        cli::Rules::Check => check(&mut Session::open(common, ui)?),
    }
}

fn check(session: &mut Session<'_>) -> Result<()> {
    let loaded = session.load()?;
    let findings = rules::check(&loaded.spec);
    if session.common.json {
        session.ui.json(&serde_json::json!({ "findings": report::located(&loaded.source, &findings) }))?;
    } else {
        session.ui.report(&loaded.source, &findings);
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (denied, warned, advised) = (count(Severity::Deny), count(Severity::Warn), count(Severity::Advise));
    session.ui.say(&format!("{} rules: {denied} denied, {warned} warnings, {advised} advice", rules::all().len()));
    if denied > 0 { Err(silent(Kind::Denied)) } else { Ok(()) }
}
