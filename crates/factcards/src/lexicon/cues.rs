//! Verbs that attribute words or thoughts to a source.

use std::collections::HashMap;
use std::sync::LazyLock;

use factcards_document::Stance;

use super::lines;

/// What may follow a cue and be its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames {
    /// A clause, with or without "that".
    pub(crate) clause: bool,
    /// "to" and a verb.
    pub(crate) infinitive: bool,
    /// A noun phrase.
    pub(crate) noun: bool,
    /// A noun phrase behind this preposition.
    pub(crate) preposition: Option<&'static str>,
    /// A noun phrase and what it is said to be: "called the terms a surrender".
    pub(crate) predication: bool,
}

/// A verb that attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
}

static CUES: LazyLock<HashMap<&str, Cue>> =
    LazyLock::new(|| lines(include_str!("data/cues.tsv")).filter_map(entry).collect());

fn entry(line: &'static str) -> Option<(&'static str, Cue)> {
    let mut fields = line.split('\t');
    let (lemma, stance, listed) = (fields.next()?, stance(fields.next()?)?, fields.next()?);
    let mut frames = Frames::default();
    for frame in listed.split(',') {
        match frame {
            "that" => frames.clause = true,
            "inf" => frames.infinitive = true,
            "noun" => frames.noun = true,
            "as" => frames.predication = true,
            preposition => frames.preposition = Some(preposition),
        }
    }
    Some((lemma, Cue { stance, frames }))
}

fn stance(name: &str) -> Option<Stance> {
    Some(match name {
        "says" => Stance::Says,
        "believes" => Stance::Believes,
        "wants" => Stance::Wants,
        "demands" => Stance::Demands,
        "promises" => Stance::Promises,
        "threatens" => Stance::Threatens,
        "denies" => Stance::Denies,
        "asks" => Stance::Asks,
        "doubts" => Stance::Doubts,
        _ => return None,
    })
}

/// The cue that a verb lemma is.
pub(crate) fn cue(lemma: &str) -> Option<Cue> {
    CUES.get(lemma).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_its_verb_is_known() {
        for line in lines(include_str!("data/cues.tsv")) {
            let (lemma, _) = entry(line).unwrap_or_else(|| panic!("unreadable: {line}"));
            assert!(crate::lexicon::verb(lemma).is_some(), "{lemma} is missing from verbs.txt");
        }
    }
}
