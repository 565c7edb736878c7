//! What a unit measures, and the same in the base unit of that.

use factcards_document::{BaseValue, QuantityKind};

/// What a unit measures. The comment names the base unit that sizes are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dimension {
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Cubic metres.
    Volume,
    /// Grams.
    Mass,
    /// Seconds.
    Time,
    /// Metres a second.
    Speed,
    /// Joules.
    Energy,
    /// Watts.
    Power,
    /// Pascals.
    Pressure,
    /// Bytes.
    Data,
    Celsius,
    Fahrenheit,
    Kelvin,
    /// Degrees, of an arc unless the sentence tells of heat.
    Angle,
    /// Of a hundred.
    Share,
    Age,
    /// Units of the currency.
    Money,
    /// A unit without a base unit here.
    Other,
}

impl Dimension {
    /// The kind of quantity.
    pub(crate) fn kind(self) -> QuantityKind {
        match self {
            Self::Celsius | Self::Fahrenheit | Self::Kelvin => QuantityKind::Temperature,
            Self::Share => QuantityKind::Percent,
            Self::Age => QuantityKind::Age,
            Self::Money => QuantityKind::Money,
            _ => QuantityKind::Measure,
        }
    }

    /// The code of the base unit.
    fn base(self) -> Option<&'static str> {
        Some(match self {
            Self::Length => "m",
            Self::Area => "m2",
            Self::Volume => "m3",
            Self::Mass => "g",
            Self::Time => "s",
            Self::Speed => "m/s",
            Self::Energy => "J",
            Self::Power => "W",
            Self::Pressure => "Pa",
            Self::Data => "By",
            Self::Celsius | Self::Fahrenheit | Self::Kelvin => "Cel",
            Self::Angle | Self::Share | Self::Age | Self::Money | Self::Other => return None,
        })
    }

    /// What one measure divided by another measures.
    pub(crate) fn per(self, other: Self) -> Self {
        match (self, other) {
            (Self::Length, Self::Time) => Self::Speed,
            (Self::Energy, Self::Time) => Self::Power,
            _ => Self::Other,
        }
    }
}

/// What a unit measures, and how many base units one is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Size {
    pub(crate) dimension: Dimension,
    pub(crate) factor: f64,
}

impl Size {
    fn convert(self, value: f64) -> f64 {
        neat(match self.dimension {
            Dimension::Fahrenheit => (value - 32.0) / 1.8,
            Dimension::Kelvin => value - 273.15,
            _ => value * self.factor,
        })
    }

    /// A value or a range in the base unit, unless `unit` is that already.
    pub(crate) fn base(self, (low, high): (f64, Option<f64>), unit: &str) -> Option<BaseValue> {
        let base = self.dimension.base().filter(|base| *base != unit)?;
        let (low, high) = (self.convert(low), high.map(|high| self.convert(high)));
        let value = high.is_none().then_some(low);
        Some(BaseValue { value, low: high.map(|_| low), high, unit: base.to_owned() })
    }
}

/// Twelve significant digits: what a person would write, without the dust of binary fractions. Whole numbers stay.
pub(crate) fn neat(value: f64) -> f64 {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        // No negative zero.
        return value + 0.0;
    }
    format!("{value:.11e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_neat() {
        for (value, expected) in [(0.1 + 0.2, 0.3), (1.0 / 3.0, 0.333_333_333_333), (5e8, 5e8), (-0.0, 0.0)] {
            assert_eq!(neat(value).to_bits(), f64::to_bits(expected));
        }
        assert_eq!(neat(123_456_789_101_231.0), 123_456_789_101_231.0);
    }

    #[test]
    fn temperatures_convert_by_more_than_a_factor() {
        let base = |dimension, value| Size { dimension, factor: 1.0 }.base((value, None), "?").unwrap().value;
        assert_eq!(base(Dimension::Fahrenheit, 98.6), Some(37.0));
        assert_eq!(base(Dimension::Kelvin, 300.0), Some(26.85));
    }
}
