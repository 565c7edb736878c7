//! Cases for entities, attributions, facts and the main event, as data in `cases/`: every miss is printed.

#![allow(clippy::unwrap_used, reason = "a test asserts by panicking")]

use factcards::document::{Attribution, Fact};
use factcards::{ByteSpan, Document, Options, analyze};

/// One text with what is expected of it.
struct Case<'d> {
    text: &'d str,
    expected: Vec<Vec<&'d str>>,
}

fn cases(data: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = vec![];
    for line in data.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("text: ") {
            Some(text) => cases.push(Case { text, expected: vec![] }),
            None => cases.last_mut().unwrap().expected.push(line.split('|').map(str::trim).collect()),
        }
    }
    assert!(cases.iter().all(|case| !case.expected.is_empty()), "a case expects nothing");
    cases
}

/// Runs a check on every expectation and fails with all that do not hold. One that begins with `~` is known not to
/// hold; once it does, the mark must go.
fn check(data: &str, holds: impl Fn(&Document, &str, &[&str]) -> Result<(), String>) {
    let cases = cases(data);
    let mut misses = vec![];
    for case in &cases {
        let document = analyze(case.text, &Options::default(), factcards_model::english().unwrap());
        for expected in &case.expected {
            let mut expected = expected.clone();
            let known = expected.first().is_some_and(|first| first.starts_with('~'));
            expected.iter_mut().take(1).for_each(|first| *first = first.trim_start_matches("~ "));
            let found = holds(&document, case.text, &expected);
            if known && found.is_ok() {
                misses.push(format!("in: {}\n  holds now: {}", case.text, expected.join(" | ")));
            }
            if let (Err(found), false) = (found, known) {
                misses.push(format!("in: {}\n  expected {}\n  found    {found}", case.text, expected.join(" | ")));
            }
        }
    }
    assert!(misses.is_empty(), "{} expectations do not hold:\n{}", misses.len(), misses.join("\n"));
}

/// An enum value as the Document prints it.
fn printed(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn or_dash(found: Option<&str>) -> &str {
    found.filter(|text| !text.is_empty()).unwrap_or("-")
}

#[test]
fn entities() {
    check(include_str!("cases/entities.txt"), |document, text, expected| {
        let all = || document.entities.iter().map(|e| format!("{} {} {:?}", printed(e.kind), e.name, e.aliases));
        let listed = || all().collect::<Vec<_>>().join("; ");
        let named = |name: &str| document.entities.iter().find(|e| e.name == name);
        match expected {
            ["not", name] => {
                let mentioned = document.entities.iter().any(|e| e.mentions.iter().any(|m| m.span.of(text) == *name));
                if mentioned { Err(listed()) } else { Ok(()) }
            }
            ["role", name, role, of] => {
                let entity = named(name).ok_or_else(listed)?;
                let has = entity.roles.iter().any(|r| {
                    let owner = r.of.and_then(|id| document.entities.get(id)).map(|e| e.name.as_str());
                    r.span.of(text) == *role && or_dash(owner) == *of
                });
                let roles = || {
                    entity
                        .roles
                        .iter()
                        .map(|r| format!("{} of {:?}", r.span.of(text), r.of))
                        .collect::<Vec<_>>()
                        .join("; ")
                };
                if has { Ok(()) } else { Err(roles()) }
            }
            [kind, name, aliases] => {
                let entity = named(name).filter(|e| printed(e.kind) == *kind).ok_or_else(listed)?;
                let mentioned = |alias: &str| entity.mentions.iter().any(|m| m.span.of(text) == alias);
                let all = aliases.split(", ").filter(|a| !a.is_empty()).all(mentioned);
                if all { Ok(()) } else { Err(listed()) }
            }
            _ => Err("a line that is not understood".to_owned()),
        }
    });
}

#[test]
fn attributions() {
    let line = |text: &str, a: &Attribution<ByteSpan>| {
        let content: Vec<_> = a.content.iter().map(|c| c.of(text)).collect();
        format!(
            "{} {} | {} | {} | {}",
            printed(a.kind),
            printed(a.stance),
            or_dash(a.source.map(|s| s.of(text))),
            or_dash(a.cue.map(|c| c.of(text))),
            content.join(" … ")
        )
    };
    check(include_str!("cases/attributions.txt"), |document, text, expected| {
        compare(&document.attributions.iter().map(|a| line(text, a)).collect::<Vec<_>>(), expected)
    });
}

#[test]
fn facts() {
    let line = |text: &str, f: &Fact<ByteSpan>| {
        let arguments: Vec<_> = f
            .arguments
            .iter()
            .map(|a| {
                let preposition = a.preposition.iter().map(|p| format!(" {p}")).collect::<String>();
                format!("{}{preposition}: {}", printed(a.role), a.span.of(text))
            })
            .collect();
        format!(
            "{} {} | {} | {} | {} | {}",
            printed(f.status),
            printed(f.polarity),
            f.subject.span.of(text),
            f.relation.lemma,
            or_dash(Some(&arguments.join(" ; "))),
            or_dash(f.condition.map(|c| c.of(text)))
        )
    };
    check(include_str!("cases/facts.txt"), |document, text, expected| {
        compare(&document.facts.iter().map(|f| line(text, f)).collect::<Vec<_>>(), expected)
    });
}

#[test]
fn main_event() {
    check(include_str!("cases/main_event.txt"), |document, text, expected| {
        let event = &document.main_event;
        let answers = [
            ("who", &event.who),
            ("what", &event.what),
            ("when", &event.when),
            ("where", &event.where_),
            ("why", &event.why),
            ("how", &event.how),
        ];
        let lines = answers.map(|(question, spans)| {
            let spans: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
            format!("{question} | {}", or_dash(Some(&spans.join(" ; "))))
        });
        compare(&lines, expected)
    });
}

/// Whether the expected line is among those found; "none" expects none at all.
fn compare(found: &[String], expected: &[&str]) -> Result<(), String> {
    let holds = if expected == ["none"] { found.is_empty() } else { found.contains(&expected.join(" | ")) };
    if holds { Ok(()) } else { Err(found.join("\n           ")) }
}
