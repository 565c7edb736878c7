//! A text as it is shown apart from itself: as it was read, in one line.

use std::borrow::Cow;

use crate::offsets::{OffsetMap, OffsetUnit};
use crate::span::{ByteSpan, TextSpan};
use crate::types::{Document, Normalization};

/// A text as it was read, in which each line break and each run of blanks is one blank, with the places of its parts in
/// the source.
///
/// ```
/// use factcards_document::{ByteSpan, Normalization, Shown};
///
/// // "on Tues-\nday at\n  noon", read as "on Tuesday at noon".
/// let source = "on Tues-\nday at\n  noon";
/// let normalized = [Normalization { span: ByteSpan::new(7, 9), form: String::new() }];
/// let shown = Shown::new(source, &normalized);
/// assert_eq!(shown.words(ByteSpan::new(3, 12)), "Tuesday");
/// assert_eq!(shown.words(ByteSpan::new(0, source.len())), "on Tuesday at noon");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    text: String,
    /// The parts of the source that are shown otherwise, in order, each with what is shown; the rest is copied.
    changed: Vec<(ByteSpan, ByteSpan)>,
}

impl Shown {
    /// Reads the source once. `normalized` is in order and apart.
    pub fn new(source: &str, normalized: &[Normalization<ByteSpan>]) -> Self {
        let mut shown = Self { text: String::with_capacity(source.len()), changed: vec![] };
        let mut at = 0;
        for Normalization { span, form } in normalized {
            shown.copy(source, ByteSpan::new(at, span.start));
            let start = shown.text.len();
            form.chars().for_each(|c| shown.push(c));
            shown.changed.push((*span, ByteSpan::new(start, shown.text.len())));
            at = span.end;
        }
        shown.copy(source, ByteSpan::new(at, source.len()));
        shown
    }

    fn copy(&mut self, source: &str, span: ByteSpan) {
        for (at, c) in span.of(source).char_indices() {
            let start = self.text.len();
            self.push(c);
            let written = ByteSpan::new(start, self.text.len());
            if c.is_whitespace() && !written.of(&self.text).starts_with(c) {
                let at = span.start + at;
                self.changed.push((ByteSpan::new(at, at + c.len_utf8()), written));
            }
        }
    }

    /// A blank after a blank is not shown.
    fn push(&mut self, c: char) {
        if !c.is_whitespace() {
            self.text.push(c);
        } else if !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// What is shown of a span of the source.
    pub fn words(&self, span: ByteSpan) -> &str {
        let start = match self.last(|source| source.start <= span.start) {
            Some((source, shown)) if span.start < source.end => shown.start,
            Some((source, shown)) => shown.end + (span.start - source.end),
            None => span.start,
        };
        let end = match self.last(|source| source.start < span.end) {
            Some((source, shown)) if span.end <= source.end => shown.end,
            Some((source, shown)) => shown.end + (span.end - source.end),
            None => span.end,
        };
        ByteSpan::new(start, end).of(&self.text)
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// What is shown before and after the [words](Self::words) of a span, without blanks at their ends.
    pub(crate) fn around(&self, span: ByteSpan) -> (&str, &str) {
        let words = self.words(span);
        let before = self.words(ByteSpan::new(0, span.start)).len().min(self.text.len());
        // A span that begins in a blank that is shown once has it before and in itself.
        let start = if self.text.get(before..).is_some_and(|rest| rest.starts_with(words)) {
            before
        } else {
            before.saturating_sub(1)
        };
        let opening = words.len() - words.trim_start().len();
        let start = start + opening;
        let end = start + words.trim().len();
        (self.text.get(..start).unwrap_or_default(), self.text.get(end..).unwrap_or_default())
    }

    fn last(&self, is_before: impl Fn(ByteSpan) -> bool) -> Option<(ByteSpan, ByteSpan)> {
        let after = self.changed.partition_point(|(source, _)| is_before(*source));
        after.checked_sub(1).and_then(|at| self.changed.get(at)).copied()
    }
}

impl<U: OffsetUnit> Document<TextSpan<U>> {
    /// The Document with the text of each span as it is shown, which need not be what stands there.
    pub fn shown(&self) -> Self {
        self.clone().map_spans(&mut |span| {
            let text = self.shown_text(&span).into_owned();
            TextSpan::new(span.start, span.end, text)
        })
    }

    fn shown_text<'s>(&self, span: &'s TextSpan<U>) -> Cow<'s, str> {
        let first = self.normalized.partition_point(|n| n.span.end <= span.start);
        let inside = self.normalized.iter().skip(first).take_while(|n| n.span.start < span.end);
        let mut inside = inside.peekable();
        let is_plain = || span.text.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
        if inside.peek().is_none() && is_plain() {
            return Cow::Borrowed(&span.text);
        }
        let offsets = OffsetMap::<U>::new(&span.text);
        let byte = |unit: usize| offsets.byte(unit.saturating_sub(span.start));
        let place = |n: &Normalization<TextSpan<U>>| Normalization {
            span: ByteSpan::new(byte(n.span.start), byte(n.span.end)),
            form: n.form.clone(),
        };
        let normalized: Vec<_> = inside.map(place).collect();
        Cow::Owned(Shown::new(&span.text, &normalized).text.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(source: &str, normalized: &[(usize, usize, &str)]) -> Shown {
        let place = |(start, end, form): &(usize, usize, &str)| Normalization {
            span: ByteSpan::new(*start, *end),
            form: (*form).to_owned(),
        };
        Shown::new(source, &normalized.iter().map(place).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_shown_is_in_one_line() {
        for (source, normalized, text) in [
            ("a b", &[][..], "a b"),
            ("a\n> b", &[(2, 4, "")], "a b"),
            ("a\n> \n> b", &[(2, 4, ""), (5, 7, "")], "a b"),
            ("ﬁn\tal\u{a0} x", &[(0, 3, "fi")], "fin al x"),
            ("a</p><p>b", &[(1, 8, "\n\n")], "a b"),
        ] {
            assert_eq!(shown(source, normalized).text, text, "{source}");
        }
        let text = shown("a\n> ﬁ b", &[(2, 4, ""), (4, 7, "fi")]);
        assert_eq!(text.words(ByteSpan::new(4, 9)), "fi b");
        assert_eq!(text.words(ByteSpan::new(0, 7)), "a fi");
        assert_eq!(text.words(ByteSpan::new(8, 9)), "b");
    }

    proptest! {
        #[test]
        fn any_span_is_shown_without_double_blanks(source in "[ab \n\t\u{a0}é]{0,30}") {
            let text = shown(&source, &[]);
            let places: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
            for (at, start) in places.iter().enumerate() {
                for end in places.iter().skip(at) {
                    let span = ByteSpan::new(*start, *end);
                    let words: Vec<_> = span.of(&source).split_whitespace().collect();
                    prop_assert_eq!(text.words(span).trim(), words.join(" "));
                }
            }
        }
    }
}
