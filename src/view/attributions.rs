//! Which card an attribution stands on, in what words, and which places of the text are its parts.

use factcards_document::{Attribution, AttributionKind, ByteSpan, Document, Stance};

use super::labels;
use super::small::small;
use crate::state::{Item, Reading};
use crate::strings::{Language, Title};

/// The stances that are positions, each with its heading: the source takes a stand on the content, or commits itself or
/// others to it.
pub(crate) const POSITIONS: [(Stance, Title); 5] = [
    (Stance::Denies, Language::position_denies),
    (Stance::Doubts, Language::position_doubts),
    (Stance::Demands, Language::position_demands),
    (Stance::Promises, Language::position_promises),
    (Stance::Threatens, Language::position_threatens),
];

/// Whether attributions of this stance stand among the positions, and not among the quotes and claims.
pub(crate) fn is_position(stance: Stance) -> bool {
    POSITIONS.iter().any(|(of, _)| *of == stance)
}

/// A part of an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Part {
    Source,
    Cue,
    Content,
}

impl Part {
    /// The last part of its CSS class.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Cue => "cue",
            Self::Content => "content",
        }
    }
}

/// The places of an attribution's parts; none for anything else.
pub(crate) fn parts(document: &Document<ByteSpan>, item: Item) -> Vec<(Part, ByteSpan)> {
    let Item::Attribution(id) = item else { return vec![] };
    let Some(attribution) = document.attributions.get(id) else { return vec![] };
    let source = attribution.source.map(|span| (Part::Source, span));
    let cue = attribution.cue.map(|span| (Part::Cue, span));
    let content = attribution.content.iter().map(|span| (Part::Content, *span));
    source.into_iter().chain(cue).chain(content).collect()
}

/// Where it is: its content, or what else there is of it.
pub(crate) fn place(attribution: &Attribution<ByteSpan>) -> ByteSpan {
    attribution.content.first().copied().or(attribution.cue).or(attribution.source).unwrap_or_default()
}

/// Who: by name when it is known, else in the text's words.
pub(crate) fn source<'r>(reading: &'r Reading, attribution: &Attribution<ByteSpan>) -> Option<&'r str> {
    let speaker = attribution.speaker.and_then(|id| reading.document.entities.get(id));
    speaker.map(|speaker| speaker.name.as_str()).or_else(|| attribution.source.map(|span| reading.words(span)))
}

/// Who, as it is written within a sentence.
pub(crate) fn source_within(reading: &Reading, attribution: &Attribution<ByteSpan>) -> Option<String> {
    let source = source(reading, attribution)?;
    Some(if attribution.speaker.is_some() { source.to_owned() } else { small(source) })
}

/// How the source stands to the content: in the text's words, or in ours where it has none.
pub(crate) fn cue<'r>(reading: &'r Reading, attribution: &Attribution<ByteSpan>) -> &'r str {
    attribution.cue.map_or_else(|| labels::stance(attribution.stance, reading.language), |cue| reading.words(cue))
}

/// Whether it is quoted; that a claim is one is said only where its cue and its heading do not say better what it is.
pub(crate) fn kind(attribution: &Attribution<ByteSpan>, language: Language) -> Option<&'static str> {
    let is_said_better = attribution.kind == AttributionKind::Indirect && is_position(attribution.stance);
    (!is_said_better).then(|| labels::attribution_kind(attribution.kind, language))
}

/// What is said, in the text's words.
pub(crate) fn content(reading: &Reading, attribution: &Attribution<ByteSpan>) -> String {
    attribution.content.iter().map(|span| reading.words(*span)).collect::<Vec<_>>().join(" … ")
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const TEXT: &str = "The plan, Kyiv said, has failed. Ada left.";

    fn attribution() -> Attribution<ByteSpan> {
        Attribution {
            id: 0,
            sentence: 0,
            kind: AttributionKind::Indirect,
            content: vec![ByteSpan::new(0, 8), ByteSpan::new(21, 31)],
            cue: Some(ByteSpan::new(15, 19)),
            source: Some(ByteSpan::new(10, 14)),
            speaker: None,
            stance: Stance::Says,
            within: None,
        }
    }

    fn reading() -> Reading {
        let mut document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
        document.attributions = vec![attribution()];
        Reading::new(TEXT.into(), document, Language::En)
    }

    #[test]
    fn each_part_has_its_own_place() {
        let reading = reading();
        let parts = parts(&reading.document, Item::Attribution(0));
        let words: Vec<_> = parts.iter().map(|(part, span)| (*part, span.of(TEXT))).collect();
        assert_eq!(
            words,
            [(Part::Source, "Kyiv"), (Part::Cue, "said"), (Part::Content, "The plan"), (Part::Content, "has failed"),]
        );
        assert!(super::parts(&reading.document, Item::Attribution(9)).is_empty());
        assert!(super::parts(&reading.document, Item::Fact(0)).is_empty());
    }

    #[test]
    fn words_are_those_of_the_text_where_it_has_some() {
        let reading = reading();
        let mut attribution = attribution();
        assert_eq!(source(&reading, &attribution), Some("Kyiv"));
        assert_eq!(cue(&reading, &attribution), "said");
        assert_eq!(content(&reading, &attribution), "The plan … has failed");
        assert_eq!(place(&attribution), ByteSpan::new(0, 8));
        (attribution.source, attribution.cue, attribution.stance) = (None, None, Stance::Denies);
        assert_eq!(source(&reading, &attribution), None);
        assert_eq!(cue(&reading, &attribution), "denies");
    }

    #[test]
    fn a_position_is_called_no_claim() {
        let of = |kind, stance| self::kind(&Attribution { kind, stance, ..attribution() }, Language::En);
        assert_eq!(of(AttributionKind::Indirect, Stance::Says), Some("claim"));
        assert_eq!(of(AttributionKind::Indirect, Stance::Denies), None);
        assert_eq!(of(AttributionKind::Direct, Stance::Denies), Some("quote"));
    }

    #[test]
    fn every_stance_stands_on_one_card() {
        let told = [Stance::Says, Stance::Believes, Stance::Wants, Stance::Asks];
        assert!(told.into_iter().all(|stance| !is_position(stance)));
        assert!(POSITIONS.iter().all(|(stance, _)| is_position(*stance)));
    }
}
