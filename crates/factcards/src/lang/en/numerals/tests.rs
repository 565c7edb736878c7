//! Tests of the numerals.

use factcards_document::ByteSpan;

use super::*;
use crate::grammar::lex;

fn read(text: &str) -> Option<(f64, usize, usize)> {
    let lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
    numeral(&lexemes, 0).map(|n| (n.value, n.end, lexemes.len()))
}

#[test]
fn whole_numerals_have_their_value() {
    for (text, expected) in [
        ("1,234,567", 1_234_567.0),
        ("12,34,567.5", 1_234_567.5),
        ("1.2bn", 1.2e9),
        ("92.5 million", 92.5e6),
        ("21st", 21.0),
        ("2½", 2.5),
        ("10 1/2", 10.5),
        ("3/4", 0.75),
        ("two hundred and two thousand", 202_000.0),
        ("twenty-three", 23.0),
        ("one hundred twenty-fifth", 125.0),
        ("three quarters", 0.75),
        ("two-thirds", 2.0 / 3.0),
        ("half a billion", 5e8),
        ("a dozen", 12.0),
        ("half a dozen", 6.0),
        ("two and a half million", 2.5e6),
        ("one point five million", 1.5e6),
        ("tens of thousands", 20_000.0),
        ("three million two hundred thousand and five", 3_200_005.0),
        ("1 234 567", 1_234_567.0),
        ("40 000", 40_000.0),
        ("12\u{202f}345", 12_345.0),
        (".25", 0.25),
        ("1.3e6", 1.3e6),
        ("10^6", 1e6),
        ("2.5^-1", 0.4),
        ("10M", 1e7),
        ("1MM", 1e6),
        ("2.33 k", 2330.0),
        ("1,000th", 1000.0),
        ("3 dozens", 36.0),
        ("three hundred and two dozens", 3624.0),
        ("a half", 0.5),
        ("a fifth", 0.2),
        ("a twenty-first", 1.0 / 21.0),
        ("a trillionth", 1e-12),
        ("a hundred trillionths", 1e-10),
        ("three trillionth", 3e12),
        ("two hundredth", 200.0),
        ("one twenty-fifth", 0.04),
        ("one one hundred fifth", 1.0 / 105.0),
        ("one hundred and thirty-two fifths", 26.4),
        ("ninety-five hundred fifths", 1900.0),
        ("two hundred and fifty-four hundredths", 200.54),
        ("one hundred and three and two thirds", 103.0 + 2.0 / 3.0),
        ("3 hundred and 21", 321.0),
        ("4 thousand 3 hundred", 4300.0),
        ("6 crore and two hundred", 60_000_200.0),
        ("three lakh crore", 3e12),
        ("3 million and a half", 3.5e6),
        ("2 and a half million", 2.5e6),
        ("two million and three fifths", 2.6e6),
        ("one billion and three quarters million", 1_000_750_000.0),
        ("three quarters of a million", 750_000.0),
        ("five point one two", 5.12),
        ("several hundred", 200.0),
        ("a few dozen", 24.0),
        ("two-and-a-half", 2.5),
    ] {
        let (value, end, all) = read(text).unwrap_or_else(|| panic!("{text}: no numeral"));
        assert!((value - expected).abs() < 1e-9 * expected, "{text}: {value}");
        assert_eq!(end, all, "{text}: read {end} of {all} lexemes");
    }
}

#[test]
fn numerals_end_where_another_begins() {
    for (text, expected, rest) in [
        ("one hundred and two hundred", 100.0, "and two hundred"),
        ("40 300 000 12", 40.0, "300 000 12"),
        ("12 300 men", 12.0, "300 men"),
        ("22,24,26", 22.0, ",24,26"),
        ("3 million and 21 men", 3e6, "and 21 men"),
        ("2.5 billion and 300 million", 2.5e9, "and 300 million"),
        ("4000 3 hundred", 4000.0, "3 hundred"),
        ("a half hour", f64::NAN, ""),
    ] {
        let lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
        let read = numeral(&lexemes, 0);
        assert_eq!(read.map(|n| n.value), Some(expected).filter(|e| e.is_finite()), "{text}");
        if let Some(next) = read.and_then(|n| lexemes.get(n.end)) {
            assert_eq!(text.split_at(next.span.start).1, rest, "{text}");
        }
    }
}

#[test]
fn what_is_no_numeral_stays_none() {
    for text in ["1.2.3", "21th", "and", "a cat", "24/7", "hundred", "point five", "1234567890123456"] {
        assert_eq!(read(text), None, "{text}");
    }
}
