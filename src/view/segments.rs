//! Cuts a block at the borders of its marks, so that marks that nest or overlap can be drawn one after another.

use factcards_document::{ByteSpan, ErasedSort as _, Id};

use super::attributions::Part;
use super::marks::{Kind, Mark};
use crate::state::{Focus, Item, Reading};

/// A run of text that is drawn in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) span: ByteSpan,
    /// The innermost mark on it, as a position in the marks.
    pub(crate) mark: Option<usize>,
    /// Whether a mention of the entity that is chosen is on it.
    pub(crate) is_chosen: bool,
    /// The innermost quotation or claim that it stands in.
    pub(crate) quote: Option<Kind>,
    /// Whether it is pointed out, or stands in the sentence that is.
    pub(crate) focus: Pointed,
    /// Which part of the attribution that is pointed out it is.
    pub(crate) part: Option<Part>,
    /// Whether words that are looked for are on it.
    pub(crate) is_found: bool,
    /// Whether it is markup, which is not read.
    pub(crate) is_markup: bool,
}

/// What of a text is drawn differently beside its marks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Emphasis<'a> {
    /// The entity that is chosen.
    pub(crate) chosen: Option<Id>,
    /// The place that is pointed out.
    pub(crate) focus: Option<Focus>,
    /// The parts of the attribution that is pointed out, if one is.
    pub(crate) parts: &'a [(Part, ByteSpan)],
    /// Where the words stand that are looked for, in order.
    pub(crate) found: &'a [ByteSpan],
    /// Where markup stands, in order.
    pub(crate) markup: &'a [ByteSpan],
}

/// How far a segment is pointed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub(crate) enum Pointed {
    No,
    Sentence,
    Itself,
}

/// The segments of a block, which cover all of it.
pub(crate) fn segments(block: ByteSpan, marks: &[Mark], emphasis: Emphasis<'_>) -> Vec<Segment> {
    let Emphasis { chosen, focus, parts, .. } = emphasis;
    let [found, markup] = [emphasis.found, emphasis.markup].map(|places| within(places, block));
    let here: Vec<_> = marks.iter().enumerate().filter(|(_, mark)| mark.span.overlaps(block)).collect();
    let mut cuts = vec![block.start, block.end];
    let pointed = focus.iter().flat_map(|f| [f.span, f.sentence]).chain(parts.iter().map(|(_, span)| *span));
    let borders = here.iter().map(|(_, mark)| mark.span).chain(pointed).chain(found.iter().chain(markup).copied());
    cuts.extend(borders.flat_map(|span| [span.start, span.end]).filter(|&at| block.start < at && at < block.end));
    cuts.sort_erased();
    cuts.dedup();
    let spans = cuts.iter().zip(cuts.iter().skip(1)).map(|(&start, &end)| ByteSpan::new(start, end));
    spans
        .map(|span| {
            let around = || here.iter().filter(|(_, mark)| mark.span.contains(span));
            let innermost = |quotes: bool| {
                around()
                    .filter(|(_, mark)| matches!(mark.kind, Kind::Quote(_)) == quotes)
                    .min_by_key(|(_, mark)| mark.span.len())
            };
            Segment {
                span,
                mark: innermost(false).map(|(at, _)| *at),
                is_chosen: chosen.is_some_and(|id| around().any(|(_, mark)| mark.item == Item::Entity(id))),
                quote: innermost(true).map(|(_, mark)| mark.kind),
                focus: match focus {
                    Some(focus) if focus.span.contains(span) => Pointed::Itself,
                    Some(focus) if focus.sentence.contains(span) => Pointed::Sentence,
                    _ => Pointed::No,
                },
                part: parts
                    .iter()
                    .filter(|(_, of)| of.contains(span))
                    .min_by_key(|(_, of)| of.len())
                    .map(|(part, _)| *part),
                is_found: found.iter().any(|of| of.contains(span)),
                is_markup: markup.iter().any(|of| of.contains(span)),
            }
        })
        .collect()
}

/// Those of some places, which are in order, that touch a span.
pub(crate) fn within(places: &[ByteSpan], span: ByteSpan) -> &[ByteSpan] {
    let from = places.get(places.partition_point(|place| place.end <= span.start)..).unwrap_or_default();
    from.get(..from.partition_point(|place| place.start < span.end)).unwrap_or_default()
}

/// The tags of a web page's source.
pub(crate) fn markup(reading: &Reading) -> Vec<ByteSpan> {
    let left_out = reading.document.normalized.iter().map(|normalized| normalized.span);
    left_out.filter(|span| reading.written(*span).starts_with('<')).collect()
}

#[cfg(test)]
mod tests {
    use factcards_document::AttributionKind;

    use super::*;

    fn mark(start: usize, end: usize, kind: Kind) -> Mark {
        Mark { span: ByteSpan::new(start, end), kind, item: Item::Entity(start) }
    }

    #[test]
    fn nested_and_overlapping_marks_are_cut_and_the_innermost_wins() {
        let quote = Kind::Quote(AttributionKind::Direct);
        let marks = [mark(0, 8, quote), mark(2, 6, Kind::Person), mark(4, 5, Kind::Place), mark(5, 12, Kind::Time)];
        let segments = segments(ByteSpan::new(0, 10), &marks, Emphasis::default());
        let drawn: Vec<_> = segments.iter().map(|p| (p.span.start, p.span.end, p.mark, p.quote.is_some())).collect();
        assert_eq!(
            drawn,
            [
                (0, 2, None, true),
                (2, 4, Some(1), true),
                (4, 5, Some(2), true),
                (5, 6, Some(1), true),
                (6, 8, Some(3), true),
                (8, 10, Some(3), false),
            ]
        );
    }

    #[test]
    fn the_place_pointed_out_and_its_sentence_are_told_apart() {
        let focus = Focus { span: ByteSpan::new(3, 5), sentence: ByteSpan::new(2, 9), item: Item::Fact(0), turn: 0 };
        let segments = segments(ByteSpan::new(0, 9), &[], Emphasis { focus: Some(focus), ..Emphasis::default() });
        let drawn: Vec<_> = segments.iter().map(|p| (p.span.start, p.focus)).collect();
        assert_eq!(drawn, [(0, Pointed::No), (2, Pointed::Sentence), (3, Pointed::Itself), (5, Pointed::Sentence)]);
    }

    #[test]
    fn mentions_of_the_chosen_entity_are_told_apart_under_other_marks_too() {
        let marks = [mark(0, 6, Kind::Organization), mark(2, 4, Kind::Person), mark(7, 9, Kind::Person)];
        let chosen = |id| {
            let segments = segments(ByteSpan::new(0, 9), &marks, Emphasis { chosen: Some(id), ..Emphasis::default() });
            segments.iter().filter(|p| p.is_chosen).map(|p| (p.span.start, p.span.end)).collect::<Vec<_>>()
        };
        assert_eq!(chosen(0), [(0, 2), (2, 4), (4, 6)]);
        assert_eq!(chosen(7), [(7, 9)]);
        assert_eq!(chosen(1), []);
    }

    #[test]
    fn the_parts_of_an_attribution_are_told_apart_and_the_innermost_wins() {
        let parts = [(Part::Source, 0..2), (Part::Cue, 2..4), (Part::Content, 3..9), (Part::Content, 12..14)];
        let parts = parts.map(|(part, range)| (part, ByteSpan::new(range.start, range.end)));
        let segments = segments(ByteSpan::new(0, 14), &[], Emphasis { parts: &parts, ..Emphasis::default() });
        let drawn: Vec<_> = segments.iter().map(|p| (p.span.start, p.part)).collect();
        let (source, cue, content) = (Some(Part::Source), Some(Part::Cue), Some(Part::Content));
        assert_eq!(drawn, [(0, source), (2, cue), (3, cue), (4, content), (9, None), (12, content)]);
    }

    #[test]
    fn words_that_are_looked_for_are_told_apart_over_marks_and_borders_of_blocks() {
        let marks = [mark(2, 6, Kind::Person)];
        let found = [ByteSpan::new(0, 1), ByteSpan::new(4, 8), ByteSpan::new(12, 14)];
        let segments = segments(ByteSpan::new(2, 13), &marks, Emphasis { found: &found, ..Emphasis::default() });
        let drawn: Vec<_> = segments.iter().filter(|p| p.is_found).map(|p| (p.span.start, p.span.end)).collect();
        assert_eq!(drawn, [(4, 6), (6, 8), (12, 13)]);
    }

    #[test]
    fn markup_is_told_apart() {
        let markup = [ByteSpan::new(0, 3), ByteSpan::new(5, 9)];
        let segments = segments(ByteSpan::new(1, 7), &[], Emphasis { markup: &markup, ..Emphasis::default() });
        let drawn: Vec<_> = segments.iter().map(|p| (p.span.start, p.is_markup)).collect();
        assert_eq!(drawn, [(1, true), (3, false), (5, true)]);
    }
}
