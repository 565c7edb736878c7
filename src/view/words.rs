//! The Document's closed sets in words, and its numbers.

use factcards_document::protocol::Stage;
use factcards_document::{
    BaseValue, ByteSpan, Comparator, Direction, EntityKind, FactStatus, Quantity, QuantityKind, ReferenceKind, Stance,
    WarningCode,
};

pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Text => "Finding the sentences",
        Stage::Values => "Finding dates and numbers",
        Stage::Entities => "Finding names",
        Stage::Facts => "Finding who says and does what",
        Stage::Summary => "Choosing what matters most",
    }
}

pub(crate) fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organisation",
        EntityKind::Place => "place",
        EntityKind::Nationality => "nationality or group",
        EntityKind::Event => "event",
        EntityKind::Product => "product",
        EntityKind::Work => "work",
        EntityKind::Law => "law",
        EntityKind::Other => "name",
    }
}

pub(crate) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Says => "says",
        Stance::Believes => "believes",
        Stance::Wants => "wants",
        Stance::Demands => "demands",
        Stance::Promises => "promises",
        Stance::Threatens => "threatens",
        Stance::Denies => "denies",
        Stance::Asks => "asks",
        Stance::Doubts => "doubts",
    }
}

/// The badge of a fact; none for a plain statement.
pub(crate) fn status(status: FactStatus) -> Option<&'static str> {
    Some(match status {
        FactStatus::Stated => return None,
        FactStatus::Claimed => "claimed",
        FactStatus::Planned => "planned",
        FactStatus::Demanded => "demanded",
        FactStatus::Offered => "offered",
        FactStatus::Threatened => "threatened",
        FactStatus::Conditional => "conditional",
        FactStatus::Possible => "possible",
        FactStatus::Denied => "denied",
    })
}

pub(crate) fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::LessThan => "less than",
        Comparator::AtMost => "at most",
        Comparator::About => "about",
        Comparator::AtLeast => "at least",
        Comparator::MoreThan => "more than",
    }
}

pub(crate) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Open => "changed",
    }
}

pub(crate) fn reference_kind(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Url => "web address",
        ReferenceKind::Email => "e-mail",
        ReferenceKind::Phone => "phone",
        ReferenceKind::Ip => "IP address",
        ReferenceKind::Handle => "handle",
        ReferenceKind::Hashtag => "hashtag",
        ReferenceKind::Doi => "DOI",
        ReferenceKind::Isbn => "ISBN",
        ReferenceKind::Citation => "citation",
    }
}

pub(crate) fn warning(code: WarningCode) -> &'static str {
    match code {
        WarningCode::LanguageUnsupported => {
            "This text does not seem to be English. Factcards reads English; expect gaps and mistakes."
        }
        WarningCode::NoReferenceDate => {
            "Some dates are relative, like “Friday”, and the text does not say when it was written. \
             Give its date on the timeline, or in the field under the text, to place them."
        }
        WarningCode::InvalidReferenceDate => "The date given for the text is not a valid date, so it was not used.",
        WarningCode::LongSentence => "A very long sentence was read in pieces. Nothing was left out.",
    }
}

/// "1 person", "1,234 people".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(&number.to_string()), if number == 1 { one } else { many })
}

/// A quantity as a value with its unit: "20 %", "USD 4,500,000", "10 – 20 km"; none when it is no more than a number
/// that already stands so in the text.
pub(crate) fn quantity(quantity: &Quantity<ByteSpan>) -> Option<String> {
    let number = reach(quantity.value, quantity.low, quantity.high)?;
    Some(match (quantity.kind, quantity.unit.as_deref()) {
        (QuantityKind::Ordinal, _) => format!("no. {number}"),
        (_, Some("percent")) => format!("{number} %"),
        (QuantityKind::Money, Some(unit)) => format!("{unit} {number}"),
        (_, Some(unit)) => format!("{number} {}", self::unit(unit)),
        (_, None) => number,
    })
}

/// The same in a base unit: "= 5,000 m", "≈ 37.78 °C"; none when it has no number.
pub(crate) fn base(base: &BaseValue) -> Option<String> {
    let ends = [base.value, base.low, base.high];
    let [value, low, high] = ends.map(|end| end.map(rounded));
    // What the conversion leaves behind the last digit is not a difference.
    let exact = |(end, shown): (Option<f64>, Option<f64>)| end.zip(shown).is_none_or(|(a, b)| same(a, b));
    let sign = if ends.into_iter().zip([value, low, high]).all(exact) { "=" } else { "≈" };
    Some(format!("{sign} {} {}", reach(value, low, high)?, unit(&base.unit)))
}

/// To two decimals where that is exact, else to four digits.
fn rounded(value: f64) -> f64 {
    let plain = (value * 100.0).round() / 100.0;
    if value == 0.0 || same(value, plain) {
        return plain;
    }
    let scale = 10_f64.powf(3.0 - value.abs().log10().floor());
    (value * scale).round() / scale
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.abs() * 1e-9
}

/// A number, or the ends of a range.
fn reach(value: Option<f64>, low: Option<f64>, high: Option<f64>) -> Option<String> {
    Some(match (value, low, high) {
        (Some(value), _, _) => number(value),
        (None, Some(low), Some(high)) => format!("{} – {}", number(low), number(high)),
        (None, Some(low), None) => format!("from {}", number(low)),
        (None, None, Some(high)) => format!("up to {}", number(high)),
        (None, None, None) => return None,
    })
}

/// The usual sign for a UCUM code that is not one itself.
fn unit(code: &str) -> &str {
    match code {
        "Cel" => "°C",
        "[degF]" => "°F",
        "a" => "years",
        "mo" => "months",
        "wk" => "weeks",
        "d" => "days",
        "[mi_i]" => "mi",
        "[ft_i]" => "ft",
        "[in_i]" => "in",
        "[yd_i]" => "yd",
        "[lb_av]" => "lb",
        "[oz_av]" => "oz",
        "[acr_us]" => "acres",
        "m2" => "m²",
        "m3" => "m³",
        "km2" => "km²",
        "By" => "bytes",
        other => other,
    }
}

fn number(value: f64) -> String {
    let text = format!("{value}");
    match text.split_once('.') {
        Some((whole, fraction)) => format!("{}.{fraction}", grouped(whole)),
        None => grouped(&text),
    }
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("−", digits));
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return format!("{sign}{digits}");
    }
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        let written = [0.5, 20.0, 3200.0, 4_500_000.0, -12_345.25].map(number);
        assert_eq!(written, ["0.5", "20", "3,200", "4,500,000", "−12,345.25"]);
        assert_eq!(count(1, "person", "people"), "1 person");
        assert_eq!(count(12_000, "person", "people"), "12,000 people");
    }

    #[test]
    fn base_units_say_whether_they_are_exact() {
        let shown = |value, low, high, unit: &str| base(&BaseValue { value, low, high, unit: unit.to_owned() });
        for (value, unit, words) in [
            (5000.0, "m", "= 5,000 m"),
            (32_186.88, "m", "= 32,186.88 m"),
            (1609.344, "m", "≈ 1,609 m"),
            (37.777_777_777, "Cel", "≈ 37.78 °C"),
            (36.999_999_999_99, "Cel", "= 37 °C"),
            (0.000_123_456, "m", "≈ 0.0001235 m"),
            (0.0, "Cel", "= 0 °C"),
            (1024.0, "By", "= 1,024 bytes"),
        ] {
            assert_eq!(shown(Some(value), None, None, unit).as_deref(), Some(words));
        }
        assert_eq!(shown(None, Some(10_000.0), Some(20_000.0), "m").as_deref(), Some("= 10,000 – 20,000 m"));
        assert_eq!(shown(None, None, None, "m"), None);
    }

    #[test]
    fn quantities_carry_their_unit() {
        let base = Quantity {
            id: 0,
            span: ByteSpan::default(),
            sentence: 0,
            kind: QuantityKind::Measure,
            value: None,
            low: Some(10.0),
            high: Some(20.0),
            unit: Some("km".to_owned()),
            base: None,
            comparator: None,
            of: None,
        };
        assert_eq!(quantity(&base).as_deref(), Some("10 – 20 km"));
        let money =
            Quantity { kind: QuantityKind::Money, value: Some(4.5e6), unit: Some("USD".to_owned()), ..base.clone() };
        assert_eq!(quantity(&money).as_deref(), Some("USD 4,500,000"));
        assert_eq!(quantity(&Quantity { low: None, high: None, ..base }), None);
    }
}
