use super::*;

fn role(name: &str, permissions: &[&str]) -> RoleContext {
    RoleContext { name: name.to_owned(), permissions: permissions.iter().map(|it| (*it).to_owned()).collect() }
}

#[test]
fn a_role_opens_what_it_has_the_permission_for_and_nobody_else_does() {
    let roles = [role("viewer", &["orders:read"]), role("support", &[])];

    assert_eq!(statuses(Some("orders:read"), 200, &roles), [401, 200, 403]);
    assert_eq!(statuses(Some("orders:write"), 201, &roles), [401, 403, 403]);
}

#[test]
fn what_is_public_is_open_to_all() {
    assert_eq!(statuses(None, 200, &[role("support", &[])]), [200, 200]);
}
