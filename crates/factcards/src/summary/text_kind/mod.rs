//! What kind of text it is, by signs that each speak for some kinds or against them.

mod occurrences;
mod signs;

use factcards_document::ErasedSort as _;
use factcards_document::TextKind::{self, Chat, Mail, Manual, Minutes, News, Other, Paper, Report, Speech, Story};

use super::Layers;
use signs::{SIGNS, Sign};

/// What each sign, where it is plain, weighs for a kind: fitted to GUM (Zeldes 2017) and to short texts of the kinds that
/// it has not, and rounded.
const WEIGHTS: [(Sign, &[(TextKind, f64)]); SIGNS] = [
    (Sign::Credits, &[(News, 2.5)]),
    (Sign::Reported, &[(News, 4.0)]),
    (Sign::Days, &[(News, 2.0)]),
    (Sign::Headers, &[(Mail, 6.5)]),
    (Sign::Letter, &[(Mail, 6.5)]),
    (Sign::Messages, &[(Chat, 9.5)]),
    (Sign::Turns, &[(Chat, 6.5), (Speech, 6.0)]),
    (Sign::Minutes, &[(Minutes, 8.5)]),
    (Sign::Meeting, &[(Minutes, 3.5)]),
    (Sign::Report, &[(Report, 8.5)]),
    (Sign::Numbers, &[(Report, 4.0), (Story, -2.5), (Speech, -1.5)]),
    (Sign::Changes, &[(Report, 6.5)]),
    (Sign::Paper, &[(Paper, 5.5)]),
    (Sign::Scholarly, &[(Paper, 5.0)]),
    (Sign::People, &[(Story, 6.0)]),
    (Sign::Past, &[(News, 2.5), (Minutes, 1.5), (Story, 4.5)]),
    (Sign::Speaker, &[(Mail, 2.0), (Speech, 4.5)]),
    (Sign::Addressee, &[(Mail, 2.0), (Chat, 4.0)]),
    (Sign::Address, &[(Speech, 6.5)]),
    (Sign::Fillers, &[(Speech, 2.5)]),
    (Sign::Questions, &[(Chat, 4.0), (Speech, 3.5)]),
    (Sign::Imperatives, &[(Manual, 6.0)]),
    (Sign::Manual, &[(Manual, 5.0)]),
    (Sign::Items, &[(Minutes, 1.5), (Manual, 1.0)]),
];

/// What the signs of a kind must outweigh for it to be told.
const KINDS: [(TextKind, f64); 9] = [
    (News, 4.5),
    (Mail, 5.5),
    (Chat, 5.5),
    (Minutes, 5.0),
    (Report, 5.5),
    (Paper, 3.0),
    (Story, 4.5),
    (Speech, 3.0),
    (Manual, 5.5),
];

/// By how much a kind must lead the next one.
const LEAD: f64 = 0.25;

/// Tells the kind; `changes` is how many the text has.
pub(crate) fn tell(layers: &Layers, changes: usize) -> TextKind {
    let signs = signs::of(layers, changes);
    let sum = |kind: TextKind| {
        let weight = |weights: &[(TextKind, f64)]| weights.iter().find(|(of, _)| *of == kind).map_or(0.0, |(_, w)| *w);
        signs.values().iter().zip(WEIGHTS).map(|(value, (_, weights))| value * weight(weights)).sum::<f64>()
    };
    let mut ranked = KINDS.map(|(kind, least)| (kind, sum(kind) - least));
    ranked.sort_erased_by(|a, b| b.1.total_cmp(&a.1));
    match ranked {
        [(best, margin), (_, next), ..] if margin > 0.0 && margin - next >= LEAD => best,
        _ => Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_in_the_order_of_the_signs() {
        assert!(WEIGHTS.iter().enumerate().all(|(at, (sign, _))| *sign as usize == at));
    }
}
