//! What quotes find, and how long many corrections take.

use std::time::Duration;

use cpu_time::ThreadTime;
use proptest::prelude::*;

use super::*;
use crate::reviewed::reviewed;

fn shown(text: &str) -> Shown {
    Shown::new(text, &[])
}

/// All places of a word.
fn places(text: &str, word: &str) -> Vec<(usize, ByteSpan)> {
    let starts = text.match_indices(word).map(|(at, _)| at);
    starts.map(|at| ByteSpan::new(at, at + word.len())).enumerate().collect()
}

#[test]
fn a_quote_finds_its_place_again_after_edits() {
    let text = "On Friday the council met. It will meet again on Friday, if the mayor agrees.";
    let second = Quote::of(&shown(text), places(text, "Friday")[1].1);
    assert_eq!(second.exact, "Friday");
    for (edited, found) in [
        (text, Some(1)),
        ("On Friday\nthe council met. It will meet again on\n  Friday, if the mayor agrees.", Some(1)),
        ("It will meet again on Friday, if the mayor agrees.", Some(0)),
        ("On Friday the council met. It will meet again on Friday. Or not.", Some(1)),
        ("On Friday the council met, and nobody came.", None),
        ("Friday", None),
        ("It will meet again on Friday, if the mayor agrees. It will meet again on Friday, if the mayor agrees.", None),
    ] {
        assert_eq!(second.best(&shown(edited), &places(edited, "Friday")), found, "{edited}");
    }
}

#[test]
fn a_quote_is_as_long_as_it_takes() {
    let text = "He said no more than that on Friday, and went home. ".repeat(5);
    for (at, place) in places(&text, "Friday") {
        let quote = Quote::of(&shown(&text), place);
        assert!(quote.prefix.len() <= 300, "{quote:?}");
        assert_eq!(quote.best(&shown(&text), &places(&text, "Friday")), Some(at));
    }
}

/// Three hundred corrections of a megabyte take no time that a person notices.
#[test]
fn many_corrections_of_a_long_text_are_quick() {
    let article = include_str!("../../../../tests/documents/article/text.txt");
    let one = reviewed(include_str!("../../../../tests/documents/article/document.json"), article);
    let copies = 1_000_000 / article.len() + 1;
    let text = article.repeat(copies);
    let mut whole = one.clone();
    for copy in 1..copies {
        let shift = copy * article.len();
        let mut more = one.clone().map_spans(&mut |span| ByteSpan::new(span.start + shift, span.end + shift));
        whole.sentences.append(&mut more.sentences);
        whole.facts.append(&mut more.facts);
        whole.quantities.append(&mut more.quantities);
        whole.attributions.append(&mut more.attributions);
        whole.entities.append(&mut more.entities);
    }
    for (at, entity) in whole.entities.iter_mut().enumerate() {
        entity.name = format!("{} {at}", entity.name);
    }
    let mut corrections = vec![];
    for at in 0..100 {
        let entity =
            EntityTarget { name: whole.entities[at].name.clone(), kind: whole.entities[at].kind, mentions: vec![] };
        corrections.push(Correction::Hide { entity });
        for (kind, count) in [(ItemKind::Fact, one.facts.len()), (ItemKind::Quantity, one.quantities.len())] {
            let item = ItemTarget::of(&one, article, kind, at % count).unwrap();
            corrections.push(Correction::Reject { item });
        }
    }
    let before = ThreadTime::now();
    let found = apply(&mut whole, &text, &corrections);
    let took = before.elapsed();
    println!("{} corrections of {} bytes: {took:?}", corrections.len(), text.len());
    assert_eq!(found.iter().filter(|found| **found).count(), 100, "what stands two hundred times is not told apart");
    assert!(took < Duration::from_millis(if cfg!(debug_assertions) { 3000 } else { 50 }), "{took:?}");
}

proptest! {
    #[test]
    fn every_place_is_found_again(text in "[ab \n\u{a0}é]{1,80}", start in 0..80usize, length in 1..9usize) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let span = ByteSpan::new(places[start % places.len()], places[(start % places.len() + length).min(places.len() - 1)]);
        let span = span.trimmed(&text);
        let shown = shown(&text);
        prop_assume!(!span.is_empty());
        let (before, after) = shown.around(span);
        prop_assert_eq!(format!("{before}{}{after}", quote::words(&shown, span)), shown.text());
        prop_assert_eq!(Quote::of(&shown, span).best(&shown, &[((), span)]), Some(()));
    }
}
