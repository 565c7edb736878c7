//! Characters that may be quotation marks, and what their neighbours let each be.

use factcards_document::ByteSpan;

use crate::chars::{is_apostrophe, is_blank, is_terminal};
use crate::lang::{Before, Quotations};

/// Marks that can close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// `"`, `“`, `„`, and two single marks.
    Double,
    /// `'`, `‘`, `‚`, a backtick.
    Single,
    /// `«`
    Angle,
    /// `‹`
    SingleAngle,
}

/// How sure it is that a mark may be something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    Never,
    /// More often it is something else: an apostrophe, the sign for an inch.
    Weak,
    /// It may be something else.
    Fair,
    Strong,
}

use Strength::{Fair, Never, Strong, Weak};

/// One mark, or two single ones that stand for a double one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) span: ByteSpan,
    pub(super) family: Family,
    /// As it is written; of two, the first.
    pub(super) form: char,
    pub(super) opens: Strength,
    pub(super) closes: Strength,
    /// What stands before it, blanks and other marks aside; `None` where it begins the paragraph.
    pub(super) before: Option<char>,
}

impl Mark {
    /// Whether its form alone tells that it opens.
    pub(super) fn is_directed(&self) -> bool {
        !matches!(self.form, '"' | '＂' | '\'' | '＇')
    }

    /// Whether it opens where a sentence or what was announced by a colon begins.
    pub(super) fn begins(&self) -> bool {
        self.opens == Strong && self.before.is_none_or(|c| is_terminal(c) || c == ':')
    }
}

fn family(form: char) -> Option<Family> {
    match form {
        '"' | '＂' | '“' | '”' | '„' | '‟' => Some(Family::Double),
        '\'' | '＇' | '‘' | '’' | '‚' | '‛' | '`' => Some(Family::Single),
        '«' | '»' => Some(Family::Angle),
        '‹' | '›' => Some(Family::SingleAngle),
        _ => None,
    }
}

/// A mark with what stands beside it, other marks aside.
struct Candidate {
    span: ByteSpan,
    family: Family,
    form: char,
    left: Option<char>,
    right: Option<char>,
    /// The nearest characters that are not blank.
    before: Option<char>,
    after: Option<char>,
}

/// The possible marks of a paragraph, in order.
pub(super) fn read(language: &Quotations, source: &str, paragraph: ByteSpan) -> Vec<Mark> {
    let candidates = candidates(source, paragraph);
    let judged = candidates.iter().filter_map(|c| {
        let (opens, closes) = judge(language, source, paragraph, c);
        let mark = Mark { span: c.span, family: c.family, form: c.form, opens, closes, before: c.before };
        (opens.max(closes) > Never).then_some(mark)
    });
    judged.collect()
}

/// Emphasis of plain text, which stands on either side of a mark.
fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_')
}

fn candidates(source: &str, paragraph: ByteSpan) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = vec![];
    let mut characters = paragraph.of(source).char_indices().peekable();
    let (mut left, mut before) = (None, None);
    while let Some((at, form)) = characters.next() {
        let Some(mut family) = family(form) else {
            left = if is_emphasis(form) { left } else { Some(form) };
            before = if is_emphasis(form) || is_blank(form) { before } else { Some(form) };
            continue;
        };
        let start = paragraph.start + at;
        let mut count = 1;
        while family == Family::Single && characters.next_if(|(_, next)| *next == form).is_some() {
            count += 1;
        }
        if count == 2 {
            family = Family::Double;
        }
        // Three and more are a fence.
        if count <= 2 {
            let span = ByteSpan::new(start, start + count * form.len_utf8());
            found.push(Candidate { span, family, form, left, right: None, before, after: None });
        }
    }
    let (mut end, mut right, mut after) = (paragraph.end, None, None);
    for candidate in found.iter_mut().rev() {
        let gap = ByteSpan::new(candidate.span.end, end).of(source);
        right = gap.chars().find(|c| !is_emphasis(*c)).or(right);
        after = gap.chars().find(|c| !is_emphasis(*c) && !is_blank(*c)).or(after);
        (candidate.right, candidate.after) = (right, after);
        end = candidate.span.start;
    }
    found
}

/// The way a mark faces by the blanks and brackets beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Facing {
    Opens,
    Closes,
    Either,
}

fn facing(c: &Candidate) -> Facing {
    let free = c.left.is_none_or(|c| is_blank(c) || matches!(c, '(' | '[' | '{' | '<'));
    let follows = |c| is_blank(c) || is_terminal(c) || matches!(c, ')' | ']' | '}' | '>' | ',' | ';' | ':');
    match (free, c.right.is_none_or(follows)) {
        (true, false) => Facing::Opens,
        (false, true) => Facing::Closes,
        _ => Facing::Either,
    }
}

fn is(c: Option<char>, class: fn(char) -> bool) -> bool {
    c.is_some_and(class)
}

/// Whether the mark may open, and whether it may close.
fn judge(language: &Quotations, source: &str, paragraph: ByteSpan, c: &Candidate) -> (Strength, Strength) {
    let facing = facing(c);
    let closing = if is(c.left, |c| c.is_ascii_digit()) { Weak } else { Strong };
    match c.form {
        '\'' | '＇' | '’' | '‘' | '‚' | '‛' | '`' if c.family == Family::Single => {
            single(language, source, paragraph, c, facing)
        }
        '“' | '‘' | '‟' | '`' | '«' | '‹' | '„' | '‚' | '‛' => match facing {
            Facing::Closes => (Never, Strong),
            _ => (Strong, Never),
        },
        '”' | '’' | '»' | '›' => match facing {
            Facing::Opens => (Weak, Strong),
            _ => (Never, closing),
        },
        // The sign for inches: 5"x7".
        _ if closing == Weak && is(c.right, char::is_alphanumeric) => (Never, Never),
        _ if is_seconds(ByteSpan::new(paragraph.start, c.span.start).of(source)) => (Never, Never),
        _ => match facing {
            Facing::Opens => (Strong, Never),
            Facing::Closes => (Never, closing),
            // Two single ones with nothing in them.
            Facing::Either if c.family != family(c.form).unwrap_or(c.family) => (Never, closing),
            Facing::Either => (Weak, closing),
        },
    }
}

/// A single mark, which may be an apostrophe.
fn single(
    language: &Quotations,
    source: &str,
    paragraph: ByteSpan,
    c: &Candidate,
    facing: Facing,
) -> (Strength, Strength) {
    let word = |c: Option<char>| is(c, char::is_alphanumeric);
    let (head, tail) = (ByteSpan::new(paragraph.start, c.span.start), ByteSpan::new(c.span.end, paragraph.end));
    let (head, tail) = (head.of(source), tail.of(source));
    if word(c.left) && word(c.right) || (language.is_and)(head, tail) {
        return (Never, Never);
    }
    // What a word behind it would make of it.
    let opening = || match (language.begun)(tail) {
        Before::Decade => Never,
        Before::Elision | Before::Number if word(c.before) => Never,
        Before::Elision | Before::Number => Weak,
        Before::Word if c.form == '‘' => Strong,
        Before::Word if !word(c.before) || is(c.right, char::is_uppercase) => Strong,
        Before::Word => Weak,
    };
    let closing = || match c.left {
        Some(c) if c.is_ascii_digit() => Weak,
        Some(left) if left.is_alphanumeric() => match (language.may_end)(head) {
            true if word(c.after) && is(c.right, is_blank) => Weak,
            true => Fair,
            false => Strong,
        },
        _ => Strong,
    };
    let (opens, closes) = match facing {
        Facing::Opens => (opening(), Never),
        Facing::Closes => (Never, closing()),
        // Blanks on both sides.
        Facing::Either if !word(c.left) && is(c.right, is_blank) => (
            if c.form == '‘' || !word(c.before) && is(c.after, char::is_uppercase) { Strong } else { Never },
            if word(c.before) { Weak } else { Strong },
        ),
        Facing::Either if word(c.left) => (Never, closing()),
        Facing::Either => (opening().min(Weak), if c.left.is_none_or(is_blank) { Never } else { Strong }),
    };
    match c.form {
        '’' => (Never, closes),
        '‘' if facing == Facing::Closes => (Never, closes),
        '‘' => (opens, Never),
        '‚' | '‛' | '`' if facing == Facing::Opens => (Strong, Never),
        '‚' | '‛' => (Never, Never),
        _ => (opens, closes),
    }
}

/// No number that is looked at is longer, in characters.
const LONGEST: usize = 12;

/// Whether `text` ends as a number of minutes or feet with seconds or inches: `40°26'46`, `6'2`.
fn is_seconds(text: &str) -> bool {
    let mut back = text.chars().rev();
    let digits = back.by_ref().take(LONGEST).take_while(|c| c.is_ascii_digit() || *c == '.' || is_apostrophe(*c));
    let seen: String = digits.collect();
    let mut parts = seen.split(is_apostrophe);
    let number = |part: Option<&str>| part.is_some_and(|p| p.starts_with(|c: char| c.is_ascii_digit()));
    number(parts.next()) && number(parts.next())
}
