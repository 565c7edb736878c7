//! Number words and their values.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Cardinals below twenty.
pub(in crate::lang::en) const UNITS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("nil", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
];

/// Cardinals by ten.
pub(in crate::lang::en) const TENS: &[(&str, f64)] = &[
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fourty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// What multiplies the number before it.
pub(in crate::lang::en) const MAGNITUDES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("lakh", 1e5),
    ("million", 1e6),
    ("crore", 1e7),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("quadrillion", 1e15),
];

/// What multiplies only a number right before it: "dozens" alone is vague.
pub(super) const MULTIPLES: &[(&str, f64)] =
    &[("dozens", 12.0), ("doz", 12.0), ("dozs", 12.0), ("dz", 12.0), ("dzs", 12.0)];

/// Magnitudes written onto the digits. The short ones that also abbreviate a unit stand in [`MONEY_SUFFIXES`].
pub(in crate::lang::en) const SUFFIXES: &[(&str, f64)] =
    &[("k", 1e3), ("mn", 1e6), ("mln", 1e6), ("mil", 1e6), ("bn", 1e9), ("bln", 1e9), ("tn", 1e12), ("trn", 1e12)];

/// Magnitudes in capitals: "10M" is a number where "10m" is a length.
pub(super) const CAPITAL_SUFFIXES: &[(&str, f64)] = &[("M", 1e6), ("MM", 1e6)];

/// Magnitudes that mean a number only beside a currency.
pub(in crate::lang::en) const MONEY_SUFFIXES: &[(&str, f64)] = &[("m", 1e6), ("mm", 1e6), ("b", 1e9), ("t", 1e12)];

/// Ordinals, and the parts of a fraction that they name.
pub(super) const ORDINALS: &[(&str, f64)] = &[
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("nineth", 9.0),
    ("tenth", 10.0),
    ("eleventh", 11.0),
    ("twelfth", 12.0),
    ("thirteenth", 13.0),
    ("fourteenth", 14.0),
    ("fifteenth", 15.0),
    ("sixteenth", 16.0),
    ("seventeenth", 17.0),
    ("eighteenth", 18.0),
    ("nineteenth", 19.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fortieth", 40.0),
    ("fiftieth", 50.0),
    ("sixtieth", 60.0),
    ("seventieth", 70.0),
    ("eightieth", 80.0),
    ("ninetieth", 90.0),
    ("hundredth", 100.0),
    ("thousandth", 1e3),
    ("millionth", 1e6),
    ("billionth", 1e9),
    ("trillionth", 1e12),
];

/// The parts of a fraction, when not named by an ordinal.
pub(super) const PARTS: &[(&str, f64)] = &[("half", 2.0), ("halves", 2.0), ("quarter", 4.0), ("quarters", 4.0)];

/// Fractions of one character.
pub(super) const FRACTION_MARKS: &[(&str, f64)] = &[
    ("½", 0.5),
    ("⅓", 1.0 / 3.0),
    ("⅔", 2.0 / 3.0),
    ("¼", 0.25),
    ("¾", 0.75),
    ("⅕", 0.2),
    ("⅖", 0.4),
    ("⅗", 0.6),
    ("⅘", 0.8),
    ("⅛", 0.125),
    ("⅜", 0.375),
    ("⅝", 0.625),
    ("⅞", 0.875),
];

/// Vague counts: at least, and below.
pub(super) const VAGUE: &[(&str, (f64, f64))] = &[
    ("dozens", (24.0, 100.0)),
    ("scores", (40.0, 200.0)),
    ("tens", (20.0, 100.0)),
    ("hundreds", (2e2, 1e3)),
    ("thousands", (2e3, 1e4)),
    ("millions", (2e6, 1e7)),
    ("billions", (2e9, 1e10)),
    ("trillions", (2e12, 1e13)),
];

/// Before a magnitude it is as vague as the plural: "several hundred", "hundreds".
pub(super) const FEW: &[&str] = &["several", "few", "many"];

/// Every word that a number in words may begin with.
static FIRST: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let tables = [UNITS, TENS, MAGNITUDES, MULTIPLES, ORDINALS, PARTS];
    let words = tables.into_iter().flatten().map(|(word, _)| *word);
    let vague = VAGUE.iter().map(|(word, _)| *word);
    words.chain(vague).chain(FEW.iter().copied()).chain(["a", "an"]).collect()
});

/// Whether a number in words may begin with this word: most words are told from it here.
pub(in crate::lang::en) fn may_begin_number(word: &str) -> bool {
    FIRST.contains(word)
}

/// The value of a word in one of the tables above.
pub(in crate::lang::en) fn value<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}
