//! The language of a text, by its script and its stopwords.

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use super::en::ENGLISH;
use super::language::Language;

/// Letters looked at; more say nothing new.
const LETTERS: usize = 20_000;

/// Stopwords of languages in Latin script that cannot be read, with their BCP 47 tags.
const OTHERS: &[(&str, &str)] = &[
    ("de", "der die und das nicht mit ist von dem den ein eine auf für im zu sich auch werden wird dass"),
    ("fr", "le les des et est une du dans que pour qui sur pas par avec plus sont au cette aux ne"),
    ("es", "el los las y del una por con para que es se su al como más pero fue este está"),
    ("it", "il di che è per una con non sono del della gli nel alla le anche più si da dei"),
    ("pt", "o os do da não uma em para com que se por mais dos como foi das ao são pelo"),
    ("nl", "de het een van en niet dat op te met voor zijn aan ook werd door bij naar maar uit"),
    ("sv", "och att det som en på är av för inte med den till har om ett de var"),
    ("pl", "i w nie na się z do jest że to jak o przez dla po od są ale"),
];

/// The languages that can be read; the first reads a text in any other.
const LANGUAGES: [&Language; 1] = [&ENGLISH];

/// The language of a text.
#[derive(Clone, Copy)]
pub(crate) struct Detected {
    /// Its BCP 47 tag; `und` when script and words do not tell.
    pub(crate) tag: &'static str,
    /// The one to read it by.
    pub(crate) language: &'static Language,
}

/// Tells the language of a text before anything else is read.
pub(crate) fn detect(source: &str) -> Detected {
    let tag = tag(source);
    let [default] = LANGUAGES;
    Detected { tag, language: LANGUAGES.into_iter().find(|language| language.tag == tag).unwrap_or(default) }
}

fn tag(source: &str) -> &'static str {
    let letters = || source.chars().filter(|c| c.is_alphabetic()).take(LETTERS);
    let all = letters().count();
    let latin = letters().filter(|c| matches!(*c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}')).count();
    if all == 0 || latin * 2 < all {
        return "und";
    }
    let languages =
        || LANGUAGES.iter().map(|language| (language.tag, language.stopwords)).chain(OTHERS.iter().copied());
    // A bit for each language that has the word.
    let mut lists = FxHashMap::<&str, u32>::default();
    for (number, (_, list)) in languages().enumerate() {
        list.split_ascii_whitespace().for_each(|word| *lists.entry(word).or_default() |= 1 << number);
    }
    let mut counts = [0_usize; LANGUAGES.len() + OTHERS.len()];
    for word in source.unicode_words().take(LETTERS / 4).filter(|word| word.len() <= 8) {
        let Some(bits) = lists.get(word.to_lowercase().as_str()) else { continue };
        counts.iter_mut().enumerate().for_each(|(number, count)| *count += usize::from(bits >> number & 1 != 0));
    }
    let mut counted = counts.into_iter().zip(languages().map(|(tag, _)| tag));
    let own = counted.by_ref().take(LANGUAGES.len()).max_by_key(|(count, _)| *count);
    match (own, counted.max_by_key(|(count, _)| *count)) {
        (Some((own, _)), Some((other, tag))) if other > own && other >= 2 => tag,
        (Some((own, tag)), _) if own > 0 => tag,
        _ => "und",
    }
}
