//! Amounts in words: numbers with their units.

use factcards_document::{BaseValue, ByteSpan, Quantity, QuantityKind};

use super::labels::grouped;

/// A quantity as a value with its unit: "20 %", "USD 4,500,000", "10 – 20 km"; none when it is no more than a number
/// that already stands so in the text.
pub(crate) fn quantity(quantity: &Quantity<ByteSpan>) -> Option<String> {
    let number = reach(quantity.value, quantity.low, quantity.high)?;
    Some(match (quantity.kind, quantity.unit.as_deref()) {
        (QuantityKind::Ordinal, _) => format!("no. {number}"),
        (_, Some("percent")) => format!("{number} %"),
        (QuantityKind::Money, Some(unit)) => format!("{unit} {}", money(&number)),
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

/// The usual signs of units whose UCUM code is none.
#[rustfmt::skip]
const SIGNS: &[(&str, &str)] = &[
    ("percentage_point", "percentage points"), ("Cel", "°C"), ("[degF]", "°F"), ("deg", "°"), ("a", "years"),
    ("mo", "months"), ("wk", "weeks"), ("d", "days"), ("[mi_i]", "mi"), ("[mi_us]", "mi"), ("[nmi_i]", "nautical miles"),
    ("[ft_i]", "ft"), ("[cft_i]", "ft³"), ("[in_i]", "in"), ("[yd_i]", "yd"), ("[ly]", "light years"), ("har", "ha"),
    ("[acr_us]", "acres"), ("[gal_us]", "gal"), ("[qt_us]", "qt"), ("[pt_us]", "pt"), ("[foz_us]", "fl oz"),
    ("[tsp_us]", "tsp"), ("[tbs_us]", "tbsp"), ("[bbl_us]", "barrels"), ("[ston_av]", "short tons"), ("[lb_av]", "lb"),
    ("[oz_av]", "oz"), ("[car_m]", "carats"), ("[kn_i]", "knots"), ("[Btu]", "Btu"), ("[HP]", "hp"), ("[psi]", "psi"),
    ("mm[Hg]", "mmHg"), ("[ppm]", "ppm"), ("[ppb]", "ppb"), ("By", "bytes"), ("kBy", "kB"), ("MBy", "MB"), ("GBy", "GB"),
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
        assert_eq!(quantity(&money).as_deref(), Some("USD 4.5 million"));
        let price = Quantity { value: Some(178.1), ..money };
        assert_eq!(quantity(&price).as_deref(), Some("USD 178.10"));
        assert_eq!(quantity(&Quantity { low: None, high: None, ..base }), None);
    }
}
