//! The cues of captions, as files have them (WebVTT, SubRip): when each is shown, and its lines.

use factcards_document::ByteSpan;

use crate::lines::lines;

/// What a file of WebVTT begins with.
const HEADER: &str = "WEBVTT";
/// The first words of its blocks that show nothing.
const SILENT: [&str; 3] = ["NOTE", "STYLE", "REGION"];
/// So many cues with a number and times are no chance.
const SURE: usize = 2;
/// What stands between two times.
const ARROW: &str = "-->";
/// Digits of a number.
const DIGITS: usize = 8;

/// What is shown at a time, or what stands between cues.
#[derive(Debug)]
pub(super) struct Cue {
    /// When, in milliseconds; `None` for text that belongs to no cue.
    pub(super) times: Option<Times>,
    /// Tags and all, without blanks at their ends and blank ones.
    pub(super) lines: Vec<ByteSpan>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) begin: u64,
    pub(super) end: u64,
}

/// The cues of a text, in order, where it is surely captions.
pub(super) fn read(text: &str) -> Option<Vec<Cue>> {
    if !text.contains(ARROW) {
        return None;
    }
    let mut file = File { text, is_vtt: is_vtt(text), blocks: 0, numbered: 0, cues: vec![] };
    let mut block = vec![];
    for line in lines(text) {
        let line = line.trimmed(text);
        match line.is_empty() {
            true => file.block(&std::mem::take(&mut block)),
            false => block.push(line),
        }
    }
    file.block(&block);
    let timed = file.cues.iter().any(|cue| cue.times.is_some());
    (file.numbered >= SURE || file.is_vtt && timed).then_some(file.cues)
}

struct File<'t> {
    text: &'t str,
    is_vtt: bool,
    blocks: usize,
    /// Cues with a number.
    numbered: usize,
    cues: Vec<Cue>,
}

impl File<'_> {
    /// Reads lines without a blank one between them.
    fn block(&mut self, mut lines: &[ByteSpan]) {
        let Some(first) = lines.first() else { return };
        let is_header = self.is_vtt && self.blocks == 0;
        self.blocks += 1;
        let word = first.of(self.text).split_whitespace().next().unwrap_or_default();
        if is_header || self.is_vtt && SILENT.contains(&word) {
            let head = lines.iter().take_while(|line| self.times(line).is_none()).count();
            lines = lines.get(head..).unwrap_or_default();
        }
        // What stands above the first times: the name of the cue, or text.
        let mut above = vec![];
        let mut is_open = false;
        for line in lines {
            let Some(times) = self.times(line) else {
                match self.cues.last_mut().filter(|_| is_open) {
                    Some(cue) => cue.lines.push(*line),
                    None => above.push(*line),
                }
                continue;
            };
            let is_named = self.is_vtt && !is_open && above.len() == 1;
            let before = if is_open { self.cues.last_mut().map(|cue| &mut cue.lines) } else { Some(&mut above) };
            if let Some(before) = before
                && let Some(last) = before.last()
            {
                let is_number = is_number(last.of(self.text));
                self.numbered += usize::from(is_number);
                if is_number || is_named {
                    before.pop();
                }
            }
            self.loose(std::mem::take(&mut above));
            self.cues.push(Cue { times: Some(times), lines: vec![] });
            is_open = true;
        }
        self.loose(above);
    }

    /// Takes lines without times: those of a cue that has none yet, or text.
    fn loose(&mut self, lines: Vec<ByteSpan>) {
        match self.cues.last_mut() {
            _ if lines.is_empty() => {}
            Some(cue) if cue.lines.is_empty() => cue.lines = lines,
            _ => self.cues.push(Cue { times: None, lines }),
        }
    }

    /// `00:00:01.000 --> 00:00:04.000`, with settings behind it or not.
    fn times(&self, line: &ByteSpan) -> Option<Times> {
        let (from, to) = line.of(self.text).split_once(ARROW)?;
        Some(Times { begin: milliseconds(from.trim())?, end: milliseconds(to.split_whitespace().next()?)? })
    }
}

/// Whether the first line is that of WebVTT.
fn is_vtt(text: &str) -> bool {
    let first = lines(text).next().unwrap_or_default().of(text).trim_start_matches('\u{feff}');
    first.strip_prefix(HEADER).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

fn is_number(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').bytes().all(|b| b.is_ascii_digit()) && (1..=DIGITS).contains(&text.len())
}

/// The milliseconds of `01:02:03,456` or `02:03.456`.
pub(super) fn milliseconds(time: &str) -> Option<u64> {
    let (clock, fraction) = time.split_once([',', '.'])?;
    let number = |digits: &str| {
        let written = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<u64>().ok().filter(|_| written)
    };
    let parts = clock.split(':').count();
    let seconds = clock.split(':').take(3).try_fold(0, |sum, part| number(part).map(|part| sum * 60 + part))?;
    let scale = [100, 10, 1].get(fraction.len().checked_sub(1)?)?;
    (2..=3).contains(&parts).then_some(seconds * 1000 + number(fraction)? * scale)
}
