//! The word before a number that says what it is.

/// Words that say it is a telephone number.
#[rustfmt::skip]
const PHONE: &[&str] = &[
    "tel", "telephone", "phone", "phones", "call", "calling", "fax", "mobile", "mob", "cell", "cellphone", "ring",
    "ph", "dial", "dialling", "hotline", "helpline", "landline", "switchboard", "voicemail", "pager", "whatsapp", "sms",
];
/// Signs that do.
const SIGNS: &[char] = &['☎', '☏', '✆', '📞', '📱', '📠'];
/// Words that say it is something else, even where one of the others stands before them.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "account", "barcode", "card", "case", "code", "id", "invoice", "isbn", "issn", "order", "passcode", "passport",
    "password", "pin", "ref", "reference", "serial", "ssn", "ticket", "tracking", "zip",
];
/// Words that lead from such a word to the number. Behind others it counts something: "the phone cost 1000 2000".
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "and", "are", "as", "at", "be", "by", "direct", "free", "her", "him", "is", "me", "no", "now", "nr", "number",
    "numbers", "on", "or", "the", "them", "this", "to", "us", "using", "via", "was",
];
/// How far before a number such a word is looked for, in bytes and in words.
const REACH: (usize, usize) = (28, 4);

/// What a number is said to be.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Label {
    Phone,
    Other,
    None,
}

/// What the words shortly before say, the nearest first.
pub(super) fn of(source: &str, start: usize) -> Label {
    let before = crate::references::shortly_before(source, start, REACH.0).to_lowercase();
    if before.trim_end().ends_with(SIGNS) {
        return Label::Phone;
    }
    let mut words = before.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).rev().take(REACH.1);
    let label = |word: &str| match word {
        word if PHONE.contains(&word) => Some(Label::Phone),
        word if OTHER.contains(&word) => Some(Label::Other),
        _ => None,
    };
    let Some(nearest) = words.next() else { return Label::None };
    let here = label(nearest);
    // A name leads to its number too, as a colon or a bracket does: "Call Ann 555-1234".
    let led =
        LEADS.contains(&nearest) || before.trim_end().ends_with([':', '(', ')', '#', '-', '–', '/', '>', '*', '=']);
    here.or_else(|| words.find_map(label)).map_or(Label::None, |found| match found {
        Label::Phone if here.is_none() && !led && !named(source, start) => Label::None,
        found => found,
    })
}

/// Whether the word before begins with a capital.
fn named(source: &str, start: usize) -> bool {
    let before = crate::references::shortly_before(source, start, REACH.0).trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    word.is_some_and(|word| word.starts_with(char::is_uppercase))
}
