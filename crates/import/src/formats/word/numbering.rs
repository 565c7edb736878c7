//! What stands before the items of lists.

use std::collections::HashMap;

use super::xml::{self, Piece, attribute};
use crate::plain::BULLET;

/// Levels of a list.
const LEVELS: usize = 9;

/// How a level counts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Level {
    /// Words of the format: "bullet", "decimal", "lowerLetter" …
    format: String,
    /// `%1.%2.`: what is written, with the numbers of levels.
    text: String,
    start: u32,
}

/// The lists of a document: each one's levels, by the name of the kind of list that it is.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<String, HashMap<usize, Level>>,
    lists: HashMap<String, String>,
}

impl Numbering {
    /// Reads the part that holds them.
    pub(super) fn read(part: &str) -> Self {
        let mut numbering = Self::default();
        let (mut kind, mut list, mut level) = (None::<String>, None::<String>, None::<usize>);
        // Of a part that is damaged, what stands before the damage.
        let _ = xml::read(part, |piece| {
            let Piece::Start { name, element, .. } = piece else { return };
            let value = || attribute(element, "val");
            let id = |key: &str| attribute(element, key);
            let mut of_level = |set: &dyn Fn(&mut Level)| {
                if let (Some(kind), Some(level)) = (&kind, level) {
                    let levels = numbering.kinds.entry(kind.clone()).or_default();
                    set(levels.entry(level).or_insert_with(|| Level {
                        format: "decimal".to_owned(),
                        text: format!("%{}.", level + 1),
                        start: 1,
                    }));
                }
            };
            match name {
                "numFmt" => of_level(&|level| level.format = value().unwrap_or_default()),
                "lvlText" => of_level(&|level| level.text = value().unwrap_or_default()),
                "start" => of_level(&|level| level.start = value().and_then(|n| n.parse().ok()).unwrap_or(1)),
                "abstractNum" => (kind, level) = (id("abstractNumId"), None),
                "num" => (kind, level, list) = (None, None, id("numId")),
                "abstractNumId" => numbering.lists.extend(list.take().zip(value())),
                "lvl" => level = id("ilvl").and_then(|level| level.parse().ok()).filter(|level| *level < LEVELS),
                _ => (),
            }
        });
        numbering
    }

    fn level(&self, list: &str, level: usize) -> Option<&Level> {
        self.kinds.get(self.lists.get(list)?)?.get(&level)
    }
}

/// Counts the items of lists.
#[derive(Debug, Default)]
pub(super) struct Counters {
    counts: HashMap<String, [Option<u32>; LEVELS]>,
}

impl Counters {
    /// What stands before the next item of a list; none where its level says that nothing does.
    pub(super) fn next(&mut self, numbering: &Numbering, list: &str, level: usize) -> Option<String> {
        let Some(found) = numbering.level(list, level) else { return Some(BULLET.to_owned()) };
        let counts = self.counts.entry(list.to_owned()).or_default();
        counts.iter_mut().skip(level + 1).for_each(|count| *count = None);
        if let Some(count) = counts.get_mut(level) {
            *count = Some(count.map_or(found.start, |count| count.saturating_add(1)));
        }
        match found.format.as_str() {
            "bullet" => return Some(BULLET.to_owned()),
            "none" => return None,
            _ => (),
        }
        let mut marker = found.text.clone();
        for (at, count) in counts.iter().enumerate() {
            let of_level = numbering.level(list, at);
            let number = count.or(of_level.map(|level| level.start)).unwrap_or(1);
            let format = of_level.map_or("decimal", |level| level.format.as_str());
            marker = marker.replace(&format!("%{}", at + 1), &written(number, format));
        }
        (!marker.trim().is_empty()).then(|| marker.trim().to_owned() + " ")
    }
}

/// A number as a format writes it.
fn written(number: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

/// a, b … z, aa, bb …
fn letters(number: u32) -> String {
    let at = number.saturating_sub(1);
    let letter = u8::try_from(at % 26).map_or('a', |at| char::from(b'a' + at));
    std::iter::repeat_n(letter, usize::try_from(at / 26 + 1).unwrap_or(1).min(5)).collect()
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let (mut rest, mut written) = (number.min(3999), String::new());
    for (value, letters) in VALUES {
        while rest >= value {
            rest -= value;
            written.push_str(letters);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_their_format_says() {
        let cases =
            [(4, "lowerLetter", "d"), (28, "upperLetter", "BB"), (14, "lowerRoman", "xiv"), (7, "decimal", "7")];
        for (number, format, expected) in cases {
            assert_eq!(written(number, format), expected);
        }
    }

    #[test]
    fn levels_count_by_themselves() {
        let part = r#"<w:numbering><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/>
            <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
            <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
            <w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>"#;
        let (numbering, mut counters) = (Numbering::read(part), Counters::default());
        let levels = [0, 1, 1, 0, 1];
        let markers: Vec<_> = levels.map(|level| counters.next(&numbering, "2", level).unwrap()).to_vec();
        assert_eq!(markers, ["1. ", "1.a) ", "1.b) ", "2. ", "2.a) "]);
        assert_eq!(counters.next(&numbering, "9", 0).as_deref(), Some(BULLET));
    }
}
