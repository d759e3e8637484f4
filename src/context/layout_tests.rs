use super::*;

fn layout(paths: &[&str]) -> LayoutContext {
    LayoutContext::of(paths.iter().map(|path| Utf8Path::new(*path)))
}

#[test]
fn tests_stand_beside_what_they_test() {
    let layout = layout(&[
        "src/Services/Orders/tests/Orders.UnitTests/Orders.UnitTests.csproj",
        "src/Services/Orders/Orders.Api/Orders.Api.csproj",
        "src/ServiceDefaults/ServiceDefaults.csproj",
        "src/ServiceDefaults/Edge.cs",
    ]);

    let folders: Vec<(&str, usize)> =
        layout.folders.iter().map(|folder| (folder.path.as_str(), folder.projects.len())).collect();
    assert_eq!(folders, [("/src/", 1), ("/src/Services/Orders/", 2)]);
    assert_eq!(layout.folders[1].projects[0], "src/Services/Orders/Orders.Api/Orders.Api.csproj");
}

#[test]
fn compose_files_are_those_in_their_folder() {
    let layout = layout(&["compose.yaml", "compose/postgres.yaml", "compose/a.yaml", "compose/create-database.sql"]);

    assert_eq!(layout.compose, ["compose/a.yaml", "compose/postgres.yaml"]);
}
