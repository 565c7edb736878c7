//! The languages of the interface, and how each writes numbers.

use super::pieces::{Piece, Value, written};

/// A language of the interface; of the text only English is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Language {
    #[default]
    En,
    De,
}

include!(concat!(env!("OUT_DIR"), "/strings.rs"));

impl Language {
    /// All of them.
    pub(crate) const ALL: [Self; 2] = [Self::En, Self::De];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language of a BCP 47 tag, whatever region it names.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// What stands between groups of three digits.
    fn group(self) -> char {
        match self {
            Self::En => ',',
            Self::De => '.',
        }
    }

    /// What stands before the fraction of a number.
    pub(crate) fn decimal(self) -> &'static str {
        match self {
            Self::En => ".",
            Self::De => ",",
        }
    }

    /// A number that is written with a point, as the language writes it.
    pub(crate) fn localized(self, number: &str) -> String {
        match number.split_once('.') {
            Some((whole, fraction)) => format!("{}{}{fraction}", self.grouped(whole), self.decimal()),
            None => self.grouped(number),
        }
    }

    /// Digits in groups of three.
    pub(crate) fn grouped(self, digits: &str) -> String {
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("−", digits));
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return format!("{sign}{digits}");
        }
        let mut out = sign.to_owned();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(self.group());
            }
            out.push(digit);
        }
        out
    }

    /// Which of a message's plural forms a number needs, by its position.
    pub(super) fn plural(self, number: usize) -> usize {
        match self {
            Self::En | Self::De => usize::from(number != 1),
        }
    }

    fn written(self, pieces: &[Piece], values: &[Value<'_>]) -> String {
        let mut out = String::new();
        written(self, pieces, values, &mut out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let written = |language: Language| ["20", "3200", "-4500000"].map(|digits| language.grouped(digits));
        assert_eq!(written(Language::En), ["20", "3,200", "−4,500,000"]);
        assert_eq!(written(Language::De), ["20", "3.200", "−4.500.000"]);
    }

    #[test]
    fn a_fraction_stands_behind_the_mark_of_the_language() {
        assert_eq!(Language::En.localized("-12345.25"), "−12,345.25");
        assert_eq!(Language::De.localized("-12345.25"), "−12.345,25");
    }

    #[test]
    fn a_message_takes_the_form_of_its_number() {
        let of = |language: Language| [1, 12_000].map(|count| language.words(count));
        assert_eq!(of(Language::En), ["1 word", "12,000 words"]);
        assert_eq!(of(Language::De), ["1 Wort", "12.000 Wörter"]);
    }

    #[test]
    fn the_page_says_before_the_app_is_there_what_the_app_says() {
        let page = include_str!("../../index.html");
        let language = Language::En;
        for words in [language.name(), language.promise(), language.welcome_title(), language.welcome()] {
            assert!(page.contains(&format!(">{words}</")), "{words}");
        }
    }

    #[test]
    fn a_region_does_not_change_the_language() {
        let of = ["de-AT", "en_GB", "DE", "fr", "", "den"].map(Language::from_tag);
        assert_eq!(of, [Some(Language::De), Some(Language::En), Some(Language::De), None, None, None]);
    }
}
