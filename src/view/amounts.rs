//! Amounts in words: numbers with their units.

use factcards_document::{BaseValue, ByteSpan, Comparator, Quantity, QuantityKind};

use super::labels;
use crate::strings::{Language, Title};

/// A quantity as a value with its unit: "20 %", "USD 4,500,000", "10 – 20 km"; its own `words` where only they say it.
pub(crate) fn quantity(quantity: &Quantity<ByteSpan>, words: &str, language: Language) -> String {
    let number = reach(quantity.value, quantity.low, quantity.high, language).filter(|_| !quantity.is_in_words(words));
    let Some(number) = number else {
        // What "thousands" are told for stands behind them: "a week".
        let rate = quantity.unit.as_deref().filter(|unit| unit.starts_with('/'));
        return rate.map_or_else(|| words.to_owned(), |rate| format!("{words} {}", unit(rate, None, language)));
    };
    match (quantity.kind, quantity.unit.as_deref()) {
        (QuantityKind::Ordinal, _) => language.ordinal(&number),
        (_, Some("percent")) => format!("{number} %"),
        (QuantityKind::Money, Some(unit)) => language.money(&money(&number, language), unit),
        (_, Some(unit)) => format!("{number} {}", self::unit(unit, quantity.value, language)),
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
pub(crate) fn comparator(quantity: &Quantity<ByteSpan>, words: &str, language: Language) -> Option<&'static str> {
    let said = |comparator: &Comparator| *comparator != Comparator::About && quantity.is_in_words(words);
    quantity.comparator.filter(|comparator| !said(comparator)).map(|of| labels::comparator(of, language))
}

/// The same in a base unit: "= 5,000 m", "≈ 37.78 °C"; none when it has no number, or one too large or too small to be
/// written out.
pub(crate) fn base(base: &BaseValue, language: Language) -> Option<String> {
    let ends = [base.value, base.low, base.high];
    if ends.iter().flatten().any(|end| *end != 0.0 && !(1e-6..1e15).contains(&end.abs())) {
        return None;
    }
    let [value, low, high] = ends.map(|end| end.map(rounded));
    // What the conversion leaves behind the last digit is not a difference.
    let exact = |(end, shown): (Option<f64>, Option<f64>)| end.zip(shown).is_none_or(|(a, b)| same(a, b));
    let sign = if ends.into_iter().zip([value, low, high]).all(exact) { "=" } else { "≈" };
    Some(format!("{sign} {} {}", reach(value, low, high, language)?, unit(&base.unit, value, language)))
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
fn reach(value: Option<f64>, low: Option<f64>, high: Option<f64>, language: Language) -> Option<String> {
    let number = |value: f64| number(value, language);
    Some(match (value, low, high) {
        (Some(value), _, _) => number(value),
        (None, Some(low), Some(high)) => format!("{} – {}", number(low), number(high)),
        (None, Some(low), None) => language.from_amount(&number(low)),
        (None, None, Some(high)) => language.up_to_amount(&number(high)),
        (None, None, None) => return None,
    })
}

/// The usual signs of units whose UCUM code is none.
#[rustfmt::skip]
const SIGNS: &[(&str, &str)] = &[
    ("Cel", "°C"), ("[degF]", "°F"), ("deg", "°"), ("[mi_i]", "mi"), ("[mi_us]", "mi"), ("[ft_i]", "ft"), ("[cft_i]", "ft³"),
    ("[in_i]", "in"), ("[yd_i]", "yd"), ("har", "ha"), ("[gal_us]", "gal"), ("[qt_us]", "qt"), ("[pt_us]", "pt"),
    ("[foz_us]", "fl oz"), ("[tsp_us]", "tsp"), ("[tbs_us]", "tbsp"), ("[lb_av]", "lb"), ("[oz_av]", "oz"), ("[Btu]", "Btu"),
    ("[HP]", "hp"), ("[psi]", "psi"), ("mm[Hg]", "mmHg"), ("[ppm]", "ppm"), ("[ppb]", "ppb"), ("kBy", "kB"), ("MBy", "MB"),
    ("GBy", "GB"), ("TBy", "TB"), ("PBy", "PB"), ("W.h", "Wh"), ("kW.h", "kWh"), ("MW.h", "MWh"), ("GW.h", "GWh"),
    ("TW.h", "TWh"), ("Ohm", "Ω"), ("ug", "µg"), ("um", "µm"), ("uL", "µL"),
];

/// The word for so many of a unit.
type Word = fn(Language, usize) -> String;

/// Units that have a word and no sign.
#[rustfmt::skip]
const WORDS: &[(&str, Word)] = &[
    ("percentage_point", Language::unit_percentage_point), ("a", Language::unit_year), ("mo", Language::unit_month),
    ("wk", Language::unit_week), ("d", Language::unit_day), ("[nmi_i]", Language::unit_nautical_mile),
    ("[ly]", Language::unit_light_year), ("[acr_us]", Language::unit_acre), ("[bbl_us]", Language::unit_barrel),
    ("[ston_av]", Language::unit_short_ton), ("[car_m]", Language::unit_carat), ("[kn_i]", Language::unit_knot),
    ("{times}", Language::unit_times), ("By", Language::unit_byte),
];

/// What a unit is divided by, as it stands behind a number without another unit.
const PER: &[(&str, Title)] = &[
    ("h", Language::per_hour),
    ("min", Language::per_minute),
    ("d", Language::per_day),
    ("wk", Language::per_week),
    ("mo", Language::per_month),
    ("a", Language::per_year),
];

/// A unit as people write it: "km/h", "m²", "°C", "a week"; `value`: how many, where it is one number.
fn unit(code: &str, value: Option<f64>, language: Language) -> String {
    let count = if value == Some(1.0) { 1 } else { 2 };
    match code.split_once('/') {
        Some(("", below)) => look(PER, below).map_or_else(|| below.to_owned(), |per| per(language).to_owned()),
        Some((above, below)) => {
            let below = if below == "a" { language.unit_year(1) } else { whole(below, 2, language) };
            format!("{}/{below}", whole(above, count, language))
        }
        None => whole(code, count, language),
    }
}

/// A unit that is not divided.
fn whole(code: &str, count: usize, language: Language) -> String {
    let power = [('2', "²"), ('3', "³")].into_iter().find_map(|(digit, mark)| Some((code.strip_suffix(digit)?, mark)));
    let (plain, mark) = power.unwrap_or((code, ""));
    let word = look(WORDS, plain).map(|word| word(language, count));
    let sign = word.unwrap_or_else(|| look(SIGNS, plain).unwrap_or(plain).to_owned());
    sign + mark
}

fn look<T: Copy>(table: &[(&str, T)], code: &str) -> Option<T> {
    table.iter().find(|(of, _)| *of == code).map(|(_, found)| *found)
}

/// Writes a number of something.
type InSizes = fn(Language, &str) -> String;

/// Sizes that have names.
const SIZES: &[(f64, InSizes)] = &[(1e12, Language::trillions), (1e9, Language::billions), (1e6, Language::millions)];

/// "3,200", "4.5 million"; in full where a size would need more than three decimals.
fn number(value: f64, language: Language) -> String {
    let size = SIZES.iter().find(|(size, _)| value.abs() >= *size);
    if let Some((size, name)) = size.filter(|(size, _)| same((value / size * 1e3).round() / 1e3, value / size)) {
        return name(language, &language.localized(&format!("{}", (value / size * 1e3).round() / 1e3)));
    }
    language.localized(&format!("{value}"))
}

/// "178.10": money is written to the hundredth where it is not whole.
fn money(amount: &str, language: Language) -> String {
    match amount.split_once(language.decimal()) {
        Some((_, tenths)) if tenths.len() == 1 && tenths.bytes().all(|b| b.is_ascii_digit()) => format!("{amount}0"),
        _ => amount.to_owned(),
    }
}

#[cfg(test)]
#[path = "amounts_tests.rs"]
mod tests;
