//! Which mark closes which, within one paragraph.

use factcards_document::{ByteSpan, ErasedSort as _};

use super::marks::{Family, Mark, Strength};
use crate::chars::{ends_sentence, is_blank, is_terminal};

/// A quotation by its marks, as places in the list of the paragraph's marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) open: usize,
    /// `None` where it goes to the end of the paragraph.
    pub(super) close: Option<usize>,
}

/// A few words: so long is a quotation whose marks could both be apostrophes.
const SHORT: usize = 3;

/// A quotation without an end is speech only if it has so many words.
const FEWEST_WORDS: usize = 4;

/// The places of the next marks of a kind behind a mark; `usize::MAX` where there is none.
#[derive(Clone, Copy, Debug)]
struct Ahead {
    /// Of its family: that may close, that are likely to, that surely do.
    close: usize,
    fair: usize,
    firm: usize,
    /// Of its family: that rather open than close, that do so where a sentence begins.
    open: usize,
    restart: usize,
    /// Double marks that may close.
    double: usize,
}

impl Ahead {
    const NOTHING: Self = Self {
        close: usize::MAX,
        fair: usize::MAX,
        firm: usize::MAX,
        open: usize::MAX,
        restart: usize::MAX,
        double: usize::MAX,
    };
}

/// What stands ahead of each mark.
fn ahead(marks: &[Mark]) -> Vec<Ahead> {
    let mut next = [Ahead::NOTHING; 4];
    let mut double = usize::MAX;
    let mut found = vec![Ahead::NOTHING; marks.len()];
    for ((at, mark), slot) in marks.iter().enumerate().zip(&mut found).rev() {
        let Some(own) = next.get_mut(mark.family as usize) else { continue };
        *slot = Ahead { double, ..*own };
        if mark.closes > Strength::Never {
            own.close = at;
        }
        if mark.closes >= Strength::Fair {
            own.fair = at;
        }
        if mark.closes == Strength::Strong {
            own.firm = at;
        }
        if mark.opens > mark.closes {
            own.open = at;
        }
        if mark.begins() {
            own.restart = at;
        }
        if mark.family == Family::Double && mark.closes > Strength::Never {
            double = at;
        }
    }
    found
}

/// Pairs the marks of a paragraph. `next` is the family of the mark that opens the next paragraph, `resumed` whether the
/// paragraph goes on with a quotation of the one before.
pub(super) fn pair(
    source: &str,
    paragraph: ByteSpan,
    marks: &[Mark],
    next: Option<Family>,
    resumed: bool,
) -> Vec<Pair> {
    let mut pairing = Pairing { source, marks, ahead: ahead(marks), next, open: vec![], counts: [0; 4], lone: None };
    let mut pairs = vec![];
    for at in 0..marks.len() {
        if let Some(open) = pairing.closed(at) {
            if !pairing.is_code(open, at) {
                pairs.push(Pair { open, close: Some(at) });
            }
        } else if pairing.opens(at) {
            pairing.push(at);
        }
    }
    pairs.extend(pairing.misplaced());
    let last = pairs.iter().map(|pair| pair.open).max();
    let unclosed = pairing.unclosed(paragraph, last, resumed);
    pairs.extend(unclosed.map(|open| Pair { open, close: None }));
    pairs.sort_erased_by_key(|pair| pair.open);
    pairs
}

struct Pairing<'t> {
    source: &'t str,
    marks: &'t [Mark],
    ahead: Vec<Ahead>,
    next: Option<Family>,
    /// The marks that are open, outermost first, and how many of them are of each family.
    open: Vec<usize>,
    counts: [usize; 4],
    /// The last single mark that nothing closes.
    lone: Option<usize>,
}

impl Pairing<'_> {
    fn count(&self, family: Family) -> usize {
        self.counts.get(family as usize).copied().unwrap_or_default()
    }

    fn push(&mut self, at: usize) {
        if let Some(count) = self.marks.get(at).and_then(|mark| self.counts.get_mut(mark.family as usize)) {
            *count += 1;
            self.open.push(at);
        }
    }

    fn pop(&mut self) -> Option<usize> {
        let at = self.open.pop()?;
        let count = self.marks.get(at).and_then(|mark| self.counts.get_mut(mark.family as usize));
        count.into_iter().for_each(|count| *count -= 1);
        Some(at)
    }

    /// The mark that this one closes; what is open within is none.
    fn closed(&mut self, at: usize) -> Option<usize> {
        let mark = self.marks.get(at)?;
        if self.count(mark.family) == 0 || !self.closes(at, mark) {
            return None;
        }
        while let Some(open) = self.pop() {
            if self.marks.get(open).is_some_and(|m| m.family == mark.family) {
                return Some(open);
            }
        }
        None
    }

    fn closes(&self, at: usize, mark: &Mark) -> bool {
        let (Some(ahead), Some(top)) = (self.ahead.get(at), self.open.last().and_then(|top| self.marks.get(*top)))
        else {
            return false;
        };
        // Within double marks that close, a single mark closes none that was opened before them.
        if mark.family == Family::Single && top.family == Family::Double && ahead.double < usize::MAX {
            return false;
        }
        if mark.form == '`' && top.form != '`' {
            return false;
        }
        // A straight mark rarely closes what a curly one opened, and two that are open need two to close them.
        let twice = mark.family == Family::Single && self.count(Family::Single) > 1;
        let closes = match mark.closes {
            Strength::Strong if top.form == '‘' && mark.form == '\'' => Strength::Fair,
            Strength::Weak | Strength::Fair if twice && ahead.firm < ahead.open => Strength::Strong,
            closes => closes,
        };
        match closes {
            Strength::Never => false,
            Strength::Strong => true,
            Strength::Weak | Strength::Fair => {
                let enclosed = mark.family == Family::Single && self.count(Family::Double) > 0;
                let limit = ahead.open.min(if enclosed { ahead.double } else { usize::MAX });
                // "'The dogs' home is full." before a paragraph that goes on.
                let goes_on = mark.closes == Strength::Weak
                    && limit == usize::MAX
                    && top.opens == Strength::Strong
                    && self.next == Some(mark.family);
                ahead.firm >= limit && !goes_on
            }
        }
    }

    /// "`code`" is quoted from no one.
    fn is_code(&self, open: usize, close: usize) -> bool {
        let backtick = |at: usize| self.marks.get(at).is_some_and(|m| m.form == '`' && m.family == Family::Single);
        backtick(open) && backtick(close)
    }

    fn opens(&mut self, at: usize) -> bool {
        let (Some(mark), Some(ahead)) = (self.marks.get(at), self.ahead.get(at)) else { return false };
        let inside = self.count(mark.family) > 0;
        let glued = |top: &Mark| top.family == mark.family && top.span.end == mark.span.start;
        if mark.family == Family::Single && self.open.last().and_then(|top| self.marks.get(*top)).is_some_and(glued) {
            return false;
        }
        match mark.opens {
            Strength::Never => false,
            _ if mark.family == Family::Single && !mark.is_directed() || mark.form == '`' => {
                let wanted = !inside || mark.begins();
                if wanted && !self.is_closed(at, mark, ahead) {
                    self.lone = Some(at);
                    return false;
                }
                wanted
            }
            Strength::Weak => !inside,
            _ => true,
        }
    }

    /// Whether a mark that may be an apostrophe has one ahead that closes it.
    fn is_closed(&self, at: usize, mark: &Mark, ahead: &Ahead) -> bool {
        let enclosing = if self.count(Family::Double) > 0 { ahead.double } else { usize::MAX };
        let limit = ahead.restart.min(enclosing);
        if mark.opens == Strength::Strong {
            return ahead.close < limit;
        }
        let limit = limit.min(ahead.open);
        ahead.fair < limit || ahead.close < limit && self.is_short(at, ahead.close)
    }

    fn is_short(&self, open: usize, close: usize) -> bool {
        let (Some(open), Some(close)) = (self.marks.get(open), self.marks.get(close)) else { return false };
        let between = ByteSpan::new(open.span.end, close.span.start).of(self.source);
        between.chars().filter(|c| is_blank(*c)).take(SHORT).count() < SHORT
    }

    /// Of the marks still open at the end of the paragraph, those of which one closes the other: it has its blank on the
    /// wrong side ("the word "modify "in the act").
    fn misplaced(&mut self) -> Vec<Pair> {
        let mut pairs = vec![];
        let mut rest: Vec<usize> = vec![];
        for at in std::mem::take(&mut self.open) {
            let Some(mark) = self.marks.get(at).filter(|m| m.family == Family::Double && !m.is_directed()) else {
                rest.push(at);
                continue;
            };
            let within = mark.before.is_some_and(|c| !is_terminal(c) && c != ':');
            let goes_on =
                ByteSpan::new(mark.span.end, self.source.len()).of(self.source).starts_with(char::is_lowercase);
            let opener = rest.last().copied().filter(|_| within && goes_on);
            match opener.filter(|open| self.marks.get(*open).is_some_and(|m| m.form == mark.form)) {
                Some(open) => {
                    rest.pop();
                    pairs.push(Pair { open, close: Some(at) });
                }
                None => rest.push(at),
            }
        }
        self.open = rest;
        pairs
    }

    /// The mark that is still open at the end of the paragraph and opens a quotation all the same: one that the next
    /// paragraph goes on with, or what is plainly speech. `last` is where the last quotation begins that is closed.
    fn unclosed(&self, paragraph: ByteSpan, last: Option<usize>, resumed: bool) -> Option<usize> {
        let ends = ends_sentence(paragraph.of(self.source));
        let lone = self.lone.filter(|_| self.open.is_empty() && ends);
        let left = || self.open.iter().chain(&lone).filter_map(|at| Some((*at, self.marks.get(*at)?)));
        let alone = |at: usize| last.is_none_or(|last| last < at);
        let resumes = |at: usize, m: &Mark| {
            m.opens == Strength::Strong && Some(m.family) == self.next && (m.is_directed() || alone(at))
        };
        let mut going_on = left().filter(|(at, m)| resumes(*at, m));
        let going_on = going_on.next_back().filter(|(_, m)| m.is_directed() || ends);
        let speech = |at: usize, m: &Mark| {
            let announced = m.before.is_none_or(|c| matches!(c, ':' | ','));
            let sure = m.family != Family::Single || m.form == '‘' || resumed && m.before.is_none();
            m.opens == Strength::Strong && announced && sure && alone(at)
        };
        let long = |m: &Mark| {
            let words = ByteSpan::new(m.span.end, paragraph.end).of(self.source).split(is_blank);
            words.filter(|w| !w.is_empty()).take(FEWEST_WORDS).count() == FEWEST_WORDS
        };
        let plain = || left().find(|(at, m)| ends && speech(*at, m)).filter(|(_, m)| long(m));
        going_on.or_else(plain).map(|(at, _)| at)
    }
}
