//! Standards by number: "ISO 8601-1:2019", "RFC 2119", "IEEE 802.11ax".

use factcards_document::{ByteSpan, Reference, ReferenceKind};

use super::cursor::{Cursor, starts};
use crate::lang::References;

/// Who makes standards, the fewest digits of one, and the letters that may come before these. Names of one maker may
/// follow each other ("BS EN ISO", "ISO/IEC"); the last counts.
#[rustfmt::skip]
const MAKERS: &[(&str, usize, &str)] = &[
    ("ISO", 2, ""), ("IEC", 3, ""), ("IEEE", 3, ""), ("RFC", 3, ""), ("EN", 3, ""), ("BS", 3, ""), ("DIN", 3, ""),
    ("ANSI", 3, "XZ"), ("NISO", 3, "Z"), ("ASTM", 1, "ABCDEFG"), ("SAE", 3, "J"), ("JIS", 4, "BCQSXZ"),
    ("ITU-T", 2, "EGHJKLMQTVXY"), ("NIST", 3, ""), ("FIPS", 2, ""), ("ECMA", 3, ""), ("MIL-STD", 3, ""),
    ("MIL-SPEC", 3, ""), ("ETSI", 3, ""), ("3GPP", 2, ""), ("CISPR", 2, ""), ("IATF", 5, ""), ("OHSAS", 5, ""),
    ("NFPA", 2, ""), ("IFRS", 1, ""), ("AS/NZS", 4, ""), ("PEP", 3, ""),
];
/// The speeds of films and sensors, which "ISO" stands before too.
#[rustfmt::skip]
const SPEEDS: &[&str] = &[
    "25", "50", "64", "80", "100", "125", "160", "200", "250", "320", "400", "500", "640", "800", "1000", "1250",
    "1600", "2000", "2500", "3200", "4000", "5000", "6400", "8000", "12800", "25600", "51200",
];

/// Finds standards in order.
pub(super) fn find(words: &References, source: &str) -> Vec<Reference<ByteSpan>> {
    let standard = |start: Cursor| {
        let end = standard(words, start).filter(|end| end.ends())?;
        Some(Reference { kind: ReferenceKind::Citation, span: ByteSpan::new(start.at, end.at) })
    };
    // Names of makers are in capitals, but for "3GPP".
    let may_begin = |start: &Cursor| start.sees(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    starts(source).filter(may_begin).filter_map(standard).collect()
}

fn standard<'a>(words: &References, start: Cursor<'a>) -> Option<Cursor<'a>> {
    let (mut here, mut maker) = maker(start)?;
    while let Some((next, name)) = here.any(&["/", " "]).and_then(self::maker) {
        (here, maker) = (next, name);
    }
    let (name, least, letters) = maker;
    // "RFC2119" and "ECMA-262" as well as "RFC 2119".
    let series = here.any(&[" ", "-", "\u{a0}", "/"]).unwrap_or(here).optional(words.series);
    let lettered = series.run(1, |c| letters.contains(c)).map(|c| c.optional(&[".", " "]));
    if lettered.is_none() && matches!(*name, "ASTM" | "SAE" | "JIS" | "ITU-T") {
        return None;
    }
    let (number, digits) = lettered.unwrap_or(series).number(if lettered.is_some() { 1 } else { *least }..=5)?;
    // "ETSI EN 300 328" has two numbers.
    let second = start.word("ETSI").and(number.space()).and_then(|c| c.number(3..=3)).map(|(here, _)| here);
    let end = tail(second.unwrap_or(number));
    // "IEEE 1998" is a conference, "BS 1998" a degree, "ISO 400" a speed.
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && *name != "RFC";
    let speed = *name == "ISO" && SPEEDS.contains(&digits);
    let dated = end.word(":").and_then(|c| c.number(4..=4)).map(|(dated, _)| dated);
    (end.at > number.at && !speed || dated.is_some() || !year && !speed).then(|| dated.unwrap_or(end))
}

fn maker(here: Cursor<'_>) -> Option<(Cursor<'_>, &'static (&'static str, usize, &'static str))> {
    here.row(MAKERS, |maker| maker.0)
}

/// Behind the parts ("-1", ".11ax", "G").
fn tail(number: Cursor) -> Cursor {
    let mut here = number;
    for _ in 0..4 {
        let part = here.any(&["-", "–", "."]).and_then(|c| c.run(4, |c| c.is_ascii_digit()));
        let Some(next) = part else { break };
        here = next;
    }
    here.run(3, |c| c.is_ascii_alphabetic()).filter(|c| c.ends()).unwrap_or(here)
}
