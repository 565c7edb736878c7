//! Tests of who acts on whom.

use factcards::{Options, analyze};

use super::*;
use crate::strings::Language;

const TEXT: &str = "Ada Moreau met Tom Berger in Oslo. Tom Berger sued Lena Fischer. Ada Moreau met Tom Berger in Vienna. \
                    Lena Fischer plans to visit Oslo. Tom Berger did not meet Lena Fischer.";

fn reading(text: &str) -> Reading {
    let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
    Reading::new(text.into(), document, Language::En)
}

fn told(reading: &Reading, relations: &[Relation]) -> Vec<(String, String, String, Standing, usize)> {
    let name = |id: Id| reading.document.entities[id].name.clone();
    let tell = |of: &Relation| (name(of.from), of.words.clone(), name(of.to), of.standing, of.facts.len());
    relations.iter().map(tell).collect()
}

#[test]
fn facts_join_those_who_act_and_those_acted_on() {
    let reading = reading(TEXT);
    let relations = relations(&reading, |_| true);
    let told = told(&reading, &relations);
    let has = |from: &str, words: &str, to: &str, standing, facts| {
        let wanted = (from.to_owned(), words.to_owned(), to.to_owned(), standing, facts);
        assert!(told.contains(&wanted), "{wanted:?} is not in {told:#?}");
    };
    has("Ada Moreau", "met", "Tom Berger", Standing::Stated, 2);
    has("Ada Moreau", "met in", "Oslo", Standing::Stated, 1);
    has("Tom Berger", "sued", "Lena Fischer", Standing::Stated, 1);
    assert!(told.iter().any(|of| of.2 == "Oslo" && of.3 == Standing::Planned), "{told:#?}");
    assert!(told.iter().any(|of| of.2 == "Lena Fischer" && of.3 == Standing::Denied), "{told:#?}");
}

#[test]
fn few_relations_are_none() {
    let reading = reading(TEXT);
    let lena = |item| matches!(item, Item::Fact(id) if reading.document.facts[id].span.of(TEXT).contains("sued"));
    assert_eq!(relations(&reading, lena), []);
}

fn assert_apart(drawing: &Drawing, width: f64) {
    for nodes in [&drawing.left, &drawing.right] {
        for pair in nodes.windows(2) {
            assert!(pair[0].y + pair[0].height < pair[1].y, "{pair:?}");
        }
        for node in nodes {
            assert!(node.x >= 0.0 && node.x + node.width <= width && node.y >= 0.0);
            assert!(node.lines.iter().all(|line| text::width(line) <= node.width), "{node:?}");
        }
    }
    let mut rows: Vec<_> = drawing.edges.iter().map(|edge| edge.to.1).collect();
    rows.sort_by(f64::total_cmp);
    assert!(rows.windows(2).all(|pair| pair[1] - pair[0] >= 24.0), "{rows:?}");
    for edge in &drawing.edges {
        assert!(edge.x.0 > edge.from.0 && edge.x.1 < edge.to.0, "{edge:?}");
    }
}

#[test]
fn no_name_and_no_relation_meets_another() {
    let names = ["Ada", "Tom", "Lena", "Ivo", "Mia", "Ben", "Zoe", "Max", "Eva", "Jan", "Kim", "Leo", "Ron", "Sue"];
    let many: String = names
        .windows(3)
        .map(|of| format!("{0} Moreau met {1} Moreau. {0} Moreau sued {2} Moreau. ", of[0], of[1], of[2]))
        .collect();
    for text in [TEXT, many.as_str()] {
        let reading = reading(text);
        let relations = relations(&reading, |_| true);
        for width in [240.0, 350.0, 700.0] {
            for all in [false, true] {
                let drawing = Drawing::of(&reading, &relations, all, width);
                assert_apart(&drawing, width);
                assert_eq!(drawing, Drawing::of(&reading, &relations, all, width));
                assert_eq!(drawing.edges.len() + drawing.left_out.1, relations.len());
                assert!(!all || drawing.left_out == (0, 0));
            }
        }
    }
    let reading = reading(&many);
    let drawing = Drawing::of(&reading, &relations(&reading, |_| true), false, 350.0);
    let mut drawn: Vec<_> = drawing.left.iter().chain(&drawing.right).map(|node| node.entity).collect();
    drawn.sort_unstable();
    drawn.dedup();
    assert!(drawn.len() <= NAMES && drawing.left_out.0 > 0, "{:?}", drawing.left_out);
}
