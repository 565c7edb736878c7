//! Where one written word is two syntactic ones: "do|n't", "Ann|'s", "can|not", "5|pm".

use crate::chars::is_apostrophe;

/// Endings after an apostrophe that are words of their own.
const ENDINGS: &[&str] = &["s", "re", "ve", "ll", "d", "m"];
/// Words without an apostrophe at the seam, and the letters before it.
const WHOLE: &[(&str, &[usize])] = &[
    ("cannot", &[3]),
    ("gonna", &[3]),
    ("wanna", &[3]),
    ("gotta", &[3]),
    ("lemme", &[3]),
    ("gimme", &[3]),
    ("dunno", &[2, 3]),
    ("dont", &[2]),
    ("didnt", &[3]),
    ("doesnt", &[4]),
    ("isnt", &[2]),
    ("wasnt", &[3]),
    ("couldnt", &[5]),
    ("wouldnt", &[5]),
    ("shouldnt", &[6]),
    ("havent", &[4]),
    ("hasnt", &[3]),
    ("arent", &[3]),
    ("cant", &[2]),
    ("thats", &[4]),
    ("whats", &[4]),
    ("im", &[1]),
    ("ive", &[1]),
    ("youre", &[3]),
    ("theyre", &[4]),
    ("'tis", &[2]),
    ("'twas", &[2]),
    ("’tis", &[4]),
    ("’twas", &[4]),
];
/// Units that are written onto their number.
const UNITS: &[&str] = &[
    "am", "pm", "a.m.", "p.m.", "k", "K", "m", "M", "mm", "MM", "mn", "bn", "B", "tn", "cm", "km", "kg", "g", "mg",
    "lb", "lbs", "ft", "in", "hz", "Hz", "khz", "kHz", "mhz", "MHz", "ghz", "GHz", "mb", "MB", "gb", "GB", "tb", "TB",
    "kb", "KB", "kB", "kw", "kW", "MW", "GW", "kWh", "MWh", "W", "V", "A", "hr", "hrs", "min", "mins", "sec", "secs",
    "yr", "yrs", "yo", "x", "c", "C", "f", "F", "°C", "°F", "AM", "PM", "p", "mph", "mpg", "ml", "l", "L", "cc", "oz",
    "nm", "ms", "ha", "mi", "days", "day", "million", "billion", "percent",
];
/// What is written with the word before it as one.
const CLITICS: &[&str] = &[
    "n't", "n’t", "'s", "’s", "'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'", "’", "not", "na",
    "ta",
];
/// Of those that are words too, what they are one with.
const FUSED: &[(&str, &[&str])] = &[("not", &["can"]), ("na", &["gon", "wan"]), ("ta", &["got"])];

/// Whether a word is written as one with the word before it: contractions and possessives. Both are in small letters.
pub(super) fn is_clitic(word: &str, before: &str) -> bool {
    let fits = FUSED.iter().find(|(clitic, _)| *clitic == word).is_none_or(|(_, hosts)| hosts.contains(&before));
    let possessive = !matches!(word, "'" | "’") || before.ends_with('s');
    CLITICS.contains(&word) && fits && possessive
}

/// The bytes of the word before each of its seams, in order; empty when it is one word.
pub(super) fn seams(word: &str) -> Vec<usize> {
    if let Some((_, seams)) = WHOLE.iter().find(|(whole, _)| whole.eq_ignore_ascii_case(word)) {
        return seams.to_vec();
    }
    if let Some(at) = unit_seam(word) {
        return vec![at];
    }
    let mut seams = vec![];
    let mut rest = word;
    while let Some(at) = ending_seam(rest) {
        seams.push(at);
        rest = rest.get(..at).unwrap_or_default();
    }
    seams.reverse();
    seams
}

/// Where the last ending of a word begins.
fn ending_seam(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().take(4).find(|(_, c)| is_apostrophe(*c))?;
    let ending = word.get(at + mark.len_utf8()..)?.to_ascii_lowercase();
    let before = word.get(..at)?;
    if ENDINGS.contains(&ending.as_str()) && !before.is_empty() {
        return Some(at);
    }
    let stem = before.strip_suffix(['n', 'N'])?;
    (ending == "t" && !stem.is_empty()).then_some(stem.len())
}

/// Where a unit begins that is written onto its number.
fn unit_seam(word: &str) -> Option<usize> {
    let number = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = word.get(number.len()..)?;
    let digits = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'));
    (digits && !number.is_empty() && UNITS.contains(&unit)).then_some(number.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_words_part() {
        for (word, at) in [
            ("don't", vec![2]),
            ("Ann’s", vec![3]),
            ("I'd've", vec![1, 3]),
            ("cannot", vec![3]),
            ("5pm", vec![1]),
            ("10:30am", vec![5]),
            ("dunno", vec![2, 3]),
            ("O'Neill", vec![]),
            ("o'clock", vec![]),
            ("1990s", vec![]),
            ("4th", vec![]),
            ("4G", vec![]),
            ("'s", vec![]),
            ("n't", vec![]),
            ("’", vec![]),
        ] {
            assert_eq!(seams(word), at, "{word}");
        }
    }
}
