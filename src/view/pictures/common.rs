//! Values of time without what they have in common.

/// What the values of all rows begin with, which their labels can do without.
pub(super) struct Common {
    pub(super) year: Option<String>,
    pub(super) day: Option<String>,
}

impl Common {
    /// That of TIMEX3 values.
    pub(super) fn of<'v>(values: impl Iterator<Item = &'v str> + Clone) -> Self {
        let shared = |length: usize| {
            let first = values.clone().next()?.get(..length)?;
            let mut ends = values.clone().flat_map(|value| value.split('/'));
            ends.all(|value| value.get(..length) == Some(first)).then(|| first.to_owned())
        };
        Self { year: shared(4), day: shared(10) }
    }

    /// A value without what is said elsewhere: "2026-03-22T02:14" as "XXXX-03-22T02:14", or as "T02:14".
    pub(super) fn short(&self, value: &str) -> String {
        let without_day = |value: &str, day: Option<&str>| {
            let rest = day.and_then(|day| value.strip_prefix(day)).filter(|rest| rest.contains(':'));
            rest.map(str::to_owned)
        };
        let one = |value: &str| {
            let rest = self.year.as_deref().and_then(|year| value.strip_prefix(year));
            let is_numbers =
                |rest: &&str| rest.get(1..3).is_some_and(|month| month.bytes().all(|b| b.is_ascii_digit()));
            let without_year = || rest.filter(is_numbers).map(|rest| format!("XXXX{rest}"));
            without_day(value, self.day.as_deref()).or_else(without_year).unwrap_or_else(|| value.to_owned())
        };
        match value.split_once('/') {
            Some((from, to)) => {
                let end = without_day(to, from.split_once('T').map(|(day, _)| day));
                format!("{}/{}", one(from), end.unwrap_or_else(|| one(to)))
            }
            None => one(value),
        }
    }
}
