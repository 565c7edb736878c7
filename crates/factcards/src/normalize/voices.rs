//! Where the voices of captions begin.

use factcards_document::ByteSpan;

use super::alignment::Alignment;

/// What one says, behind the label that tells who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Voice {
    /// Who.
    pub(crate) name: ByteSpan,
    /// Where what they say begins.
    pub(crate) content: usize,
}

/// The voices of a text that names them surely, in order; each begins a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Voices {
    voices: Vec<Voice>,
}

impl Voices {
    /// The voice that begins a line.
    pub(crate) fn of_line(&self, line: ByteSpan) -> Option<Voice> {
        let first = self.voices.partition_point(|voice| voice.name.start < line.start);
        self.voices.get(first).filter(|voice| voice.name.start < line.end).copied()
    }

    /// Adds a voice that begins behind those so far.
    pub(super) fn push(&mut self, name: ByteSpan, content: usize) {
        self.voices.push(Voice { name, content });
    }

    /// The voices in a text that was made from this one.
    pub(super) fn moved(&mut self, alignment: &Alignment) {
        for Voice { name, content } in &mut self.voices {
            *name = ByteSpan::new(alignment.text_place(name.start), alignment.text_place(name.end));
            *content = alignment.text_place(*content);
        }
    }
}
