//! `scaffold schema`: the JSON Schema of the spec, for editors.

use crate::catalog::Catalog;
use crate::error::Result;
use crate::spec;
use crate::ui::Ui;

pub(super) fn run(catalog: &Catalog, ui: &mut Ui) -> Result<()> {
    ui.json(&spec::schema(&catalog.schemas()))
}
