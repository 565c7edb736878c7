//! Where each part of a text that is read stands in the text that was given.

use std::borrow::Cow;

use factcards_document::ByteSpan;

/// What is read instead of a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// Which part; not empty, on character boundaries.
    pub(super) span: ByteSpan,
    /// Empty where the part is left out.
    pub(super) replacement: Cow<'static, str>,
}

impl Edit {
    /// The edit that leaves a part out.
    pub(super) fn omit(start: usize, end: usize) -> Self {
        Self::replace(start, end, "")
    }

    /// The edit that has something else read.
    pub(super) fn replace(start: usize, end: usize, replacement: impl Into<Cow<'static, str>>) -> Self {
        Self { span: ByteSpan::new(start, end), replacement: replacement.into() }
    }
}

/// A part of the source that is read as something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Replaced {
    /// What is read; empty where the part is left out.
    pub(super) text: ByteSpan,
    /// What stands there; never empty.
    pub(super) source: ByteSpan,
}

/// The parts of a source that are read as something else, in order and apart; all between them is copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Alignment {
    replaced: Vec<Replaced>,
}

/// The end of a replaced part in two texts: what follows is copied, so that a place has the same distance from it in
/// both.
#[derive(Clone, Copy, Default)]
struct Tie {
    from: usize,
    to: usize,
}

impl Tie {
    fn place(self, from: usize) -> usize {
        self.to + from.saturating_sub(self.from)
    }
}

impl Replaced {
    fn to_source(self) -> Tie {
        Tie { from: self.text.end, to: self.source.end }
    }

    fn to_text(self) -> Tie {
        Tie { from: self.source.end, to: self.text.end }
    }
}

impl Alignment {
    /// Makes edits, which are in order and apart; one that is not is left out.
    pub(super) fn edited(source: &str, edits: Vec<Edit>) -> (String, Self) {
        let mut text = String::with_capacity(source.len());
        let mut alignment = Self::default();
        let mut at = 0;
        for Edit { span, replacement } in edits {
            let (Some(copied), Some(_)) = (source.get(at..span.start), source.get(span.start..span.end)) else {
                continue;
            };
            if span.is_empty() {
                continue;
            }
            text.push_str(copied);
            let start = text.len();
            text.push_str(&replacement);
            alignment.push(Replaced { text: ByteSpan::new(start, text.len()), source: span });
            at = span.end;
        }
        text.push_str(source.get(at..).unwrap_or_default());
        (text, alignment)
    }

    /// Two parts side by side that are left out are one.
    fn push(&mut self, next: Replaced) {
        match self.replaced.last_mut() {
            Some(last) if last.text.is_empty() && next.text.is_empty() && last.source.end == next.source.start => {
                last.source.end = next.source.end;
            }
            _ => self.replaced.push(next),
        }
    }

    /// The alignment of a text that was made from this one's text with this one's source.
    pub(super) fn then(&self, next: &Self) -> Self {
        let (mut lower, mut upper) = (self.replaced.iter().peekable(), next.replaced.iter().peekable());
        let (mut to_source, mut to_text) = (Tie::default(), Tie::default());
        let mut whole = Self::default();
        // Places between the two, where parts that overlap become one.
        while let Some(start) =
            lower.peek().map(|l| l.text.start).into_iter().chain(upper.peek().map(|u| u.source.start)).min()
        {
            let (source_start, text_start) = (to_source.place(start), to_text.place(start));
            let (mut end, mut is_first) = (start, true);
            loop {
                let belongs = |at: usize| at < end || is_first && at == start;
                if let Some(part) = lower.next_if(|part| belongs(part.text.start)) {
                    to_source = part.to_source();
                    end = end.max(part.text.end);
                } else if let Some(part) = upper.next_if(|part| belongs(part.source.start)) {
                    to_text = part.to_text();
                    end = end.max(part.source.end);
                } else {
                    break;
                }
                is_first = false;
            }
            whole.push(Replaced {
                text: ByteSpan::new(text_start, to_text.place(end)),
                source: ByteSpan::new(source_start, to_source.place(end)),
            });
        }
        whole
    }

    /// The parts that are read as something else, in order.
    pub(super) fn replaced(&self) -> &[Replaced] {
        &self.replaced
    }

    /// Whether the text is the source.
    pub(super) fn is_identity(&self) -> bool {
        self.replaced.is_empty()
    }

    /// Where a span of the text stands in the source: from its first character to its last one, so that what was left
    /// out at its ends stays out, and what was left out inside is inside.
    pub(super) fn source_span(&self, span: ByteSpan) -> ByteSpan {
        let start = match self.last(|part| part.text.start <= span.start) {
            Some(part) if span.start < part.text.end => part.source.start,
            Some(part) => part.to_source().place(span.start),
            None => span.start,
        };
        if span.is_empty() {
            return ByteSpan::new(start, start);
        }
        let end = match self.last(|part| part.text.start < span.end) {
            Some(part) if span.end <= part.text.end => part.source.end,
            Some(part) => part.to_source().place(span.end),
            None => span.end,
        };
        ByteSpan::new(start, end)
    }

    /// Where a place of the source stands in the text; a place inside a replaced part at the part's start.
    pub(super) fn text_place(&self, byte: usize) -> usize {
        match self.last(|part| part.source.start <= byte) {
            Some(part) if byte < part.source.end => part.text.start,
            Some(part) => part.to_text().place(byte),
            None => byte,
        }
    }

    /// The last part that lies before a place.
    fn last(&self, is_before: impl Fn(&Replaced) -> bool) -> Option<Replaced> {
        let after = self.replaced.partition_point(is_before);
        after.checked_sub(1).and_then(|at| self.replaced.get(at)).copied()
    }
}
