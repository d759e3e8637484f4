use camino::Utf8Path;

use super::{errors, failed_tests};

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

#[test]
fn errors_of_a_build() {
    let text = r"  Determining projects to restore...
  Orders.Api -> /c/v/artifacts/bin/Orders.Api/debug/Orders.Api.dll
/c/v/src/A.cs(12,5): error CS0103: The name 'x' does not exist: in /c/v/src [/c/v/src/Orders.Api.csproj]
/c/v/src/A.cs(12,5): error CS0103: The name 'x' does not exist: in /c/v/src [/c/v/src/Orders.Tests.csproj]
/c/v/src/A.cs(9): error CS1002: ; expected [/c/v/src/Orders.Api.csproj]
/c/v/src/A.cs(3,1,3,9): warning CS0168: never used [/c/v/src/Orders.Api.csproj]
/c/v/src/Orders.Api.csproj : error NU1101: Unable to find package Nope. [/c/v/Shop.slnx]
/sdk/x.targets(5,3): error MSB4018: The task failed
MSBUILD : error MSB1009: Project file does not exist.
CSC : error CS5001: Program does not contain a static 'Main' [/c/v/a.csproj]
    3 Error(s)
  an error: of nothing";
    let found: Vec<String> = errors(Utf8Path::new("/c/v"), &lines(text)).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "CS5001: Program does not contain a static 'Main'",
            "MSB1009: Project file does not exist.",
            "/sdk/x.targets:5:3: MSB4018: The task failed",
            "src/A.cs:9:1: CS1002: ; expected",
            "src/A.cs:12:5: CS0103: The name 'x' does not exist: in src",
            "src/Orders.Api.csproj: NU1101: Unable to find package Nope.",
        ]
    );
}

#[test]
fn windows_paths_are_ours() {
    let text = "C:\\Temp\\v\\src\\A.cs(1,2): error CS0001: x [C:\\Temp\\v\\a.csproj]";
    let found = errors(Utf8Path::new("C:\\Temp\\v"), &lines(text));
    assert_eq!(found[0].to_string(), "src/A.cs:1:2: CS0001: x");
}

#[test]
fn no_escape_reaches_a_terminal() {
    let text = "/v/A.cs(1,2): error CS0001: a\u{1b}]0;b\u{7} [/v/a.csproj]";
    assert_eq!(errors(Utf8Path::new("/v"), &lines(text))[0].message, "a]0;b");
}

#[test]
fn tests_that_failed() {
    let text = "passed A.B (1ms)\nfailed Shop.OrdersTests.Creates(total: 1 2) (12ms)\n  Expected 1\n\n  Failed Old.Style [3 ms]\n  Error Message:\n";
    let found: Vec<String> = failed_tests(&lines(text)).into_iter().map(|test| test.message).collect();
    assert_eq!(found, ["Old.Style: Error Message:", "Shop.OrdersTests.Creates(total: 1 2): Expected 1"]);
}
