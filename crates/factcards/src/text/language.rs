//! The language of a text: English or not, by its script and its function words.

use factcards_document::ByteSpan;

/// Letters looked at; more say nothing new.
const LETTERS: usize = 20_000;

/// Words that make up a third of any English text and seldom stand in other languages.
const ENGLISH: &str = "the of and to in is that it was for on are with as his they at be this have from or had by but \
    not what all were we when your can said there an each which she do how their if will up about out many then them \
    these so some her would make like him into has been its than who did my over our you he i's don't isn't";
/// Function words of other languages in Latin script, with their BCP 47 tags.
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

/// The BCP 47 tag of the words; `und` when they do not tell.
pub(super) fn detect(source: &str, words: impl Iterator<Item = ByteSpan>) -> &'static str {
    let letters = || source.chars().filter(|c| c.is_alphabetic()).take(LETTERS);
    let all = letters().count();
    let latin = letters().filter(|c| matches!(*c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}')).count();
    if all == 0 || latin * 2 < all {
        return "und";
    }
    let mut english = 0;
    let mut others = vec![0; OTHERS.len()];
    for word in words.take(LETTERS / 4).map(|w| w.of(source)).filter(|w| w.len() <= 8) {
        let word = word.to_lowercase();
        english += usize::from(super::lexicon::has(ENGLISH, &word));
        for (count, (_, list)) in others.iter_mut().zip(OTHERS) {
            *count += usize::from(super::lexicon::has(list, &word));
        }
    }
    let best = others.iter().copied().zip(OTHERS).max_by_key(|(count, _)| *count);
    match best {
        Some((count, (tag, _))) if count > english && count >= 2 => tag,
        _ if english > 0 => "en",
        _ => "und",
    }
}
