//! The words of the clock, of lengths and of what widens a time.

use factcards_document::TimeModifier::{
    self, After, Approx, Before, End, LessThan, Mid, MoreThan, OnOrAfter, OnOrBefore, Start,
};

use crate::timex::{DayPart, Season, Unit};

/// Units: singular, plural, and what they are.
pub(super) const UNITS: &[(&str, &str, Unit)] = &[
    ("second", "seconds", Unit::Second),
    ("sec", "secs", Unit::Second),
    ("minute", "minutes", Unit::Minute),
    ("min", "mins", Unit::Minute),
    ("hour", "hours", Unit::Hour),
    ("hr", "hrs", Unit::Hour),
    ("day", "days", Unit::Day),
    ("night", "nights", Unit::Day),
    ("weekday", "weekdays", Unit::Weekday),
    ("workday", "workdays", Unit::Weekday),
    ("weekend", "weekends", Unit::Weekend),
    ("week", "weeks", Unit::Week),
    ("wk", "wks", Unit::Week),
    ("workweek", "workweeks", Unit::Week),
    ("fortnight", "fortnights", Unit::Fortnight),
    ("month", "months", Unit::Month),
    ("mth", "mths", Unit::Month),
    ("quarter", "quarters", Unit::Quarter),
    ("year", "years", Unit::Year),
    ("yr", "yrs", Unit::Year),
    ("decade", "decades", Unit::Decade),
    ("century", "centuries", Unit::Century),
    ("millennium", "millennia", Unit::Millennium),
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

/// Seasons.
pub(super) const SEASONS: &[(&str, Season)] = &[
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("autumn", Season::Autumn),
    ("fall", Season::Autumn),
    ("winter", Season::Winter),
];

/// Parts of the day.
pub(super) const DAY_PARTS: &[(&str, DayPart)] = &[
    ("morning", DayPart::Morning),
    ("afternoon", DayPart::Afternoon),
    ("evening", DayPart::Evening),
    ("night", DayPart::Night),
    ("daytime", DayPart::Daytime),
    ("lunchtime", DayPart::Midday),
];

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
    ("early|earlier|early in|earlier in|early -|the early|the beginning of|the start of|beginning of|start of", Start),
    ("the beginning of the|the start of the|the early part of", Start),
    ("mid|mid -|the mid -|the mid|the middle of|middle of|the middle of the|halfway through", Mid),
    ("late|later|late in|later in|late -|the late|the end of|end of|the end of the|the close of", End),
    ("eod|cob|eob|close of business|close of play|close of business on|the close of business on|end of business", End),
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

/// Before "three quarters" they make it quarters of a year.
#[rustfmt::skip]
pub(super) const OF_QUARTERS: &[&str] = &[
    "last", "past", "next", "previous", "preceding", "coming", "following", "first", "final", "consecutive",
    "for", "over", "in", "straight",
];
