use super::*;

const SECTIONS: [&Section; 7] = [&SPEC, &SERVICE, &REQUIREMENTS, &RESOURCE, &FIELD, &CHILD, &LINK];

#[test]
fn every_key_is_described_once() {
    for section in SECTIONS {
        for (at, key) in section.keys.iter().enumerate() {
            assert!(key.doc.ends_with('.') && key.doc.len() > 10, "{}", key.name);
            assert!(section.keys[..at].iter().all(|other| other.name != key.name), "{} is there twice", key.name);
            assert!(key.types.iter().all(|ty| type_info(ty).is_some()), "{} has an unknown type", key.name);
            assert!(!(key.required && key.default.is_some()), "{} is required and has a default", key.name);
        }
    }
}

#[test]
fn what_can_be_sorted_unique_or_filtered_is_decided() {
    let able = |key: &str| {
        let key = FIELD.key(key).unwrap();
        type_names().filter(|ty| key.fits(ty)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(able("sort"), "string int long decimal money timestamp date enum");
    assert_eq!(able("filter"), "string int long bool uuid date enum email ref");
    assert_eq!(able("unique"), "string int long decimal uuid timestamp date enum email ref");
    assert_eq!(able("index"), "string int long decimal bool uuid timestamp date enum email ref");
    assert_eq!(able("default"), "string text int long decimal bool uuid timestamp date enum email url");
}

#[test]
fn the_reference_names_every_key_and_type() {
    let reference = crate::spec::reference();
    for section in SECTIONS {
        for key in section.keys {
            assert!(reference.contains(&format!("| `{}` |", key.name)), "{}", key.name);
        }
    }
    for ty in type_names() {
        assert!(reference.contains(&format!("| `{ty}` |")), "{ty}");
    }
    insta::assert_snapshot!(reference);
}
