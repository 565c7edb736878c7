//! Units of time, seasons and parts of the day with their codes in ISO 8601 and TIMEX3.

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    /// Monday to Friday.
    Weekday,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The designator in an ISO 8601 duration, after "T" for times of day, and how many of what it designates.
    fn designator(self) -> (&'static str, f64) {
        match self {
            Self::Second => ("TS", 1.0),
            Self::Minute => ("TM", 1.0),
            Self::Hour => ("TH", 1.0),
            Self::Day | Self::Weekday => ("D", 1.0),
            Self::Weekend => ("D", 2.0),
            Self::Week => ("W", 1.0),
            Self::Fortnight => ("W", 2.0),
            Self::Month => ("M", 1.0),
            Self::Quarter => ("M", 3.0),
            Self::Year => ("Y", 1.0),
            Self::Decade => ("Y", 10.0),
            Self::Century => ("Y", 100.0),
            Self::Millennium => ("Y", 1000.0),
        }
    }
}

/// The ISO 8601 duration of these lengths, longest unit first; "PXY" without an amount.
pub(crate) fn duration_value(lengths: &[(Option<f64>, Unit)]) -> String {
    let (mut days, mut clock) = (String::new(), String::new());
    for (amount, unit) in lengths {
        let (designator, factor) = unit.designator();
        let (part, letter) = match designator.strip_prefix('T') {
            Some(letter) => (&mut clock, letter),
            None => (&mut days, designator),
        };
        match amount {
            Some(amount) => *part += &format!("{}{letter}", amount * factor),
            None => *part += &format!("X{letter}"),
        }
    }
    let separator = if clock.is_empty() { "" } else { "T" };
    format!("P{days}{separator}{clock}")
}

/// A season of the northern hemisphere; each lasts three months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// The TIMEX3 code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// The month that it begins in.
    pub(crate) fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
    Midday,
    Daytime,
}

impl DayPart {
    /// The TIMEX3 code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Midday => "MI",
            Self::Daytime => "DT",
        }
    }
}
