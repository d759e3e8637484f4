//! `scaffold graph`: the system as a picture.

use super::session::Session;
use crate::cli::GraphFormat;
use crate::error::Result;
use crate::graph::{self, Graph};
use crate::plan::plan;

pub(super) fn run(session: &mut Session<'_>, format: GraphFormat) -> Result<()> {
    let loaded = session.load()?;
    let graph = Graph::of(&plan(&loaded.spec, &session.catalog)?, &session.catalog);
    if session.common.json {
        return session.ui.json(&graph);
    }
    session.ui.write(&match format {
        GraphFormat::Mermaid => graph::mermaid(&graph),
        GraphFormat::Dot => graph::dot(&graph),
    })
}
