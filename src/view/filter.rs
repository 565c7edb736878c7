//! Which rows of the cards are to be seen: those that pass everything the person narrowed them down to.

use factcards_document::{Attribution, ByteSpan, ErasedSort as _, Fact, FactStatus, Id, Stance, Time};

use super::concern::concerns;
use super::marks::range_of;
use super::{row, search};
use crate::state::{Dates, Filter, Item, Reading};

/// Whether a row is to be seen. The card that it stands on is not asked for.
pub(crate) fn passes(reading: &Reading, entity: Option<Id>, filter: &Filter, item: Item) -> bool {
    entity.is_none_or(|entity| concerns(reading, entity, item))
        && filter.status.is_none_or(|status| status_of(reading, item) == Some(status))
        && filter.sentence.is_none_or(|sentence| row::sentences(reading, item).contains(&sentence))
        && (filter.dates == Dates::default() || is_between(reading, &filter.dates, item))
        && (filter.query.trim().is_empty() || has_words(reading, item, &filter.query))
}

fn has_words(reading: &Reading, item: Item, query: &str) -> bool {
    let words = row::words(reading, item);
    search::has_all(&words.iter().map(String::as_str).collect::<Vec<_>>(), query)
}

/// How far a row holds; none for what is neither said nor done.
pub(crate) fn status_of(reading: &Reading, item: Item) -> Option<FactStatus> {
    let d = &reading.document;
    match item {
        Item::Fact(id) => d.facts.get(id).map(|fact| fact.status),
        Item::Attribution(id) => d.attributions.get(id).map(of_attribution),
        Item::Change(id) => d.changes.get(id).map(|change| change.status.unwrap_or(FactStatus::Stated)),
        _ => None,
    }
}

/// How far the rows hold, the most frequent first, each with the number of its rows.
pub(crate) fn statuses(reading: &Reading) -> Vec<(FactStatus, usize)> {
    let rows = ["quotes", "positions", "plans", "facts"].map(|card| reading.entries().of_card(card));
    let mut counts: Vec<(FactStatus, usize)> = vec![];
    for status in rows.into_iter().flatten().filter_map(|item| status_of(reading, *item)) {
        match counts.iter_mut().find(|(of, _)| *of == status) {
            Some((_, count)) => *count += 1,
            None => counts.push((status, 1)),
        }
    }
    counts.sort_erased_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// What somebody says is a claim; what the source wants, commits itself to or denies is as much of it as a fact would be.
fn of_attribution(attribution: &Attribution<ByteSpan>) -> FactStatus {
    match attribution.stance {
        Stance::Says | Stance::Believes | Stance::Asks | Stance::Doubts => FactStatus::Claimed,
        Stance::Wants | Stance::Demands => FactStatus::Demanded,
        Stance::Promises => FactStatus::Planned,
        Stance::Threatens => FactStatus::Threatened,
        Stance::Denies => FactStatus::Denied,
    }
}

/// Whether a row is of a time in these days, or tells of one.
fn is_between(reading: &Reading, dates: &Dates, item: Item) -> bool {
    let d = &reading.document;
    let is_in = |id: Id| d.times.get(id).is_some_and(|time| overlaps(time, dates));
    match item {
        Item::Time(id) => is_in(id),
        Item::Fact(id) => d.facts.get(id).is_some_and(|fact| times_of(fact).any(is_in)),
        Item::Attribution(id) => {
            let Some(attribution) = d.attributions.get(id) else { return false };
            let facts =
                d.facts.get(range_of(&d.facts, attribution.sentence, |fact| fact.sentence)).into_iter().flatten();
            let mut said = facts.filter(|fact| fact.attribution == Some(id));
            said.any(|fact| times_of(fact).any(is_in))
        }
        Item::Quantity(_) | Item::Change(_) => {
            let Some(span) = row::span(reading, item) else { return false };
            let sentence = reading.sentence_id_at(span.start);
            let mut facts = d.facts.get(range_of(&d.facts, sentence, |fact| fact.sentence)).into_iter().flatten();
            facts.any(|fact| fact.span.contains(span) && times_of(fact).any(is_in))
        }
        _ => false,
    }
}

/// The times that a fact tells.
pub(crate) fn times_of(fact: &Fact<ByteSpan>) -> impl Iterator<Item = Id> {
    fact.time.into_iter().chain(fact.arguments.iter().filter_map(|argument| argument.time))
}

/// Whether a time that is on the calendar is at least partly in these days. Days of four-digit years are in the order of
/// their letters; a time before the year 0 is earlier than any of them.
fn overlaps(time: &Time<ByteSpan>, dates: &Dates) -> bool {
    let (Some(start), Some(end)) = (&time.start, &time.end) else { return false };
    let is_before = |instant: &str, day: &str| instant.starts_with('-') || instant < day;
    let from_fits = dates.from.as_ref().is_none_or(|from| !is_before(end, from) && end != from);
    // The last day is meant too: "2024-05-02T10:00" is not after it.
    let to_fits = dates.to.as_ref().is_none_or(|to| is_before(start, to) || start.starts_with(to.as_str()));
    from_fits && to_fits
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const TEXT: &str = "Ada Moreau met Tom Berger in Oslo on 3 March 2024. On 5 May 2024 Lena Fischer sold 20 boats. \
                        Tom Berger denied that he owned a boat. The firm plans to open a yard in June 2025.";

    fn reading() -> Reading {
        Reading::new(TEXT.into(), analyze(TEXT, &Options::default(), factcards_model::english().unwrap()), Language::En)
    }

    fn shown(reading: &Reading, card: &str, filter: &Filter) -> Vec<String> {
        let items = reading.entries().of_card(card).iter().copied().filter(|item| passes(reading, None, filter, *item));
        items.filter_map(|item| row::span(reading, item)).map(|span| reading.words(span).to_owned()).collect()
    }

    #[test]
    fn a_query_keeps_the_rows_that_have_all_its_words() {
        let reading = reading();
        let query = |query: &str| Filter { query: query.to_owned(), ..Filter::default() };
        assert_eq!(shown(&reading, "numbers", &query("BOATS")), ["20"]);
        assert_eq!(shown(&reading, "timeline", &query("oslo ada")), ["3 March 2024"]);
        assert_eq!(shown(&reading, "timeline", &query("oslo lena")), Vec::<String>::new());
        assert_eq!(shown(&reading, "who", &query("fischer")), ["Lena Fischer"]);
    }

    #[test]
    fn days_keep_what_is_at_least_partly_in_them() {
        let reading = reading();
        let dates = |from: &str, to: &str| {
            let day = |day: &str| (!day.is_empty()).then(|| day.to_owned());
            Filter { dates: Dates { from: day(from), to: day(to) }, ..Filter::default() }
        };
        assert_eq!(shown(&reading, "timeline", &dates("2024-03-03", "2024-03-03")), ["3 March 2024"]);
        assert_eq!(shown(&reading, "timeline", &dates("2024-03-04", "")), ["5 May 2024", "June 2025"]);
        assert_eq!(shown(&reading, "timeline", &dates("2025-06-15", "2025-06-20")), ["June 2025"]);
        assert_eq!(shown(&reading, "timeline", &dates("", "2024-03-02")), Vec::<String>::new());
        assert_eq!(shown(&reading, "numbers", &dates("2024-05-05", "2024-05-05")), ["20"]);
    }

    #[test]
    fn standing_and_sentence_keep_their_rows() {
        let reading = reading();
        let status = |status| Filter { status: Some(status), ..Filter::default() };
        assert_eq!(shown(&reading, "positions", &status(FactStatus::Denied)), ["he owned a boat"]);
        assert_eq!(shown(&reading, "positions", &status(FactStatus::Claimed)), Vec::<String>::new());
        let plans = shown(&reading, "plans", &status(FactStatus::Planned));
        assert!(plans.iter().any(|plan| plan.contains("open a yard")), "{plans:?}");
        let first = Filter { sentence: Some(0), ..Filter::default() };
        assert_eq!(shown(&reading, "timeline", &first), ["3 March 2024"]);
        assert_eq!(shown(&reading, "who", &first), ["Tom Berger", "Ada Moreau", "Oslo"]);
    }
}
