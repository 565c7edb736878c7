//! Entities, attributions, facts and the main event: what must be among those of a text.

use factcards::document::{Attribution, Entity, Fact, Role, Standing};
use factcards::{ByteSpan, Document};

use crate::notation::{printed, same};

fn or_dash(found: Option<&str>) -> &str {
    found.filter(|text| !text.is_empty()).unwrap_or("-")
}

/// An entity by kind and name with its mentions, a role of one, or what no mention may be.
pub(crate) fn entities(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let all = || document.entities.iter().map(|e| format!("{} {} {:?}", printed(e.kind), e.name, e.aliases));
    let listed = || all().collect::<Vec<_>>().join("; ");
    let named = |name: &str| document.entities.iter().find(|e| e.name == name);
    let mentioned = |e: &Entity<ByteSpan>, words: &str| e.mentions.iter().any(|m| m.span.of(text) == words);
    match *expected.split('|').map(str::trim).collect::<Vec<_>>() {
        ["not", name] => {
            if document.entities.iter().any(|e| mentioned(e, name)) {
                Err(listed())
            } else {
                Ok(())
            }
        }
        ["stands for", name, wanted] => {
            let entity = named(name).ok_or_else(listed)?;
            let known = entity.stands_for.and_then(|id| document.entities.get(id)).map(|e| e.name.as_str());
            if or_dash(known) == wanted { Ok(()) } else { Err(or_dash(known).to_owned()) }
        }
        ["not alias", name, words] => {
            let entity = named(name).ok_or_else(listed)?;
            if mentioned(entity, words) { Err(listed()) } else { Ok(()) }
        }
        ["role", name, ref role @ ..] if !role.is_empty() => {
            let entity = named(name).ok_or_else(listed)?;
            let roles: Vec<_> = entity.roles.iter().map(|r| self::role(document, text, r)).collect();
            let found = match role {
                ["none"] => roles.is_empty(),
                _ => roles.iter().any(|found| found.get(..role.len()) == Some(role)),
            };
            if found { Ok(()) } else { Err(format!("{roles:?}")) }
        }
        [kind, name, aliases] => {
            let entity = named(name).filter(|e| printed(e.kind) == kind).ok_or_else(listed)?;
            let held = aliases.split(", ").filter(|a| !a.is_empty()).all(|alias| mentioned(entity, alias));
            if held { Ok(()) } else { Err(listed()) }
        }
        _ => Err("a line that is not understood".to_owned()),
    }
}

/// The words of a role, whose it is, how and when it is held.
fn role<'d>(document: &'d Document, text: &'d str, role: &Role<ByteSpan>) -> [&'d str; 4] {
    let owner = role.of.and_then(|id| document.entities.get(id)).map(|e| e.name.as_str());
    let time = role.time.and_then(|id| document.times.get(id)).map(|t| t.span.of(text));
    let standing = role.standing.map_or("-", |standing| match standing {
        Standing::Former => "former",
        Standing::Current => "current",
        Standing::Future => "future",
    });
    [role.span.of(text), or_dash(owner), standing, or_dash(time)]
}

/// Who says what, with which words.
pub(crate) fn attributions(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let line = |a: &Attribution<ByteSpan>| {
        let content: Vec<_> = a.content.iter().map(|c| c.of(text)).collect();
        let (source, cue) = (a.source.map(|s| s.of(text)), a.cue.map(|c| c.of(text)));
        let (kind, stance) = (printed(a.kind), printed(a.stance));
        format!("{kind} {stance} | {} | {} | {}", or_dash(source), or_dash(cue), content.join(" … "))
    };
    among(document.attributions.iter().map(line).collect(), expected)
}

/// Facts, whole.
pub(crate) fn facts(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let line = |fact: &Fact<ByteSpan>| {
        let arguments = fact.arguments.iter().map(|a| {
            let preposition = a.preposition.iter().map(|p| format!(" {p}")).collect::<String>();
            format!("{}{preposition}: {}", printed(a.role), a.span.of(text))
        });
        let arguments = arguments.collect::<Vec<_>>().join(" ; ");
        format!(
            "{} {} | {} | {} | {} | {}",
            printed(fact.status),
            printed(fact.polarity),
            fact.subject.span.of(text),
            fact.relation.lemma,
            or_dash(Some(&arguments)),
            or_dash(fact.condition.map(|c| c.of(text)))
        )
    };
    among(document.facts.iter().map(line).collect(), expected)
}

/// All answers to a question.
pub(crate) fn main_event(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let event = &document.main_event;
    let answers = [
        ("who", &event.who),
        ("what", &event.what),
        ("when", &event.when),
        ("where", &event.where_),
        ("why", &event.why),
        ("how", &event.how),
    ];
    let line = |(question, spans): (&str, &Vec<ByteSpan>)| {
        let spans: Vec<_> = spans.iter().map(|span| span.of(text)).collect();
        format!("{question} | {}", or_dash(Some(&spans.join(" ; "))))
    };
    among(answers.map(line).to_vec(), expected)
}

/// Whether the expected line is among those found; "none" expects none at all.
fn among(found: Vec<String>, expected: &str) -> Result<(), String> {
    let found: Vec<_> = found.iter().map(|line| line.replace('\n', "\\n")).collect();
    let holds = if expected == "none" { found.is_empty() } else { found.iter().any(|line| line == expected) };
    if holds { Ok(()) } else { Err(found.join("\n          ")) }
}

/// Key points, one by one or all.
pub(crate) fn key_points(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let points = document.key_points.iter().filter_map(|id| document.facts.get(*id));
    let line = |point: &Fact<ByteSpan>| format!("{} | {}", printed(point.status), point.span.of(text));
    let points: Vec<_> = points.map(line).collect();
    match expected.strip_prefix("count ") {
        Some(count) => same(points.len().to_string(), count),
        None => among(points, expected),
    }
}
