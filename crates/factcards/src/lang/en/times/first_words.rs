//! Every word that a slot may begin with, but for numbers: most words of a text are told from a time by it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::holidays::HOLIDAYS;
use super::words::{DAY_PARTS, DECADES, SEASONS, UNITS, ZONES};
use crate::lang::en::calendar::{MONTHS, WEEKDAYS};

static FIRST: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let units = UNITS.iter().flat_map(|unit| [unit.0, unit.1]);
    let dated = [MONTHS, WEEKDAYS].into_iter().flatten().map(|(name, _)| *name);
    let named = DECADES.iter().map(|d| d.0).chain(SEASONS.iter().map(|s| s.0)).chain(DAY_PARTS.iter().map(|p| p.0));
    let holidays = HOLIDAYS.iter().flat_map(|(names, _)| names.split('|')).filter_map(|name| name.split(' ').next());
    let clock = ZONES.iter().map(|(name, _)| *name).chain(["am", "a.m.", "a.m", "pm", "p.m.", "p.m", "a", "p", "q"]);
    let eras = ["bc", "b.c.", "bce", "b.c.e.", "ad", "a.d.", "ce", "c.e."];
    let weekdays =
        WEEKDAYS.iter().map(|(name, _)| *name).chain(DAY_PARTS.iter().map(|p| p.0)).map(|name| format!("{name}s"));
    units
        .chain(dated)
        .chain(named)
        .chain(holidays)
        .chain(clock)
        .chain(eras)
        .map(str::to_owned)
        .chain(weekdays)
        .collect()
});

/// Whether a slot may begin with a word in lower case.
pub(super) fn has(word: &str) -> bool {
    FIRST.contains(word)
}
