//! The JSON form of a schema, kept in the repository for years.

use serde::Deserialize;

use super::model::{SCHEMA_VERSION, Schema};
use crate::error::{Error, Result};

impl Schema {
    /// The stored form: pretty JSON, the same bytes for the same schema.
    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string_pretty(self)
            .map(|text| text + "\n")
            .map_err(|cause| Error::failure("cannot write the schema as JSON").because(&cause))
    }

    /// Reads the stored form.
    ///
    /// # Errors
    /// When it is not JSON of a schema, of a newer version than this program knows, or contradicts itself.
    pub fn from_json(text: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let unreadable =
            |cause: serde_json::Error| Error::failure("the stored database schema cannot be read").because(&cause);
        let Version { version } = serde_json::from_str(text).map_err(unreadable)?;
        if version > SCHEMA_VERSION {
            return Err(Error::failure(format!("the stored database schema has version {version}"))
                .hint(format!("this program knows versions up to {SCHEMA_VERSION}: use a newer one")));
        }
        let schema: Self = serde_json::from_str(text).map_err(unreadable)?;
        super::check::check(&schema)?;
        Ok(schema)
    }
}

#[cfg(test)]
#[path = "stored_tests.rs"]
mod tests;
