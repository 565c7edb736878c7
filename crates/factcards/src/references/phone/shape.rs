//! Which lengths of groups, in which separators, are telephone numbers.

use super::groups::{Group, Opening};
use super::label::Label;

/// The digits of a number with its country, by ITU-T E.164, and the fewest of any.
const WITH_COUNTRY: std::ops::RangeInclusive<usize> = 8..=15;
const LABELLED: std::ops::RangeInclusive<usize> = 7..=15;
const NATIONAL: std::ops::RangeInclusive<usize> = 9..=14;
/// The shortest of all: one that begins with 0, behind a word such as "phone".
pub(super) const SHORTEST: usize = 6;
/// Years, as parts of dates are.
const YEARS: std::ops::RangeInclusive<u32> = 1500..=2100;

/// Groups that may be one number.
pub(super) struct Shape<'a> {
    groups: Vec<&'a str>,
    lengths: Vec<usize>,
    digits: usize,
    separators: Vec<&'a str>,
    plus: bool,
    tied: bool,
    /// Brackets stand around one group or more.
    bracketed: bool,
    /// One of them opens the number.
    pub(super) opened: bool,
}

impl<'a> Shape<'a> {
    /// None if the brackets do not match.
    pub(super) fn of(taken: &[Group<'a>], opening: &Opening) -> Option<Self> {
        let gaps: Vec<_> = taken.iter().skip(1).filter_map(|g| g.gap).collect();
        let closes = gaps.iter().filter(|g| g.closes).count();
        // Of a bracket that opens before the number and closes behind it, nothing is the number's.
        let opened = opening.bracket && gaps.iter().find(|g| g.closes || g.opens).is_some_and(|g| g.closes);
        let mut open = opened;
        for gap in &gaps {
            if gap.closes != open {
                return None;
            }
            open = gap.opens;
        }
        if open {
            return None;
        }
        let groups: Vec<&str> = taken.iter().map(|g| g.digits).collect();
        let lengths: Vec<usize> = groups.iter().map(|g| g.len()).collect();
        let separators = gaps.iter().map(|g| g.between).collect();
        let digits = lengths.iter().sum();
        let (plus, tied) = (opening.plus, opening.tied);
        Some(Self { groups, lengths, digits, separators, plus, tied, bracketed: closes > 0, opened })
    }

    /// Whether it is a number, after what its label says; `alone` if no other digits stand beside it.
    pub(super) fn is_number(&self, label: Label, alone: bool) -> bool {
        let first = self.groups.first().copied().unwrap_or_default();
        if self.plus {
            // The country 1 has numbers of one length.
            let fits = !first.starts_with('1') || self.digits == 11;
            return fits && !first.starts_with('0') && WITH_COUNTRY.contains(&self.digits);
        }
        let loose = self.separators.iter().any(|s| s.contains(['/', ' ']) && s.len() > 1 || *s == "/");
        if label == Label::Other || self.is_other() || self.tied && !self.bracketed {
            return false;
        }
        if label == Label::Phone {
            return self.is_labelled(first);
        }
        let tight = self.bracketed || self.separators.iter().any(|s| !s.contains(' ') && !s.is_empty());
        let placed = alone || tight && self.is_american();
        placed && (!loose && self.is_american() || self.is_national(first, loose) || self.has_country_in_zeros(first))
    }

    fn is_labelled(&self, first: &str) -> bool {
        let enough = LABELLED.contains(&self.digits) || self.digits == SHORTEST && first.starts_with('0');
        let abroad = first.starts_with("00") && self.digits <= WITH_COUNTRY.end() + 2;
        // Seven digits of North America do not begin with 0 or 1: "112-3333" is none.
        let local = self.lengths != [3, 4] || !first.starts_with(['0', '1']);
        // What follows a number behind a space may count something: "5551234 2 times".
        let counted = self.lengths.last() == Some(&1) && self.separators.last() == Some(&" ");
        (enough || abroad) && local && !counted
    }

    /// Three groups, behind a 1 or not.
    fn is_american(&self) -> bool {
        let lengths = match self.groups.split_first() {
            Some((&"1", _)) => self.lengths.get(1..).unwrap_or_default(),
            _ => &self.lengths,
        };
        let area = self.groups.iter().find(|g| g.len() == 3).is_some_and(|g| !g.starts_with('0'));
        lengths == [3, 3, 4] && area
    }

    /// A 0, an area or a network, and groups.
    fn is_national(&self, first: &str, loose: bool) -> bool {
        // "0171/1234567" is written so, "01/02/2003" is a date.
        let parted = !loose || self.lengths.len() == 2 && first.len() > 2;
        let pairs = self.lengths.iter().all(|l| *l == 2);
        let groups = if pairs { self.lengths.len() == 5 } else { self.lengths.len() >= 2 };
        let zero = first.starts_with('0') && !first.starts_with("00") && first.len() >= 2;
        zero && groups && parted && NATIONAL.contains(&self.digits)
    }

    /// "00" where others write "+".
    fn has_country_in_zeros(&self, first: &str) -> bool {
        let country = match (first.strip_prefix("00"), self.groups.get(1)) {
            (Some(""), Some(next)) => next,
            (Some(rest), Some(_)) => rest,
            _ => return false,
        };
        // Pairs of digits behind "00" are a dump of bytes.
        let dump = self.lengths.iter().all(|l| *l <= 2);
        !country.starts_with('0') && !dump && WITH_COUNTRY.contains(&(self.digits - 2))
    }

    /// A date, a range of years, a decimal number, an American social security number.
    fn is_other(&self) -> bool {
        let values: Vec<u32> = self.groups.iter().map(|g| g.parse().unwrap_or(u32::MAX)).collect();
        let date = match values.as_slice() {
            [a, b] => YEARS.contains(a) && YEARS.contains(b),
            [year, month, day] if YEARS.contains(year) => *month <= 12 && *day <= 31,
            [a, b, year] if YEARS.contains(year) => *a <= 31 && *b <= 31,
            _ => false,
        };
        let decimal = self.separators == ["."];
        let security = self.lengths == [3, 2, 4] && self.separators == ["-", "-"];
        date || decimal || security
    }
}
