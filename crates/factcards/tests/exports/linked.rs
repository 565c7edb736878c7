//! The exports that link what was found to its places: the report and the annotations.

use std::collections::BTreeSet;

use factcards::document::{ByteSpan, Document};
use factcards::export;
use html5gum::{Token, Tokenizer};
use serde_json::{Value, json};

use crate::{document, squeezed};

/// Reads the page: its structure is ours alone and balanced, each link leads somewhere, and the words come back.
pub(crate) fn check_html(text: &str) {
    let out = export::html(&document(text));
    let (mut open, mut ids, mut links, mut words) = (vec![], BTreeSet::new(), vec![], String::new());
    for token in Tokenizer::new(&out).map(|token| token.unwrap()) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                assert!(TAGS.contains(&name.as_str()), "{name} is not ours, in\n{out}");
                for (key, value) in &tag.attributes {
                    let (key, value) = (key.to_vec(), String::from_utf8(value.to_vec()).unwrap());
                    let key = String::from_utf8(key).unwrap();
                    assert!(ATTRIBUTES.contains(&key.as_str()), "{key}");
                    match key.as_str() {
                        "id" => assert!(ids.insert(value.clone()), "{value} twice"),
                        "href" => links.push(value.strip_prefix('#').unwrap().to_owned()),
                        _ => (),
                    }
                }
                if name != "meta" {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                assert_eq!(open.pop(), Some(String::from_utf8(tag.name.to_vec()).unwrap()));
            }
            Token::String(piece) if open.last().is_some_and(|name| name == "q") => {
                words.push_str(std::str::from_utf8(&piece).unwrap());
            }
            Token::Comment(_) => panic!("a comment in\n{out}"),
            _ => (),
        }
    }
    assert_eq!(open, [""; 0]);
    assert!(links.iter().all(|link| ids.contains(link)), "{links:?} of {ids:?}");
    assert!(links.contains(&"s1".to_owned()) && links.contains(&"r1".to_owned()));
    assert!(squeezed(&words).contains(&squeezed(text)));
    assert!(out.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"));
}

/// What a report is made of.
const TAGS: &[&str] = &[
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "main", "section", "ul", "ol", "li", "a", "q",
    "strong", "span",
];

const ATTRIBUTES: &[&str] = &["lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "aria-label"];

/// Holds them to what the Web Annotation Data Model demands.
pub(crate) fn check_annotations(text: &str) {
    let span = json!({"start": 0, "end": text.len()});
    let plain: Value = serde_json::to_value(document(text)).unwrap();
    let in_bytes: Document<ByteSpan> = serde_json::from_value(replaced(plain, &span)).unwrap();
    let out: Value = serde_json::from_str(&export::annotations(&in_bytes, text)).unwrap();
    assert_eq!(out["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(out["type"], "AnnotationCollection");
    let page = &out["first"];
    assert_eq!((&page["type"], &page["partOf"]), (&json!("AnnotationPage"), &out["id"]));
    let items = page["items"].as_array().unwrap();
    assert_eq!(
        (items.len(), &out["total"]),
        (8, &json!(8)),
        "a mention, four times, a quantity, an attribution, a fact"
    );
    let ids: BTreeSet<_> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), items.len());
    let characters: Vec<_> = text.chars().collect();
    for item in items {
        assert_eq!(item["type"], "Annotation");
        assert!(["identifying", "describing"].contains(&item["motivation"].as_str().unwrap()));
        for body in item["body"].as_array().unwrap() {
            assert_eq!(body["type"], "TextualBody");
            assert!(body["value"].is_string());
        }
        for target in item["target"].as_array().unwrap() {
            assert!(target["source"].as_str().unwrap().starts_with("urn:uuid:"));
            let selectors = target["selector"].as_array().unwrap();
            let place = |key: &str| usize::try_from(selectors[0][key].as_u64().unwrap()).unwrap();
            assert_eq!(selectors[0]["type"], "TextPositionSelector");
            assert_eq!(selectors[1]["type"], "TextQuoteSelector");
            let exact: String = characters[place("start")..place("end")].iter().collect();
            assert_eq!(selectors[1]["exact"], exact);
            let around = [&selectors[1]["prefix"], &selectors[1]["suffix"]];
            assert!(around.iter().all(|words| words.is_string()));
        }
    }
}

/// The value with each span in it replaced.
fn replaced(value: Value, span: &Value) -> Value {
    match value {
        Value::Object(fields) if fields.contains_key("start") && fields.contains_key("text") => span.clone(),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, replaced(value, span))).collect(),
        Value::Array(items) => items.into_iter().map(|item| replaced(item, span)).collect(),
        other => other,
    }
}

#[test]
fn exports_say_what_was_corrected_by_hand() {
    let mut corrected = document("x");
    corrected.corrections = serde_json::from_value(json!([
        {"correction": {"kind": "rename", "entity": {"name": "=y", "kind": "person"}, "name": "x"}, "entities": [0]},
        {"correction": {"kind": "redate", "time": {"exact": "x"}, "value": "2026-03-12"}, "times": [0]},
        {"correction": {"kind": "hide", "entity": {"name": "<z>", "kind": "place"}}},
    ]))
    .unwrap();
    let html = export::html(&corrected);
    assert_eq!(html.matches("<span class=\"hand\">corrected by hand</span>").count(), 2);
    assert!(html.contains("<h2>Corrected by hand</h2>") && html.contains("hide: &lt;z&gt;"));
    let sheet = export::markdown(&corrected);
    assert_eq!(sheet.matches("(corrected by hand)").count(), 2);
    assert!(sheet.contains("- rename: \\=y → x\n"), "{sheet}");
    let rows = export::csv(&corrected);
    assert!(rows.contains("correction,0,,,,,rename,,,,,,,,'=y; x\r\n"), "{rows}");
}
