//! Whether a line goes on with the one above it.

use super::kind::Kind;
use super::lines::Line;
use super::markers::Marker;
use super::metadata;
use super::page::Page;
use crate::chars::ends_sentence;

/// Wider lines than this were not wrapped by hand or by a mail program: each is a paragraph.
const WIDEST_WRAP: usize = 100;
/// Wider lines than this stand on no printed page.
const WIDEST_PAGE: usize = 180;
/// So many lines about as wide are wrapped.
const FULL_LINES: usize = 2;

/// Lines of addresses and signatures are no wider, in code points.
const NARROW: usize = 24;

/// What lines without a blank line between them tell of their breaks.
pub(super) struct Wrap {
    /// Of the widest line with a blank in it.
    width: usize,
    /// Whether they were broken to fit in.
    wrapped: bool,
    /// Whether more than one begins with a number.
    pub(super) numbered: bool,
}

impl Wrap {
    /// Looks at lines and at what they are.
    pub(super) fn of(page: &Page<'_>, lines: &[Line], kinds: &[Kind]) -> Self {
        let width = lines.iter().filter(|l| l.span.of(page.source).contains(' ')).map(|l| l.chars).max();
        let width = width.unwrap_or_default();
        let wrapped = width <= WIDEST_WRAP && !is_address(page, lines, width) || is_wrapped(page, lines, width);
        let numbered = kinds.iter().filter(|k| matches!(k, Kind::Item { kind, .. } if *kind != Marker::Bullet));
        Self { width, wrapped, numbered: numbered.take(2).count() == 2 }
    }

    /// Whether a line goes on with the sentence or paragraph of the line before it. A break
    /// after a finished sentence is meant when the next word would still have fitted.
    pub(super) fn joins(&self, page: &Page<'_>, line: usize, next: usize) -> bool {
        let Self { width, wrapped, .. } = *self;
        let (text, following) = (page.text(line), page.text(next));
        if page.level(line) != page.level(next) || metadata::is_byline(&page.language.layout, following) {
            return false;
        }
        if following.starts_with(char::is_lowercase) {
            return true;
        }
        let chars = page.lines.get(line).map_or(0, |line| line.chars);
        let first_word = page.lines.get(next).map_or(0, |next: &Line| next.first_word(page.source));
        let fits = chars + 1 + first_word <= width;
        // "Present: Ann Lee" above "Apologies: Bo Ode".
        if (fits || ends_sentence(text) || metadata::has_label(text)) && metadata::has_label(following) {
            return false;
        }
        if ends_sentence(text) || text.ends_with(':') {
            return wrapped && !fits;
        }
        wrapped && !(fits && chars * 2 < width && following.starts_with(char::is_uppercase))
    }
}

/// Whether lines are those of an address or a signature: too short to be wrapped, and without a sentence in them.
fn is_address(page: &Page<'_>, lines: &[Line], width: usize) -> bool {
    let of_text = |line: &Line| {
        let text = line.span.of(page.source);
        text.starts_with(char::is_lowercase) || ends_sentence(text)
    };
    width <= NARROW && !lines.iter().any(of_text)
}

/// Whether lines that are wider than most were wrapped nonetheless, as those of printed pages are: all but the last are
/// about as wide, and sentences end where they may.
fn is_wrapped(page: &Page<'_>, lines: &[Line], width: usize) -> bool {
    let Some((_, full)) = lines.split_last().filter(|(_, full)| full.len() >= FULL_LINES) else { return false };
    let ended = full.iter().filter(|line| ends_sentence(line.span.of(page.source))).count();
    width <= WIDEST_PAGE && ended * 2 <= full.len() && full.iter().all(|line| line.chars * 5 >= width * 4)
}
