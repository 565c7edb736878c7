//! The lines of a text with what has been recognized of them.

use std::collections::BTreeMap;

use factcards_document::ByteSpan;
use factcards_model::Model;
use factcards_model::gazetteer::FIRST_NAMES;

use super::chat::Survey;
use super::code;
use super::furniture;
use super::kind::Kind;
use super::label;
use super::lines::Line;
use crate::chars::{ends_sentence, is_blank};
use crate::lang::Language;
use crate::lines::is_break;
use crate::normalize::{QuoteLevels, Voice, Voices};

/// Lines about the text itself stand after at most so many lines.
const HEAD_LINES: usize = 6;

/// Of a conversation, a speaker's label comes back within so many turns.
const SOON: usize = 4;

/// So many labels are looked for in the text, in so many of its words.
const LABELS: usize = 8;
const WORDS: usize = 20_000;

/// What stands below so many blank lines does not belong to what is above them.
const NEXT: usize = 8;

/// The lines of a text with what has been recognized of them, for recognizers to look at.
pub(super) struct Page<'t> {
    pub(super) language: &'t Language,
    pub(super) source: &'t str,
    pub(super) lines: Vec<Line>,
    levels: &'t QuoteLevels,
    voices: &'t Voices,
    /// Of the lines so far.
    pub(super) kinds: Vec<Kind>,
    /// Lines so far that are neither blank nor rules.
    told: usize,
    /// Whether all lines so far are about the text, or titles.
    head: bool,
    /// Whether all lines so far are about the text.
    above_title: bool,
    /// Whether all lines so far are blank or no part of a text.
    first: bool,
    /// The speakers whose labels stand at the start of lines, and whether they come back soon.
    pub(super) labels: BTreeMap<String, bool>,
    /// What its lines tell of the messages of a chat.
    pub(super) chat: Survey<'t>,
    /// How often each short line stands at the edge of a page.
    pub(super) running_heads: BTreeMap<&'t str, usize>,
    /// The lines that may close a fence, in order.
    pub(super) fences: Vec<usize>,
    model: &'t Model,
}

impl<'t> Page<'t> {
    pub(super) fn new(
        language: &'t Language,
        model: &'t Model,
        source: &'t str,
        lines: Vec<Line>,
        levels: &'t QuoteLevels,
        voices: &'t Voices,
    ) -> Self {
        let mut page = Self {
            language,
            source,
            kinds: Vec::with_capacity(lines.len()),
            levels,
            voices,
            told: 0,
            head: true,
            above_title: true,
            first: true,
            labels: BTreeMap::new(),
            chat: Survey::of(language, source, &lines),
            running_heads: furniture::running_heads(source, &lines),
            fences: code::fences(source, &lines),
            lines,
            model,
        };
        page.labels = page.speakers();
        page
    }

    /// The labels at the starts of lines; none where no speaker's is among those that come back: "Pros: …", "Cons: …".
    fn speakers(&self) -> BTreeMap<String, bool> {
        let words = &self.language.quotations;
        let mut labels = BTreeMap::<String, (usize, bool)>::new();
        let mut evident = false;
        for (at, label) in label::all(self.language, self.source, &self.lines).enumerate() {
            let (last, returns) = labels.entry(label::key(words, label)).or_insert((at, false));
            *returns |= *last < at && at - *last <= SOON;
            *last = at;
            evident = evident || *returns && self.is_speaker(label);
        }
        let labels: BTreeMap<String, bool> = labels.into_iter().map(|(key, (_, returns))| (key, returns)).collect();
        let asked = words.questions.iter().all(|label| labels.contains_key(&label::key(words, label)));
        let returning = labels.iter().filter(|(_, returns)| **returns).take(LABELS);
        let spoken = asked || evident || returning.map(|(key, _)| key).any(|key| self.is_introduced(key));
        if spoken { labels } else { BTreeMap::new() }
    }

    /// Whether the text has a surname, in small letters, behind a first name: "Emrys Talfan" before "Talfan: …".
    fn is_introduced(&self, surname: &str) -> bool {
        let same = |word: &str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            bare.len() == surname.len() && word.starts_with(char::is_uppercase) && bare.to_lowercase() == surname
        };
        let mut before = "";
        self.source.split_whitespace().take(WORDS).any(|word| {
            let first = std::mem::replace(&mut before, word);
            same(word) && first.starts_with(char::is_uppercase) && self.is_first_name(first)
        })
    }

    /// Whether the list of first names holds a word.
    pub(super) fn is_first_name(&self, word: &str) -> bool {
        self.model.lists_with(word) & FIRST_NAMES != 0
    }

    /// Whether a label is as speakers are called.
    pub(super) fn is_speaker(&self, label: &str) -> bool {
        label::is_speaker(self.language, self.model, label)
    }

    /// The voice of captions that begins a line.
    pub(super) fn voice(&self, at: usize) -> Option<Voice> {
        self.voices.of_line(self.span(at))
    }

    /// The characters of a line without blanks at its ends; empty for blank lines and past the end.
    pub(super) fn text(&self, at: usize) -> &'t str {
        self.lines.get(at).map_or("", |line| line.span.of(self.source))
    }

    /// Where a line stands.
    pub(super) fn span(&self, at: usize) -> ByteSpan {
        self.lines.get(at).map_or_else(ByteSpan::default, |line| line.span)
    }

    /// How often a line is quoted.
    pub(super) fn level(&self, at: usize) -> u8 {
        self.levels.at(self.span(at).start)
    }

    /// Where a line stands, with the blanks around it.
    pub(super) fn with_margins(&self, at: usize) -> ByteSpan {
        let span = self.with_indent(at);
        let behind = ByteSpan::new(span.end, self.source.len()).of(self.source);
        let margin = behind.find(|c| !is_blank(c) || is_break(c)).unwrap_or(behind.len());
        ByteSpan::new(span.start, span.end + margin)
    }

    /// Where a line stands, with the blanks before it.
    pub(super) fn with_indent(&self, at: usize) -> ByteSpan {
        let span = self.span(at);
        let before = ByteSpan::new(0, span.start).of(self.source);
        let indent = before.len() - before.trim_end_matches(|c| is_blank(c) && !is_break(c)).len();
        ByteSpan::new(span.start - indent, span.end)
    }

    /// How deep the next line that is not blank is quoted.
    pub(super) fn next_level(&self, at: usize) -> u8 {
        let mut below = (at + 1..self.lines.len()).take(NEXT);
        below.find(|below| !self.text(*below).is_empty()).map_or(0, |below| self.level(below))
    }

    /// What the line before is.
    pub(super) fn before(&self, at: usize) -> Option<&Kind> {
        at.checked_sub(1).and_then(|before| self.kinds.get(before))
    }

    /// Whether blank lines or the ends of the text stand around a line.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| self.text(before).is_empty()) && self.text(at + 1).is_empty()
    }

    /// Whether nothing of the text has been met.
    pub(super) fn is_first(&self) -> bool {
        self.first
    }

    /// Whether nothing but lines about the text has been met.
    pub(super) fn is_above_title(&self) -> bool {
        self.above_title
    }

    /// Whether nothing but titles and lines about the text has been met, and not many.
    pub(super) fn is_head(&self) -> bool {
        self.head && self.told <= HEAD_LINES
    }

    /// Takes what has been recognized of the next line.
    pub(super) fn push(&mut self, kind: Kind) {
        let text = self.text(self.kinds.len());
        let about = match kind {
            Kind::Blank | Kind::Rule { .. } | Kind::Furniture | Kind::Caption { .. } => None,
            Kind::Metadata { .. } | Kind::Header { .. } | Kind::Heading { .. } | Kind::Continued => Some(true),
            Kind::Prose => Some(!ends_sentence(text)),
            _ => Some(false),
        };
        self.first &= matches!(kind, Kind::Blank | Kind::Furniture);
        self.above_title &= !matches!(kind, Kind::Prose | Kind::Heading { .. }) && about != Some(false);
        if let Some(about) = about {
            self.told += 1;
            self.head &= about;
        }
        self.kinds.push(kind);
    }
}
