use proptest::prelude::*;

use super::*;
use crate::spec::parse;
use crate::spec::samples::{kinds, spec};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_reads_back_equal(spec in spec()) {
        let text = new_spec(&spec);
        let (source, read) = parse("scaffold.yaml", &text, &kinds());
        let read = read.map_err(|findings| {
            TestCaseError::fail(format!("{text}\n{}", crate::report::render(&source, &findings, crate::report::Style::Plain)))
        })?;
        prop_assert_eq!(&read, &spec, "{}", text);
    }
}

#[test]
fn the_spec_of_the_design_is_written_as_a_person_would() {
    let design = include_str!("../read/design.yaml");
    let spec = parse("scaffold.yaml", design, &kinds()).1.unwrap();
    insta::assert_snapshot!(new_spec(&spec));
}
