//! What the Brief holds.
use super::*;
#[test]
fn try_texts() {
    for file in std::env::var("TRY").unwrap_or_default().split(' ').filter(|f| !f.is_empty()) {
        let text = std::fs::read_to_string(file).unwrap();
        let document = factcards::analyze(&text, &factcards::Options::default(), factcards_model::english().unwrap());
        let reading = Reading::new(text.as_str().into(), document);
        let brief = Brief::of(&reading);
        println!("=== {file} usual {} of {}\n{}", brief.summary.usual, brief.summary.sentences.len(),
        crate::view::brief_markdown::markdown(&reading, &brief, &brief.summary.best(brief.summary.usual)));
    let s = brief.summary.best(brief.summary.usual);
        println!("{}  | {:?}", crate::view::summary::figures(&reading, &s), brief.coverage);
        let e = &reading.document.main_event;
        for (q, a) in [("who", &e.who), ("what", &e.what), ("when", &e.when), ("where", &e.where_)] { println!("{q}: {:?}", a.iter().map(|s| reading.words(*s)).collect::<Vec<_>>()); }
    }
}
