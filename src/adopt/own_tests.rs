use super::{as_in, without};

const OURS: &str = "class S\n{\n            modelBuilder.Entity(\"Shop.Domain.Order\", b =>\n                {\n                    b.Property<int>(\"A\");\n                });\n#pragma\n}\n";

#[test]
fn what_the_spec_does_not_know_is_left_out() {
    let own = "            modelBuilder.Entity(\"Shop.Mine\", b =>\n                {\n                    b.OwnsOne(\"X\", b1 =>\n                        {\n                        });\n                });\n";
    let found = OURS.replace("#pragma", &format!("{own}#pragma"));
    assert_eq!(without(&found, OURS), OURS);
    assert_eq!(without(OURS, OURS), OURS);
    assert_ne!(without(&found.replace("\"A\"", "\"B\""), OURS), OURS, "ours is another");
}

#[test]
fn bytes_are_those_of_the_tool_that_wrote_it() {
    let wanted = "a.HasAnnotation(\"ProductVersion\", \"10.0.1\");\nb\n";
    let found = "\u{feff}a.HasAnnotation(\"ProductVersion\", \"10.0.9\");\r\nc\r\n";
    assert_eq!(as_in(found, wanted), "\u{feff}a.HasAnnotation(\"ProductVersion\", \"10.0.9\");\r\nb\r\n");
}
