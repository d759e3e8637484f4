//! A spec for a solution that has none.

use crate::apply::Extra;
use crate::commands::propose::spec_path;
use crate::commands::session::{Loaded, SPEC, Session};
use crate::error::{Error, Result};

/// The spec that the layout tells, to be written with the rest.
pub(super) fn spec(session: &mut Session<'_>) -> Result<(Loaded, Vec<Extra>)> {
    let _ = spec_path();
    Err(Error::usage(format!("there is no {SPEC} in `{}`", session.root.dir())))
}
