//! Amounts in words.

use super::*;
use crate::strings::Language;

const EN: Language = Language::En;
const QUANTITY: Quantity<ByteSpan> = Quantity {
    id: 0,
    span: ByteSpan { start: 0, end: 0 },
    sentence: 0,
    kind: QuantityKind::Number,
    value: None,
    low: None,
    high: None,
    unit: None,
    base: None,
    comparator: None,
    of: None,
};

#[test]
fn small_counts_and_words_of_nothing_are_bare() {
    let of = Some(ByteSpan::new(0, 1));
    let number = |value, of| Quantity { value: Some(value), of, ..QUANTITY };
    assert!(is_bare(&number(2.0, of), "two") && is_bare(&number(12.0, None), "12"));
    assert!(!is_bare(&number(3.0, of), "three") && !is_bare(&number(13.0, None), "13"));
    assert!(!is_bare(&number(0.5, of), "half"));
    assert!(!is_bare(&Quantity { kind: QuantityKind::Percent, ..number(2.0, of) }, "2 %"));
    let thousands = |of| Quantity { low: Some(2e3), high: Some(1e4), of, ..QUANTITY };
    assert!(is_bare(&thousands(None), "thousands") && !is_bare(&thousands(of), "thousands"));
}

#[test]
fn large_numbers_are_told_by_their_size() {
    let written =
        [0.5, 20.0, 3200.0, 4_500_000.0, 102.3e9, -1.25e12, 1_234_567.0, -12_345.25].map(|value| number(value, EN));
    let expected = ["0.5", "20", "3,200", "4.5 million", "102.3 billion", "−1.25 trillion", "1,234,567", "−12,345.25"];
    assert_eq!(written, expected);
}

#[test]
fn units_are_written_as_people_write_them() {
    let written = ["km/h", "[mi_i]/h", "m2", "[ft_i]3", "/wk", "mg/kg", "percentage_point", "t/a"]
        .map(|code| unit(code, None, EN));
    assert_eq!(written, ["km/h", "mi/h", "m²", "ft³", "a week", "mg/kg", "percentage points", "t/year"]);
}

#[test]
fn amounts_are_written_as_the_language_does() {
    let german = |value, unit: &str, kind| {
        quantity(&Quantity { kind, value: Some(value), unit: Some(unit.to_owned()), ..QUANTITY }, "1", Language::De)
    };
    assert_eq!(german(4_500_000.0, "EUR", QuantityKind::Money), "4,5 Mio. EUR");
    assert_eq!(german(1_178.1, "USD", QuantityKind::Money), "1.178,10 USD");
    assert_eq!(german(1.0, "a", QuantityKind::Measure), "1 Jahr");
    assert_eq!(german(0.5, "percent", QuantityKind::Percent), "0,5 %");
    assert_eq!(number(1_234_567.0, Language::De), "1.234.567");
}

#[test]
fn base_units_say_whether_they_are_exact() {
    let shown = |value, low, high, unit: &str| base(&BaseValue { value, low, high, unit: unit.to_owned() }, EN);
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
        kind: QuantityKind::Measure,
        low: Some(10.0),
        high: Some(20.0),
        unit: Some("km".to_owned()),
        ..QUANTITY
    };
    assert_eq!(quantity(&base, "10 to 20 km", EN), "10 – 20 km");
    let money =
        Quantity { kind: QuantityKind::Money, value: Some(4.5e6), unit: Some("USD".to_owned()), ..base.clone() };
    assert_eq!(quantity(&money, "$4.5 million", EN), "USD 4.5 million");
    let price = Quantity { value: Some(178.1), ..money };
    assert_eq!(quantity(&price, "$178.10", EN), "USD 178.10");
    let multiple = Quantity { low: None, high: None, value: Some(1.4), unit: Some("{times}".to_owned()), ..base };
    assert_eq!(quantity(&multiple, "1.4x", EN), "1.4 times");
}

#[test]
fn what_no_figure_says_is_shown_in_its_words() {
    let base = QUANTITY;
    let range = |low, high| Quantity { low: Some(low), high: Some(high), ..base.clone() };
    let value = |value| Quantity { value: Some(value), ..base.clone() };
    let euros = Quantity { kind: QuantityKind::Money, unit: Some("EUR".to_owned()), ..base.clone() };
    let weekly = Quantity { unit: Some("/wk".to_owned()), ..range(2e3, 1e4) };
    for (shown, words, expected) in [
        (&weekly, "Thousands", "Thousands a week"),
        (&range(2.0, 3.0), "two or three", "two or three"),
        (&range(5.0, 10.0), "5 to 10", "5 – 10"),
        (&value(1.0 / 3.0), "a third", "a third"),
        (&value(1.0 / 3.0), "1/3", "1/3"),
        (&value(1.5), "1½", "1.5"),
        (&value(6.02e23), "6.02 × 10²³", "6.02 × 10²³"),
        (&value(120.0), "a hundred and twenty", "120"),
        (&euros, "€1.250", "€1.250"),
    ] {
        assert_eq!(quantity(shown, words, EN), expected);
    }
}

#[test]
fn a_bound_is_told_once() {
    let bound = |comparator, value| Quantity { comparator: Some(comparator), value: Some(value), ..QUANTITY };
    for (shown, words, expected) in [
        (bound(Comparator::MoreThan, 50.0), "more than 50", Some("more than")),
        (bound(Comparator::MoreThan, 0.5), "more than half", None),
        (bound(Comparator::About, 0.5), "half", Some("about")),
    ] {
        assert_eq!(comparator(&shown, words, EN), expected);
    }
}
