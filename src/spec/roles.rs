//! Permissions and the roles that every solution has: what the reader checks, and what templates render.

/// What may be done with a resource: read it, write it, and delete it or touch what others own.
pub const VERBS: [&str; 3] = ["read", "write", "admin"];

/// Roles by name, each with what it may do with every resource.
pub const ROLES: [(&str, &[&str]); 3] =
    [("viewer", &["read"]), ("editor", &["read", "write"]), ("admin", &["read", "write", "admin"])];
