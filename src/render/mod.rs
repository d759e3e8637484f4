//! Plan to tree. Pure: the same plan gives the same bytes.

pub mod tree;

pub use tree::{FileId, RenderedFile, Tree};
