//! What the cards tell of one sentence, and the sentences of a stretch of the text.

use factcards_document::{ByteSpan, EntityKind, ErasedSort as _, Id};

use super::{attributions, entries, row};
use crate::state::{Item, Reading};

/// Each row of the cards that tells something of the sentence, in the order of the cards.
pub(crate) fn rows(reading: &Reading, id: Id) -> Vec<Item> {
    let d = &reading.document;
    let sentence = reading.sentence(id);
    let is_here = |span: ByteSpan| sentence.overlaps(span);
    let facts = d.facts.iter().filter(|fact| fact.sentence == id).map(|fact| Item::Fact(fact.id));
    let said = (0..d.attributions.len()).map(Item::Attribution);
    let said = said.filter(|item| attributions::parts(d, *item).iter().any(|(_, span)| is_here(*span)));
    let times = d.times.iter().filter(|time| time.sentence == id).map(|time| Item::Time(time.id));
    let quantities = d.quantities.iter().filter(|of| of.sentence == id).map(|of| Item::Quantity(of.id));
    let changes = d.changes.iter().filter(|change| change.sentence == id).map(|change| Item::Change(change.id));
    let entities = d.entities.iter().filter(|entity| {
        let first = entity.mentions.partition_point(|mention| mention.span.end <= sentence.start);
        entity.mentions.get(first).is_some_and(|mention| is_here(mention.span))
    });
    let entities = entities.map(|entity| Item::Entity(entity.id));
    let placed = [Item::List as fn(Id) -> Item, Item::Reference, Item::Abbreviation];
    let counts = [d.lists.len(), d.references.len(), d.abbreviations.len()];
    let placed = placed.into_iter().zip(counts).flat_map(|(item, count)| (0..count).map(item));
    let placed = placed.filter(|item| row::spans(reading, *item).into_iter().any(is_here));

    let mut rows: Vec<(usize, Item)> = vec![];
    for item in facts.chain(said).chain(times).chain(quantities).chain(changes).chain(entities).chain(placed) {
        let home = reading.homes().of_item(item);
        let is_new = rows.iter().all(|(_, item)| *item != home);
        if let Some(card) = reading.entries().card_of(home).filter(|_| is_new && !is_qualifier(reading, home)) {
            rows.push((card, home));
        }
    }
    rows.sort_erased_by_key(|(card, _)| *card);
    rows.into_iter().map(|(_, item)| item).collect()
}

/// Nationalities have no row of their own.
fn is_qualifier(reading: &Reading, item: Item) -> bool {
    entries::kind(reading, item) == Some(EntityKind::Nationality)
}

/// A stretch of the text in pieces, which cover all of it: each of one sentence, or of none.
pub(crate) fn pieces(reading: &Reading, stretch: ByteSpan) -> Vec<(ByteSpan, Option<Id>)> {
    let sentences = &reading.document.sentences;
    let first = sentences.partition_point(|sentence| sentence.span.end <= stretch.start);
    let mut pieces = vec![];
    let mut at = stretch.start;
    for (id, sentence) in sentences.iter().enumerate().skip(first) {
        let (start, end) = (sentence.span.start.max(at), sentence.span.end.min(stretch.end));
        if sentence.span.start >= stretch.end {
            break;
        }
        if start >= end {
            continue;
        }
        if at < start {
            pieces.push((ByteSpan::new(at, start), None));
        }
        pieces.push((ByteSpan::new(start, end), Some(id)));
        at = end;
    }
    if at < stretch.end {
        pieces.push((ByteSpan::new(at, stretch.end), None));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::state::Filter;
    use crate::strings::Language;
    use crate::view::filter::passes;

    const TEXT: &str = "“We sold the harbour. It was too dear,” said Ada Roe on 3 March 2024. Oslo paid £20. Hm.";

    fn reading(text: &str) -> Reading {
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        Reading::new(text.into(), document, Language::En)
    }

    #[test]
    fn a_sentence_has_the_rows_that_tell_of_it_and_no_others() {
        let reading = reading(TEXT);
        let at = |words: &str| reading.sentence_id_at(TEXT.find(words).unwrap());
        let names = |words: &str| {
            let entity = |item: Item| match item {
                Item::Entity(id) => reading.document.entities.get(id).map(|entity| entity.name.clone()),
                _ => None,
            };
            rows(&reading, at(words)).into_iter().filter_map(entity).collect::<Vec<_>>()
        };
        assert_eq!(names("Oslo paid"), ["Oslo"]);
        assert_eq!(rows(&reading, at("Hm")), []);
        let is_quote = |item: &Item| matches!(item, Item::Attribution(_));
        for words in ["We sold", "It was too dear"] {
            assert!(
                rows(&reading, at(words)).iter().any(is_quote),
                "the quote is told of each of its sentences: {words}"
            );
        }
        assert!(!rows(&reading, at("Oslo paid")).iter().any(is_quote));
    }

    #[test]
    fn every_row_of_the_cards_is_told_of_the_sentences_that_it_comes_from() {
        let reading = reading(TEXT);
        for id in 0..reading.document.sentences.len() {
            let filter = Filter { sentence: Some(id), ..Filter::NONE };
            let told = rows(&reading, id);
            for part in ["quotes", "positions", "plans", "facts", "people", "places", "timeline", "numbers"] {
                let rows = reading.entries().of_card(entries::card_of_part(part));
                for item in entries::of_part(&reading, part, rows).filter(|item| passes(&reading, None, &filter, *item))
                {
                    assert!(told.contains(&item), "{item:?} of sentence {id}");
                }
            }
        }
    }

    #[test]
    fn pieces_cover_a_stretch_and_keep_to_their_sentences() {
        let reading = reading(TEXT);
        let stretch = ByteSpan::new(5, TEXT.len() - 1);
        let pieces = pieces(&reading, stretch);
        let joined: String = pieces.iter().map(|(span, _)| span.of(TEXT)).collect();
        assert_eq!(joined, stretch.of(TEXT));
        assert!(pieces.iter().filter_map(|(_, id)| *id).count() >= 3);
        for (span, id) in pieces {
            match id {
                Some(id) => assert!(reading.sentence(id).contains(span)),
                None => assert!(reading.document.sentences.iter().all(|sentence| !sentence.span.overlaps(span))),
            }
        }
    }
}
