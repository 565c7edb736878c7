//! What is refused, and what comes of tables that are right.

use super::*;

const PLURALS: &[&str] = &["one", "other"];

fn sources<'s>(en: &'s str, de: &'s str) -> [Source<'s>; 2] {
    [("En", "en.ftl", en), ("De", "de.ftl", de)].map(|(variant, file, text)| Source {
        variant,
        file,
        text,
        plurals: PLURALS,
    })
}

fn problems(en: &str, de: &str) -> Vec<String> {
    generate(&sources(en, de)).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn a_table_that_cannot_be_written_is_refused_with_its_place() {
    for (table, problem) in [
        ("a = A\nb = { $n", "en.ftl:2: "),
        ("a = A\n    .title = B", "en.ftl:1: a has attributes"),
        ("a = A\na = B", "en.ftl:2: a stands in the table twice"),
        ("a = { DATETIME($n) }", "en.ftl:1: only text"),
        ("a = { NUMBER(3) }", "en.ftl:1: NUMBER takes one variable"),
        ("a = { -brand }", "en.ftl:1: there is no term -brand"),
        ("-brand = { -brand }\na = { -brand }", "en.ftl:2: the term -brand is made of terms"),
        ("a = A\n\nb = { $n ->\n    *[other] many\n }", "en.ftl:3: the plural form [one] of $n is missing"),
        ("a = { $n ->\n    [one] 1\n    [few] 2\n   *[other] 3\n }", "en.ftl:1: [few] is no plural form"),
        ("a = { \"x\" ->\n    [one] 1\n   *[other] 3\n }", "en.ftl:1: a selector selects by a variable"),
    ] {
        let found = problems(table, table);
        assert!(found.iter().any(|found| found.starts_with(problem)), "{table}: {found:?}");
    }
}

#[test]
fn tables_that_differ_are_refused() {
    assert_eq!(problems("a = A\nb = B", "a = A"), ["de.ftl:1: b is missing"]);
    assert_eq!(problems("a = A", "# All.\na = A\nb = B"), ["en.ftl:1: b is missing"]);
    assert_eq!(problems("a = A", "\na = { $n }"), ["en.ftl:1: a lacks $n, which another language has"]);
    assert_eq!(problems("\na = { $n } { $m }", "a = { $n }"), ["de.ftl:1: a lacks $m, which another language has"]);
}

#[test]
fn a_message_becomes_a_method() {
    let en = "-cards = Cards\nopen-cards = Open { -cards }\nmore = { $n ->\n    [one] one { $of }\n   *[other] { $n } { $of }\n }\n";
    let de = "-cards = Karten\nopen-cards = { -cards } öffnen\nmore = { NUMBER($n) } { $of }\n";
    let rust = generate(&sources(en, de)).unwrap();
    for line in [
        "pub(crate) fn open_cards(self) -> &'static str {",
        "Self::De => \"Karten öffnen\",",
        "pub(crate) fn more(self, n: usize, of: &str) -> String {",
        "Self::En => &[Piece::Plural(0, &[&[Piece::Text(\"one \"), Piece::Value(1)], ",
        "Self::De => &[Piece::Value(0), Piece::Text(\" \"), Piece::Value(1)],",
        "self.written(pieces, &[Value::Number(n), Value::Text(of)])",
    ] {
        assert!(rust.contains(line), "{line}\n{rust}");
    }
}
