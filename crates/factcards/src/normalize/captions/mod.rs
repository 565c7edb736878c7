//! Captions as a text: what is said in cue after cue, without their numbers and times.
//!
//! A paragraph goes on over cues until another one speaks, or until its sentence ends and nothing is said for a while.

mod cues;
mod marks;
#[cfg(test)]
mod tests;

use factcards_document::ByteSpan;
use factcards_model::Model;
use rustc_hash::FxHashSet;

use self::cues::Cue;
use self::marks::Tag;
use super::alignment::Edit;
use super::voices::Voices;
use crate::chars::{ends_sentence, is_blank, is_closer};
use crate::lang::Language;
use crate::lines::is_break;
use crate::text::label;

/// Milliseconds without a word that end a paragraph.
const PAUSE: u64 = 2_500;
/// Milliseconds within which a cue shows what the one before has shown.
const ROLL: u64 = 100;

/// What a word may be broken with.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{ad}'];

/// What parts two pieces of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    Nothing,
    Blank,
    Paragraph,
}

impl Gap {
    fn text(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Blank => " ",
            Self::Paragraph => "\n\n",
        }
    }
}

/// What is read instead of captions, and their voices, by their places before that; `None` where a text is not surely
/// captions.
pub(super) fn find(text: &str, language: impl Fn() -> &'static Language, model: &Model) -> Option<(Vec<Edit>, Voices)> {
    let cues = cues::read(text)?;
    let mut reading = Reading {
        text,
        language: language(),
        model,
        edits: vec![],
        voices: Voices::default(),
        read: 0,
        gap: Gap::Nothing,
        voice: None,
        speaker: None,
        ended: true,
    };
    let (mut end, mut shown) = (None, FxHashSet::default());
    for cue in &cues {
        (end, shown) = reading.cue(cue, end, &shown);
    }
    if reading.read < text.len() {
        reading.edits.push(Edit::omit(reading.read, text.len()));
    }
    Some((reading.edits, reading.voices))
}

struct Reading<'t> {
    text: &'t str,
    language: &'static Language,
    model: &'t Model,
    edits: Vec<Edit>,
    voices: Voices,
    /// Where the last piece of text ended.
    read: usize,
    /// What parts it from the next one.
    gap: Gap,
    /// Who speaks here, as a tag says.
    voice: Option<ByteSpan>,
    /// Whose the paragraph is, as a tag said.
    speaker: Option<ByteSpan>,
    /// Whether the text so far ends a sentence.
    ended: bool,
}

impl Reading<'_> {
    /// Reads a cue; gives when it ends and the lines that it shows. Of the cue before both are known.
    fn cue(&mut self, cue: &Cue, end: Option<u64>, before: &FxHashSet<String>) -> (Option<u64>, FxHashSet<String>) {
        self.voice = None;
        let Some(times) = cue.times else {
            cue.lines.iter().copied().reduce(ByteSpan::cover).into_iter().for_each(|text| self.apart(text));
            return (None, FxHashSet::default());
        };
        if self.ended && end.is_some_and(|end| times.begin > end.saturating_add(PAUSE)) {
            self.part(Gap::Paragraph);
        }
        let mut rolls = end.is_some_and(|end| times.begin <= end.saturating_add(ROLL));
        let mut shown = FxHashSet::default();
        for line in &cue.lines {
            let line_shown = marks::shown(self.text, *line);
            rolls &= line_shown.as_ref().is_some_and(|line| before.contains(line));
            shown.extend(line_shown);
            if !rolls {
                self.part(Gap::Blank);
                self.line(*line);
            }
        }
        (Some(times.end), shown)
    }

    fn line(&mut self, line: ByteSpan) {
        let (mut at, mut opens, mut changes) = (line.start, true, false);
        while at < line.end {
            let rest = ByteSpan::new(at, line.end);
            let rest_text = rest.of(self.text);
            if let Some((tag, length)) = marks::tag(self.text, rest) {
                match tag {
                    Tag::Voice(name) => self.voice = Some(name).filter(|name| !name.is_empty()),
                    Tag::VoiceEnd => self.voice = None,
                    Tag::Other => {}
                }
                at += length;
            } else if let Some(length) = marks::change(rest_text) {
                self.change();
                (at, opens, changes) = (at + length, true, true);
            } else if let Some(length) = marks::dash(rest_text).filter(|_| opens) {
                self.change();
                at += length;
            } else if let Some((length, characters)) = marks::reference(rest_text) {
                self.replace(ByteSpan::new(at, at + length), characters);
                (at, opens) = (at + length, false);
            } else if opens && rest_text.starts_with(is_blank) {
                at += rest_text.len() - rest_text.trim_start_matches(is_blank).len();
                self.part(Gap::Blank);
            } else if opens && label::is_sound(&self.language.quotations, rest_text) {
                // Of a sentence that goes on it is no part.
                if self.ended {
                    self.apart(rest);
                }
                return;
            } else if let Some(content) = opens.then(|| self.label(rest, changes)).flatten() {
                (at, opens) = (content, false);
            } else {
                let first = rest_text.chars().next().map_or(1, char::len_utf8);
                let words = rest_text.get(first..).and_then(|rest| rest.find(['<', '>', '&', '{']));
                let end = words.map_or(line.end, |words| at + first + words);
                self.words(ByteSpan::new(at, end));
                (at, opens) = (end, false);
            }
        }
    }

    /// Reads the label that a span begins with, where it is a speaker's; tells where it ends.
    fn label(&mut self, span: ByteSpan, changes: bool) -> Option<usize> {
        let (name, content) = label::read(&self.language.quotations, self.text, span)?;
        if !changes && !label::is_speaker(self.language, self.model, name.of(self.text)) {
            return None;
        }
        self.change();
        self.words(ByteSpan::new(span.start, content));
        self.voices.push(name, content);
        self.ended = false;
        Some(content)
    }

    /// Begins a paragraph of another one, whom no tag names.
    fn change(&mut self) {
        self.part(Gap::Paragraph);
        (self.voice, self.speaker) = (None, None);
    }

    /// Reads a piece as a paragraph of nobody's.
    fn apart(&mut self, span: ByteSpan) {
        self.part(Gap::Paragraph);
        self.close_gap(span.start);
        self.read = span.end;
        self.part(Gap::Paragraph);
        (self.speaker, self.ended) = (None, true);
    }

    fn words(&mut self, span: ByteSpan) {
        let words = span.trimmed(self.text);
        if words.start > span.start || words.is_empty() {
            self.part(Gap::Blank);
        }
        if words.is_empty() {
            return;
        }
        self.begin(words.start);
        self.read = words.end;
        let text = words.of(self.text);
        self.ended = ends_sentence(text) || self.ended && text.chars().all(is_closer);
        if words.end < span.end {
            self.part(Gap::Blank);
        }
    }

    /// Reads characters for a reference to them.
    fn replace(&mut self, span: ByteSpan, characters: String) {
        if characters.chars().all(is_blank) {
            return self.part(Gap::Blank);
        }
        self.begin(span.start);
        self.read = span.end;
        self.ended &= characters.chars().all(is_closer);
        self.edits.push(Edit::replace(span.start, span.end, characters));
    }

    fn part(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// Writes what parts the text so far from the text that begins here, and whose it is where that is another one or a
    /// paragraph begins.
    fn begin(&mut self, start: usize) {
        let text = self.text;
        let name = |voice: Option<ByteSpan>| voice.map(|voice| voice.of(text));
        // A sentence that goes on is the same one's.
        if name(self.voice) != name(self.speaker) && (self.voice.is_some() || self.ended) {
            self.part(Gap::Paragraph);
        }
        let begins = self.gap == Gap::Paragraph || self.read == 0;
        let unnamed = self.read;
        if begins {
            self.speaker = self.voice;
        }
        if let Some(name) = self.voice.filter(|name| begins && name.start >= unnamed) {
            self.close_gap(name.start);
            self.edits.push(Edit::replace(name.end, start, ": "));
            self.voices.push(name, start);
        } else {
            self.close_gap(start);
        }
    }

    fn close_gap(&mut self, start: usize) {
        let gap = std::mem::take(&mut self.gap);
        let written = ByteSpan::new(self.read, start);
        let so_far = ByteSpan::new(0, self.read).of(self.text);
        let replacement = match gap {
            _ if so_far.is_empty() => "",
            // Which may break a word.
            Gap::Blank if so_far.ends_with(HYPHENS) && written.of(self.text).contains(is_break) => "\n",
            gap => gap.text(),
        };
        if written.of(self.text) != replacement {
            self.edits.push(Edit::replace(written.start, written.end, replacement));
        }
    }
}
