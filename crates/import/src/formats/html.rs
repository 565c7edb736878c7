//! Web pages: the text that they are about, without what stands around it.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use crate::imported::{Imported, Kind, Note};
use crate::plain::{self, PageText, is_omitted, is_surrounding};

/// Words from which on what a page marks as its text is taken for it.
const ENOUGH: usize = 20;

/// What a page calls the day on which it was published, in the order in which it is believed.
const DATES: [&str; 5] = ["article:published_time", "datepublished", "dc.date", "date", "pubdate"];

/// Elements that mark the text of a page, best first.
const MARKED: [&str; 2] = ["main", "article"];

/// Elements that have no end.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// A page's title, date and text.
pub(super) fn read(source: &str) -> Imported {
    let tokens = tokens(source);
    let around = tokens.iter().map(|token| token.omitted || token.in_title).collect::<Vec<_>>();
    let whole = write(&tokens, &around);
    let mut notes = Vec::new();
    let mut text = whole;
    for marked in MARKED {
        let outside = outside_of(&tokens, marked, &around);
        let inside = write(&tokens, &outside);
        let words = plain::words(&inside);
        if words >= ENOUGH {
            let left_out = plain::words(&text).saturating_sub(words);
            notes.extend((left_out > 0).then_some(Note::Surroundings(left_out)));
            text = inside;
            break;
        }
    }
    let title = words_of(&tokens, |token| token.in_title);
    let heading = Some(words_of(&tokens, |token| token.in_first_heading)).filter(|heading| !heading.is_empty());
    // The headline may stand outside of what is marked as the text.
    let headline = heading.or_else(|| (!title.is_empty() && !has_heading(&tokens)).then(|| title.clone()));
    if let Some(headline) = headline.filter(|headline| !text.contains(headline.as_str())) {
        text = format!("{headline}\n\n{text}");
    }
    let title = Some(title).filter(|title| !title.is_empty());
    Imported { text, title, date: date(&tokens), kind: Kind::Html, notes }
}

/// The text of a piece of HTML.
pub(super) fn text(source: &str) -> String {
    let tokens = tokens(source);
    let without: Vec<bool> = tokens.iter().map(|token| token.omitted || token.in_title).collect();
    write(&tokens, &without)
}

/// A token, and where it stands.
struct Placed {
    what: What,
    /// In an element in which nothing is text.
    omitted: bool,
    in_title: bool,
    in_first_heading: bool,
}

enum What {
    Start(StartTag<()>),
    End(String),
    Text(String),
}

fn tokens(source: &str) -> Vec<Placed> {
    let mut emitter = DefaultEmitter::default();
    // What looks like a tag in a script is none.
    emitter.naively_switch_states(true);
    let mut tokens: Vec<What> = Vec::new();
    for token in Tokenizer::new_with_emitter(source, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => tokens.push(What::Start(tag)),
            Token::EndTag(tag) => tokens.push(What::End(string(&tag.name))),
            Token::String(text) => tokens.push(What::Text(string(&text.value))),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => (),
        }
    }
    place(tokens)
}

/// Tells where each token stands. What is omitted ends with its element; one that is never closed omits nothing.
fn place(tokens: Vec<What>) -> Vec<Placed> {
    let closed = closed_starts(&tokens);
    let mut omitted: Option<(String, usize)> = None;
    let (mut in_title, mut headings, mut in_heading) = (false, 0, false);
    let mut placed = Vec::with_capacity(tokens.len());
    for (what, is_closed) in tokens.into_iter().zip(closed) {
        let mut ends = false;
        match &what {
            What::Start(tag) => {
                let name = string(&tag.name);
                if let Some((outer, depth)) = &mut omitted {
                    *depth += usize::from(*outer == name && is_closed);
                } else if name != "head" && is_closed && is_omitted(&name, |key| attribute(tag, key)) {
                    omitted = Some((name.clone(), 1));
                }
                if omitted.is_none() {
                    // The title of a drawing is in what is omitted.
                    in_title |= name == "title" && is_closed;
                    headings += usize::from(name == "h1");
                    in_heading |= name == "h1" && headings == 1 && is_closed;
                }
            }
            What::End(name) => {
                if let Some((outer, depth)) = &mut omitted
                    && outer == name
                {
                    *depth -= 1;
                    ends = *depth == 0;
                }
                in_title &= name != "title";
                in_heading &= name != "h1";
            }
            What::Text(_) => (),
        }
        placed.push(Placed {
            what,
            omitted: omitted.is_some(),
            in_title,
            in_first_heading: in_heading && omitted.is_none(),
        });
        if ends {
            omitted = None;
        }
    }
    placed
}

/// Whether each token is a start tag whose element is closed.
fn closed_starts(tokens: &[What]) -> Vec<bool> {
    let mut open: std::collections::HashMap<&[u8], Vec<usize>> = std::collections::HashMap::new();
    let mut closed = vec![false; tokens.len()];
    for (at, token) in tokens.iter().enumerate() {
        match token {
            What::Start(tag) if !VOID.iter().any(|void| void.as_bytes() == &**tag.name) => {
                open.entry(&tag.name).or_default().push(at);
            }
            What::End(name) => {
                let start = open.get_mut(name.as_bytes()).and_then(Vec::pop);
                if let Some(closed) = start.and_then(|start| closed.get_mut(start)) {
                    *closed = true;
                }
            }
            _ => (),
        }
    }
    closed
}

/// What is to be left out so that only elements of one name are read, without what surrounds their text.
fn outside_of(tokens: &[Placed], marked: &str, around: &[bool]) -> Vec<bool> {
    let (mut depth, mut surrounding) = (0_usize, 0_usize);
    let mut outside = Vec::with_capacity(tokens.len());
    for (token, around) in tokens.iter().zip(around) {
        let out = |depth: usize, surrounding: usize| *around || depth == 0 || surrounding > 0;
        match &token.what {
            What::Start(tag) if !token.omitted => {
                let name = string(&tag.name);
                depth += usize::from(name == marked);
                surrounding += usize::from(depth > 0 && is_surrounding(&name));
                outside.push(out(depth, surrounding));
            }
            What::End(name) if !token.omitted => {
                outside.push(out(depth, surrounding));
                depth = depth.saturating_sub(usize::from(name == marked));
                surrounding = surrounding.saturating_sub(usize::from(is_surrounding(name)));
            }
            _ => outside.push(out(depth, surrounding)),
        }
    }
    outside
}

fn write(tokens: &[Placed], left_out: &[bool]) -> String {
    let mut page = PageText::default();
    for (token, _) in tokens.iter().zip(left_out).filter(|(_, left_out)| !**left_out) {
        match &token.what {
            What::Start(tag) => page.start(&string(&tag.name), |name| attribute(tag, name)),
            What::End(name) => page.end(name),
            What::Text(text) => page.text(text),
        }
    }
    page.finish()
}

/// The words of some tokens in one line.
fn words_of(tokens: &[Placed], which: impl Fn(&Placed) -> bool) -> String {
    let mut words = String::new();
    for token in tokens.iter().filter(|token| which(token)) {
        match &token.what {
            What::Text(text) => words.push_str(text),
            What::Start(_) | What::End(_) => (),
        }
    }
    plain::table::one_line(&words)
}

fn has_heading(tokens: &[Placed]) -> bool {
    tokens.iter().any(|token| token.in_first_heading)
}

/// The day on which the page says that it was published.
fn date(tokens: &[Placed]) -> Option<String> {
    let metas = || {
        tokens.iter().filter_map(|token| match &token.what {
            What::Start(tag) if &**tag.name == b"meta" => {
                let key = attribute(tag, "property").or_else(|| attribute(tag, "name"))?;
                Some((key.to_ascii_lowercase(), attribute(tag, "content")?))
            }
            _ => None,
        })
    };
    DATES.iter().find_map(|wanted| metas().find(|(key, _)| key == wanted).and_then(|(_, value)| day(value.trim())))
}

/// `2026-03-10` at the beginning of a value.
fn day(value: &str) -> Option<String> {
    let day = value.get(..10)?;
    let fits = day.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    let part = |range: std::ops::Range<usize>| day.get(range).and_then(|part| part.parse::<u8>().ok());
    let exists =
        part(5..7).is_some_and(|m| (1..=12).contains(&m)) && part(8..10).is_some_and(|d| (1..=31).contains(&d));
    (fits && exists).then(|| day.to_owned())
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| string(&value.value))
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
