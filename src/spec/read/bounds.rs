//! `min`, `max`, `precision` and `scale`.

use super::mapping::Mapping;
use super::{At, Reader};
use crate::spec::decimal::Decimal;
use crate::spec::model::FieldType;
use crate::spec::node::ScalarType;
use crate::spec::vocabulary::{DEFAULT_PRECISION, DEFAULT_SCALE, SAFE_INTEGER};
use crate::spec::words;

impl Reader<'_> {
    /// The shortest and longest length of a text.
    pub(super) fn lengths(&mut self, field: &Mapping<'_>, default: u32, most: u32) -> (Option<u32>, u32) {
        let min = self.whole(field, "min", 0, i64::from(most)).and_then(|min| u32::try_from(min).ok());
        let max = self.whole(field, "max", 1, i64::from(most)).and_then(|max| u32::try_from(max).ok());
        let max = max.unwrap_or(default);
        self.check_order(field, min, Some(max));
        (min, max)
    }

    /// The bounds of `int`, `long` and `money`.
    pub(super) fn whole_bounds(&mut self, field: &Mapping<'_>, ty: &str) -> FieldType {
        let (least, greatest) =
            if ty == "int" { (i64::from(i32::MIN), i64::from(i32::MAX)) } else { (-SAFE_INTEGER, SAFE_INTEGER) };
        let min = self.whole(field, "min", least, greatest);
        let max = self.whole(field, "max", least, greatest);
        self.check_order(field, min, max);
        match ty {
            "int" => {
                let narrow = |bound: Option<i64>| bound.and_then(|bound| i32::try_from(bound).ok());
                FieldType::Int { min: narrow(min), max: narrow(max) }
            }
            "long" => FieldType::Long { min, max },
            _ => FieldType::Money { min, max },
        }
    }

    fn whole(&mut self, field: &Mapping<'_>, key: &str, min: i64, max: i64) -> Option<i64> {
        let (_, node, path) = field.value(key)?;
        self.integer_of(node, &path, min, max)
    }

    fn check_order<T: PartialOrd + std::fmt::Display>(&mut self, field: &Mapping<'_>, min: Option<T>, max: Option<T>) {
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            let hint = if field.has("max") {
                "change one of them".to_owned()
            } else {
                format!("`max` is {max} when the spec says nothing")
            };
            let message = format!("`min` {min} is greater than `max` {max}");
            self.deny("min-over-max", &field.path.join("min"), At::Value, message, Some(hint));
        }
    }

    pub(super) fn decimal_type(&mut self, field: &Mapping<'_>) -> FieldType {
        let mut digits = |key| self.integer(field, key).and_then(|digits| u8::try_from(digits).ok());
        let precision = digits("precision").unwrap_or(DEFAULT_PRECISION);
        let scale = digits("scale");
        if scale.is_some_and(|scale| scale > precision) {
            let message = format!("`scale` {} is greater than `precision` {precision}", scale.unwrap_or_default());
            self.deny(
                "scale-over-precision",
                &field.path.join("scale"),
                At::Value,
                message,
                Some("`scale` digits of `precision` stand after the point".to_owned()),
            );
        }
        let scale = scale.unwrap_or(DEFAULT_SCALE.min(precision)).min(precision);
        let min = self.decimal(field, "min", precision, scale);
        let max = self.decimal(field, "max", precision, scale);
        self.check_order(field, min.as_ref(), max.as_ref());
        let text = |bound: Option<Decimal>| bound.map(|bound| bound.to_string());
        FieldType::Decimal { precision, scale, min: text(min), max: text(max) }
    }

    /// A number of a `decimal` field, plain or in quotes.
    pub(super) fn decimal(&mut self, field: &Mapping<'_>, key: &str, precision: u8, scale: u8) -> Option<Decimal> {
        let (_, node, path) = field.value(key)?;
        let scalar = node.scalar().filter(|scalar| scalar.ty != ScalarType::Bool);
        let number = scalar.and_then(|scalar| Decimal::parse(&scalar.text));
        let (Some(scalar), Some(number)) = (scalar, number) else {
            self.wrong_type(node, &path, "a decimal number such as 1.50", Some("write it in digits".to_owned()));
            return None;
        };
        if let Err(why) = number.check(precision, scale) {
            let message = format!("{} {why}", words::shown(&scalar.text));
            let hint = Some("change the number, or `precision` and `scale`".to_owned());
            self.deny("out-of-range", &path, At::Value, message, hint);
            return None;
        }
        Some(number.at_scale(scale))
    }
}
