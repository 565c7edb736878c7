//! Amounts in words: numbers with their units.

use factcards_document::{BaseValue, ByteSpan, Comparator, Quantity, QuantityKind};

use super::labels::{self, grouped};

/// A quantity as a value with its unit: "20 %", "USD 4,500,000", "10 – 20 km"; its own `words` where only they say it.
pub(crate) fn quantity(quantity: &Quantity<ByteSpan>, words: &str) -> String {
    let number = reach(quantity.value, quantity.low, quantity.high).filter(|_| !quantity.is_in_words(words));
    let Some(number) = number else {
        // What "thousands" are told for stands behind them: "a week".
        let rate = quantity.unit.as_deref().filter(|unit| unit.starts_with('/'));
        return rate.map_or_else(|| words.to_owned(), |rate| format!("{words} {}", unit(rate)));
    };
    match (quantity.kind, quantity.unit.as_deref()) {
        (QuantityKind::Ordinal, _) => format!("no. {number}"),
        (_, Some("percent")) => format!("{number} %"),
        (QuantityKind::Money, Some(unit)) => format!("{unit} {}", money(&number)),
        (_, Some(unit)) => format!("{number} {}", self::unit(unit)),
        (_, None) => number,
    }
}

/// Counts up to this say little by themselves ("one of", "both").
const SMALL: f64 = 2.0;

/// Numbers up to this say nothing where it is not said what they count.
const OPEN: f64 = 12.0;

/// Whether a quantity says little by itself: a small number that counts, or words without a figure ("thousands") of which it
/// is not said what they count.
pub(crate) fn is_bare(quantity: &Quantity<ByteSpan>, words: &str) -> bool {
    let most = if quantity.of.is_some() { SMALL } else { OPEN };
    match (quantity.kind, quantity.value, quantity.unit.as_deref()) {
        (QuantityKind::Number, Some(value), None) => (0.0..=most).contains(&value) && value.fract() == 0.0,
        (QuantityKind::Number, None, _) => quantity.of.is_none() && quantity.is_in_words(words),
        _ => false,
    }
}

/// How a quantity bounds, unless its words are shown and say so.
pub(crate) fn comparator(quantity: &Quantity<ByteSpan>, words: &str) -> Option<&'static str> {
    let said = |comparator: &Comparator| *comparator != Comparator::About && quantity.is_in_words(words);
    quantity.comparator.filter(|comparator| !said(comparator)).map(labels::comparator)
}

/// The same in a base unit: "= 5,000 m", "≈ 37.78 °C"; none when it has no number, or one too large or too small to be
/// written out.
pub(crate) fn base(base: &BaseValue) -> Option<String> {
    let ends = [base.value, base.low, base.high];
    if ends.iter().flatten().any(|end| *end != 0.0 && !(1e-6..1e15).contains(&end.abs())) {
        return None;
    }
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

/// The usual signs of units whose UCUM code is none.
#[rustfmt::skip]
const SIGNS: &[(&str, &str)] = &[
    ("percentage_point", "percentage points"), ("Cel", "°C"), ("[degF]", "°F"), ("deg", "°"), ("a", "years"),
    ("mo", "months"), ("wk", "weeks"), ("d", "days"), ("[mi_i]", "mi"), ("[mi_us]", "mi"), ("[nmi_i]", "nautical miles"),
    ("[ft_i]", "ft"), ("[cft_i]", "ft³"), ("[in_i]", "in"), ("[yd_i]", "yd"), ("[ly]", "light years"), ("har", "ha"),
    ("[acr_us]", "acres"), ("[gal_us]", "gal"), ("[qt_us]", "qt"), ("[pt_us]", "pt"), ("[foz_us]", "fl oz"),
    ("[tsp_us]", "tsp"), ("[tbs_us]", "tbsp"), ("[bbl_us]", "barrels"), ("[ston_av]", "short tons"), ("[lb_av]", "lb"),
    ("[oz_av]", "oz"), ("[car_m]", "carats"), ("[kn_i]", "knots"), ("[Btu]", "Btu"), ("[HP]", "hp"), ("[psi]", "psi"),
    ("mm[Hg]", "mmHg"), ("{times}", "times"), ("[ppm]", "ppm"), ("[ppb]", "ppb"), ("By", "bytes"), ("kBy", "kB"), ("MBy", "MB"), ("GBy", "GB"),
    ("TBy", "TB"), ("PBy", "PB"), ("W.h", "Wh"), ("kW.h", "kWh"), ("MW.h", "MWh"), ("GW.h", "GWh"), ("TW.h", "TWh"),
    ("Ohm", "Ω"), ("ug", "µg"), ("um", "µm"), ("uL", "µL"),
];

/// What a unit is divided by, in a word.
const PER: &[(&str, &str)] =
    &[("h", "hour"), ("min", "minute"), ("d", "day"), ("wk", "week"), ("mo", "month"), ("a", "year")];

/// A unit as people write it: "km/h", "m²", "°C", "a week".
fn unit(code: &str) -> String {
    let look =
        |table: &[(&str, &'static str)], code: &str| table.iter().find(|(c, _)| *c == code).map(|(_, sign)| *sign);
    let sign = |code: &str| {
        let power =
            [('2', "²"), ('3', "³")].into_iter().find_map(|(digit, mark)| Some((code.strip_suffix(digit)?, mark)));
        let (plain, mark) = power.unwrap_or((code, ""));
        look(SIGNS, plain).map_or_else(|| format!("{plain}{mark}"), |sign| format!("{sign}{mark}"))
    };
    match code.split_once('/') {
        Some(("", below)) => format!("a {}", look(PER, below).unwrap_or(below)),
        Some((above, below)) => {
            format!("{}/{}", sign(above), if below == "a" { "year".to_owned() } else { sign(below) })
        }
        None => sign(code),
    }
}

/// Sizes that have names.
const SIZES: &[(f64, &str)] = &[(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

/// "3,200", "4.5 million"; in full where a size would need more than three decimals.
fn number(value: f64) -> String {
    let size = SIZES.iter().find(|(size, _)| value.abs() >= *size);
    if let Some((size, name)) = size.filter(|(size, _)| same((value / size * 1e3).round() / 1e3, value / size)) {
        return format!("{} {name}", plain((value / size * 1e3).round() / 1e3));
    }
    plain(value)
}

/// "178.10": money is written to the hundredth where it is not whole.
fn money(amount: &str) -> String {
    match amount.split_once('.') {
        Some((whole, tenths)) if tenths.len() == 1 && tenths.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{whole}.{tenths}0")
        }
        _ => amount.to_owned(),
    }
}

fn plain(value: f64) -> String {
    let text = format!("{value}");
    match text.split_once('.') {
        Some((whole, fraction)) => format!("{}.{fraction}", grouped(whole)),
        None => grouped(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let written = [0.5, 20.0, 3200.0, 4_500_000.0, 102.3e9, -1.25e12, 1_234_567.0, -12_345.25].map(number);
        let expected =
            ["0.5", "20", "3,200", "4.5 million", "102.3 billion", "−1.25 trillion", "1,234,567", "−12,345.25"];
        assert_eq!(written, expected);
    }

    #[test]
    fn units_are_written_as_people_write_them() {
        let written = ["km/h", "[mi_i]/h", "m2", "[ft_i]3", "/wk", "mg/kg", "percentage_point", "t/a"].map(unit);
        assert_eq!(written, ["km/h", "mi/h", "m²", "ft³", "a week", "mg/kg", "percentage points", "t/year"]);
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
            kind: QuantityKind::Measure,
            low: Some(10.0),
            high: Some(20.0),
            unit: Some("km".to_owned()),
            ..QUANTITY
        };
        assert_eq!(quantity(&base, "10 to 20 km"), "10 – 20 km");
        let money =
            Quantity { kind: QuantityKind::Money, value: Some(4.5e6), unit: Some("USD".to_owned()), ..base.clone() };
        assert_eq!(quantity(&money, "$4.5 million"), "USD 4.5 million");
        let price = Quantity { value: Some(178.1), ..money };
        assert_eq!(quantity(&price, "$178.10"), "USD 178.10");
        let multiple = Quantity { low: None, high: None, value: Some(1.4), unit: Some("{times}".to_owned()), ..base };
        assert_eq!(quantity(&multiple, "1.4x"), "1.4 times");
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
            assert_eq!(quantity(shown, words), expected);
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
            assert_eq!(comparator(&shown, words), expected);
        }
    }
}
