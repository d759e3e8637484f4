//! Decimal numbers as text, exact.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number: `units / 10^scale`. Canonical text has exactly `scale` digits after the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    units: i128,
    scale: u8,
}

impl Decimal {
    /// A number without exponent, of at most 30 digits.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !number(whole) || !number(fraction) || unsigned.ends_with('.') {
            return None;
        }
        if whole.len() + fraction.len() > 30 {
            return None;
        }
        let units: i128 = format!("{whole}{fraction}").parse().ok()?;
        Some(Self { units: if negative { -units } else { units }, scale: u8::try_from(fraction.len()).ok()? })
    }

    fn trimmed(self) -> Self {
        let mut trimmed = self;
        while trimmed.scale > 0 && trimmed.units % 10 == 0 {
            trimmed.units /= 10;
            trimmed.scale -= 1;
        }
        trimmed
    }

    /// The number fits a column of this precision and scale; else why not.
    pub(crate) fn check(self, precision: u8, scale: u8) -> Result<(), String> {
        let number = self.trimmed();
        if number.scale > scale {
            return Err(format!("has more than {scale} digits after the point"));
        }
        let whole = number.units.unsigned_abs() / 10u128.pow(u32::from(number.scale));
        if whole >= 10u128.pow(u32::from(precision - scale.min(precision))) {
            return Err(format!("has more than {} digits before the point", precision.saturating_sub(scale)));
        }
        Ok(())
    }

    /// The same number with this many digits after the point, when it has no more than that.
    pub(crate) fn at_scale(self, scale: u8) -> Self {
        let number = self.trimmed();
        if number.scale >= scale {
            return number;
        }
        let factor = 10i128.pow(u32::from(scale - number.scale));
        Self { units: number.units * factor, scale }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let scale = self.trimmed().scale.max(other.trimmed().scale);
        Some(self.at_scale(scale).units.cmp(&other.at_scale(scale).units))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let power = 10u128.pow(u32::from(self.scale));
        let units = self.units.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{units}");
        }
        write!(f, "{sign}{}.{:0width$}", units / power, units % power, width = usize::from(self.scale))
    }
}
