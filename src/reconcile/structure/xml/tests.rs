use super::*;
use crate::reconcile::structure::Stop;

fn merged(base: &str, mine: &str, theirs: &str) -> Result<String, Stop> {
    merge_text(base, mine, theirs)
}

const SLNX: &str =
    "<Solution>\n  <Folder Name=\"/src/\">\n    <Project Path=\"a.csproj\" />\n  </Folder>\n</Solution>\n";

#[test]
fn two_services_side_by_side() {
    let add = |name: &str| {
        SLNX.replace(
            "</Solution>",
            &format!("  <Folder Name=\"/{name}/\">\n    <Project Path=\"{name}.csproj\" />\n  </Folder>\n</Solution>"),
        )
    };
    insta::assert_snapshot!(merged(SLNX, &add("payments"), &add("billing")).unwrap(), @"");
}
