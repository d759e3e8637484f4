use super::*;

const BASE: &str = r#"
            modelBuilder.HasAnnotation("ProductVersion", "10.0.15");

            modelBuilder.Entity("Shop.Domain.Note", b =>
                {
                    b.Property<Guid>("Id")
                        .HasColumnName("id");

                    b.Property<string>("Title; \"x\" {")
                        .IsRequired()
                        .HasColumnName("title");

                    b.HasKey("Id")
                        .HasName("pk_notes");

                    b.ToTable("notes", (string)null);
                });
"#;

fn merged(mine: &str, theirs: &str) -> Result<String, Clash> {
    let parts = [BASE, mine, theirs].map(|text| parse(text).unwrap());
    merge(&parts[0], &parts[1], &parts[2], &mut Found::default()).map(|statements| print(&statements))
}

fn with(statement: &str) -> String {
    BASE.replace(
        "                    b.HasKey",
        &format!("                    {statement}\n\n                    b.HasKey"),
    )
}

#[test]
fn what_is_parsed_prints_as_it_was() {
    let printed = crate::migrations::csharp::indent(&print(&parse(BASE).unwrap()), 12);
    assert_eq!(printed, BASE.trim_matches('\n'));
}

#[test]
fn what_is_open_or_twice_is_not_understood() {
    assert_eq!(parse("b.Property<int>(\"A\""), None);
    assert_eq!(parse("b.Property<int>(\"A);"), None);
    assert_eq!(parse("b.Property<int>(\"A\"); b.Property<long>(\"A\");"), None);
    assert_eq!(parse("b.X(); trailing"), None);
}

#[test]
fn both_additions_are_kept_side_by_side_in_either_order() {
    let (one, two) = (with("b.Property<int>(\"Yes\");"), with("b.Property<int>(\"Zed\");"));
    let text = merged(&one, &two).unwrap();
    assert_eq!(text, merged(&two, &one).unwrap());
    assert!(text.find("Yes").unwrap() < text.find("Zed").unwrap());
}

#[test]
fn one_thing_said_twice_is_taken_once_and_said_otherwise_is_a_clash() {
    let (one, two) = (with("b.Property<int>(\"Yes\");"), with("b.Property<long>(\"Yes\");"));
    let parts = [BASE, &one, &one].map(|text| parse(text).unwrap());
    let mut found = Found::default();
    let result = merge(&parts[0], &parts[1], &parts[2], &mut found).unwrap();
    assert_eq!(result, parts[1]);
    assert_eq!(found.added, [["entity Shop.Domain.Note", "property Yes"]]);
    let clash = merged(&one, &two).unwrap_err();
    assert_eq!(clash.0, ["entity Shop.Domain.Note", "property Yes"]);
}

#[test]
fn a_check_joins_a_table_without_one() {
    let check = BASE.replace(
        "b.ToTable(\"notes\", (string)null);",
        "b.ToTable(\"notes\", null, t =>\n                        {\n                            t.HasCheckConstraint(\"ck_a\", \"\\\"a\\\" > 0\");\n                        });",
    );
    let text = merged(BASE, &check).unwrap();
    assert!(text.contains("ck_a") && !text.contains("(string)null"), "{text}");
    let back = merge(&parse(&check).unwrap(), &parse(&check).unwrap(), &parse(BASE).unwrap(), &mut Found::default());
    assert_eq!(print(&back.unwrap()), print(&parse(BASE).unwrap()));
}

#[test]
fn what_leads_nowhere_is_found() {
    let whole = with("b.HasIndex(\"Id\");");
    assert_eq!(dangling(&parse(&whole).unwrap()), None);
    let gone = with("b.HasIndex(\"Gone\");");
    assert_eq!(dangling(&parse(&gone).unwrap()), Some(vec!["entity Shop.Domain.Note".into(), "index Gone".into()]));
    let relation = with("b.HasOne(\"Shop.Domain.Gone\", null).WithMany().HasForeignKey(\"Id\");");
    assert!(dangling(&parse(&relation).unwrap()).is_some());
}
