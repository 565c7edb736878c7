//! The words of the calendar and the clock.

use factcards_document::TimeModifier::{
    self, After, Approx, Before, End, LessThan, Mid, MoreThan, OnOrAfter, OnOrBefore, Start,
};

/// Months by number: full name, then abbreviations.
pub(super) const MONTHS: &[(&str, i8)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Months whose name is also a name or another word: alone they need a preposition before them.
pub(super) const AMBIGUOUS_MONTHS: &[i8] = &[3, 4, 5, 6, 8];

/// Weekdays, 1 for Monday: full name, then abbreviations.
pub(super) const WEEKDAYS: &[(&str, i8)] = &[
    ("monday", 1),
    ("tuesday", 2),
    ("wednesday", 3),
    ("thursday", 4),
    ("friday", 5),
    ("saturday", 6),
    ("sunday", 7),
    ("mon", 1),
    ("tue", 2),
    ("tues", 2),
    ("wed", 3),
    ("thu", 4),
    ("thur", 4),
    ("thurs", 4),
    ("fri", 5),
    ("sat", 6),
    ("sun", 7),
];

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Units: singular, plural, what it is, and its ISO 8601 designator with a factor.
pub(super) const UNITS: &[(&str, &str, Unit, &str, f64)] = &[
    ("second", "seconds", Unit::Second, "TS", 1.0),
    ("sec", "secs", Unit::Second, "TS", 1.0),
    ("minute", "minutes", Unit::Minute, "TM", 1.0),
    ("min", "mins", Unit::Minute, "TM", 1.0),
    ("hour", "hours", Unit::Hour, "TH", 1.0),
    ("hr", "hrs", Unit::Hour, "TH", 1.0),
    ("day", "days", Unit::Day, "D", 1.0),
    ("night", "nights", Unit::Day, "D", 1.0),
    ("weekend", "weekends", Unit::Weekend, "D", 2.0),
    ("week", "weeks", Unit::Week, "W", 1.0),
    ("fortnight", "fortnights", Unit::Fortnight, "W", 2.0),
    ("month", "months", Unit::Month, "M", 1.0),
    ("quarter", "quarters", Unit::Quarter, "M", 3.0),
    ("year", "years", Unit::Year, "Y", 1.0),
    ("yr", "yrs", Unit::Year, "Y", 1.0),
    ("decade", "decades", Unit::Decade, "Y", 10.0),
    ("century", "centuries", Unit::Century, "Y", 100.0),
];

/// Decades by name, in the century that is meant where none is given.
pub(super) const DECADES: &[(&str, i16)] = &[
    ("twenties", 1920),
    ("thirties", 1930),
    ("forties", 1940),
    ("fifties", 1950),
    ("sixties", 1960),
    ("seventies", 1970),
    ("eighties", 1980),
    ("nineties", 1990),
    ("noughties", 2000),
];

/// Seasons of the northern hemisphere: TIMEX3 code and first month; each lasts three months.
pub(super) const SEASONS: &[(&str, &str, i8)] =
    &[("spring", "SP", 3), ("summer", "SU", 6), ("autumn", "FA", 9), ("fall", "FA", 9), ("winter", "WI", 12)];

/// Parts of the day with their TIMEX3 codes.
pub(super) const DAY_PARTS: &[(&str, &str)] =
    &[("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("night", "NI")];

/// The last of [`DAY_PARTS`].
pub(super) const NIGHT: usize = 3;

/// Time zones: the offset from UTC, empty when the name alone does not tell.
pub(super) const ZONES: &[(&str, &str)] = &[
    ("gmt", "Z"),
    ("utc", "Z"),
    ("bst", "+01:00"),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
    ("msk", "+03:00"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("cdt", "-05:00"),
    ("mst", "-07:00"),
    ("mdt", "-06:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
    ("et", ""),
    ("ct", ""),
    ("pt", ""),
    ("cst", ""),
    ("ist", ""),
];

/// Words before a lone year or month that make it one.
#[rustfmt::skip]
pub(super) const DATE_PREPOSITIONS: &[&str] = &[
    "in", "since", "by", "until", "till", "from", "to", "during", "before", "after", "of", "for", "between", "and",
    "early", "late", "mid", "through", "around", "circa", "about", "this", "last", "next",
];

/// What widens a time to its left, as part of it: "early 2024", "the end of the year", "nearly two weeks".
pub(super) const MODIFIERS: &[(&str, TimeModifier)] = &[
    ("early|earlier|early in|earlier in|the early|the beginning of|the start of|beginning of|start of", Start),
    ("the beginning of the|the start of the|the early part of", Start),
    ("mid|mid -|the mid -|the mid|the middle of|middle of|the middle of the|halfway through", Mid),
    ("late|later|late in|later in|the late|the end of|end of|the end of the|the close of", End),
];

/// What widens a length or a time of day to its left, as part of it.
pub(super) const ROUGHLY: &[(&str, TimeModifier)] = &[
    ("about|around|approximately|roughly|nearly|almost|some|close to", Approx),
    ("less than|fewer than|under|no more than|at most|up to|within", LessThan),
    ("more than|over|at least|no less than|well over", MoreThan),
];

/// What stands before a date and says on which side of it, without being part of it.
pub(super) const SIDES: &[(&str, TimeModifier)] = &[
    ("since|starting|beginning|effective|as of|starting on|beginning on|as early as", OnOrAfter),
    ("until|till|by|through|no later than|not later than|up to|up until", OnOrBefore),
    ("before|prior to|earlier than|ahead of", Before),
    ("after|later than|following", After),
    ("about|around|circa|c|c .|ca|ca .|approximately|roughly|nearly|almost", Approx),
];
