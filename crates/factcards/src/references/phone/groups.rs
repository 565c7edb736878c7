//! Groups of digits and what stands between, before and after them.

/// Signs before a number that make it money, a part, a path or a sum.
const TYING: &[char] = &['$', '£', '€', '¥', '#', '/', '=', '*', '+', ',', '_', '@', '&', '%', ')', '\''];
/// What may stand between two groups of one number, but for brackets around a group.
const BETWEEN: &[&str] = &["", " ", "-", ".", "/", "- ", " -", "/ "];

/// A run of digits.
#[derive(Clone, Copy)]
pub(super) struct Group<'a> {
    pub(super) digits: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What ties it to the group before, if that belongs to the same number.
    pub(super) gap: Option<Gap<'a>>,
}

/// What stands between two groups.
#[derive(Clone, Copy)]
pub(super) struct Gap<'a> {
    /// A bracket closes before.
    pub(super) closes: bool,
    /// One of `BETWEEN`.
    pub(super) between: &'a str,
    /// A bracket opens behind.
    pub(super) opens: bool,
}

/// All groups of a text, in order.
pub(super) fn of(source: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = vec![];
    for (run, _) in crate::references::runs(source, |c| c.is_ascii_digit()) {
        let gap = groups.last().and_then(|before| gap(source.get(before.end..run.start)?));
        groups.push(Group { digits: run.of(source), start: run.start, end: run.end, gap });
    }
    groups
}

fn gap(text: &str) -> Option<Gap<'static>> {
    if text.len() > 8 {
        return None;
    }
    // Spaces that do not break and hyphens by other codes are still spaces and hyphens.
    let text: String = text.chars().map(plain).collect();
    let opened = text.strip_suffix('(');
    let text = opened.unwrap_or(&text);
    let closed = text.strip_prefix(')');
    let between = BETWEEN.iter().copied().find(|b| *b == closed.unwrap_or(text))?;
    Some(Gap { closes: closed.is_some(), between, opens: opened.is_some() })
}

fn plain(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' => ' ',
        '‐' | '‑' => '-',
        c => c,
    }
}

/// How a number begins.
pub(super) struct Opening {
    /// Where, with its "+" and brackets.
    pub(super) at: usize,
    pub(super) plus: bool,
    pub(super) bracket: bool,
    /// It hangs on a word ("OFFICE-1", "Fax.").
    pub(super) tied: bool,
}

/// How a number begins that has this as its first group; none if the group is a part of something before it.
pub(super) fn opening(source: &str, group: &Group) -> Option<Opening> {
    let mut before = source.get(..group.start)?;
    let (mut plus, mut bracket) = (false, false);
    loop {
        if let Some(rest) = before.strip_suffix('(').filter(|_| !bracket) {
            (before, bracket) = (rest, true);
        } else if let Some(rest) = before.strip_suffix('+').filter(|_| !plus) {
            (before, plus) = (rest, true);
        } else if let Some(rest) = before.strip_suffix("+ ").filter(|_| !plus && !bracket) {
            // "2 + 3" is a sum.
            let sum = rest.trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ')');
            (before, plus) = (if sum { return None } else { rest }, true);
        } else {
            break;
        }
    }
    let mut last = before.chars().rev();
    let (near, far) = (last.next(), last.next());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let (free, tied) = match near {
        // "is+45": a number with a country needs no space.
        Some(c) if c.is_alphanumeric() => (plus && letter(near) && letter(far), false),
        Some('-' | '.' | '–') => (!digit(far), letter(far)),
        Some(':') => (!digit(far), false),
        Some(c) => (!TYING.contains(&c), false),
        None => (true, false),
    };
    free.then_some(Opening { at: before.len(), plus, bracket, tied })
}

/// Whether nothing that follows goes on with a number that ends here.
pub(super) fn ends(source: &str, end: usize) -> bool {
    let mut next = source.get(end..).unwrap_or_default().chars();
    let (near, far) = (next.next(), next.next());
    let goes_on = match near {
        Some('%' | '=' | '°' | '_' | '@') => true,
        Some('-' | '/' | '–') => far.is_some_and(char::is_alphanumeric),
        Some('.' | ',' | ':' | '*' | '+') => far.is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric(),
        None => false,
    };
    !goes_on
}
