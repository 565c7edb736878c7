//! Numbers with their units and what they count.
//!
//! The language of the text reads the amounts (`lang`), here what is counted is looked up in the tree (`of`), numbers that only name
//! something are left out (`naming`), and words
//! of change join quantities to what happened to something (`changes`), whose old and new value share a unit (`shared`).

mod alignment;
mod cells;
mod changes;
mod naming;
mod noun_phrase;
mod of;
mod shared;

use std::ops::Range;

use factcards_document::{ByteSpan, Change, ErasedSort as _, Id, Quantity, QuantityKind, Reference, Sentence, Time};

use crate::grammar::{Lexeme, Separators, lex};
use crate::lang::Quantities;
use crate::measure::{Amount, Dimension, neat};
use crate::text::Stage;
use crate::tree::Tree;
use alignment::Aligned;

/// A quantity beside the magnitude that its number ends in.
type Told = (Quantity<ByteSpan>, f64);

/// Finds the quantities, in order, none of which overlaps another, a time or a reference; and the changes that they
/// tell of.
pub(crate) fn find(
    tree: &Tree,
    references: &[Reference<ByteSpan>],
    times: &[Time<ByteSpan>],
) -> (Vec<Quantity<ByteSpan>>, Vec<Change<ByteSpan>>) {
    let language = &tree.text.language.quantities;
    let mut opaque: Vec<ByteSpan> = references.iter().map(|r| r.span).chain(times.iter().map(|t| t.span)).collect();
    opaque.sort_erased();
    let text = tree.text;
    let (mut quantities, mut changes) = (vec![], vec![]);
    let counts = |s: &&Sentence<ByteSpan>| text.is_read_for(Stage::Quantities, s.id) && !cells::is_head(text, s);
    let counted = || text.sentences.iter().filter(counts);
    let lexemes_of = |s: &Sentence<ByteSpan>| {
        let mut lexemes = lex(text.source, s.span, &opaque);
        lexemes.iter_mut().take(1).for_each(|first| first.opens_cell |= cells::is_cell(text, s));
        lexemes
    };
    // The lexemes of all sentences at once would take more room than the trees.
    let numbered = counted().filter(|s| s.span.of(text.source).contains(|c: char| c.is_ascii_digit()));
    let separators = Separators::told(numbered.map(lexemes_of), language.beside);
    for sentence in counted() {
        let mut lexemes = lexemes_of(sentence);
        let open = separators.settle(&mut lexemes, language.beside);
        let aligned = Aligned::of(tree, sentence.id, &lexemes);
        let mut told: Vec<Told> = vec![];
        for cell in cells(&lexemes) {
            let first = quantities.len() + told.len();
            let is_open = |amount: &Amount| {
                let first = open.partition_point(|at| *at < cell.start + amount.start);
                open.get(first).is_some_and(|at| *at < cell.start + amount.end)
            };
            let Some(lexemes) = lexemes.get(cell.clone()) else { continue };
            told.extend(read(language, lexemes, &aligned.part(cell.clone()), &is_open, (sentence.id, first)));
        }
        let (mut own, magnitudes): (Vec<_>, Vec<_>) = told.into_iter().unzip();
        let found = changes::find(tree, sentence.id, &own, changes.len());
        let first = quantities.len();
        for change in &found {
            shared::complete(change, first, &mut own, &magnitudes);
            for id in [change.by, change.from, change.to].into_iter().flatten() {
                // "Revenue rose 14 %": what rose is what is measured.
                let Some(quantity) = id.checked_sub(first).and_then(|at| own.get_mut(at)) else { continue };
                quantity.of = quantity.of.or(change.of.filter(|of| !of.overlaps(quantity.span)));
            }
        }
        quantities.append(&mut own);
        changes.extend(found);
    }
    cells::tell(text, &mut quantities, &mut changes);
    quantities.shrink_to_fit();
    (quantities, changes)
}

/// The stretches of a sentence between which no amount reaches: cells of a table, else the whole sentence.
fn cells(lexemes: &[Lexeme]) -> Vec<Range<usize>> {
    let opens = lexemes.iter().enumerate().skip(1).filter(|(_, lexeme)| lexeme.opens_cell).map(|(at, _)| at);
    let starts: Vec<usize> = std::iter::once(0).chain(opens).collect();
    let ends = starts.iter().copied().skip(1).chain([lexemes.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The quantities of a stretch of a sentence, numbered from `first`. Of a number that is `open` only the words are sure.
fn read(
    language: &Quantities,
    lexemes: &[Lexeme],
    aligned: &Aligned,
    is_open: &dyn Fn(&Amount) -> bool,
    (sentence, first): (Id, Id),
) -> Vec<Told> {
    let mut told: Vec<Told> = vec![];
    for amount in (language.amounts)(lexemes, &|lexeme| aligned.tag(lexeme)) {
        let ends = lexemes.get(amount.start).zip(amount.end.checked_sub(1).and_then(|i| lexemes.get(i)));
        let Some((start, end)) = ends.filter(|_| !naming::is_name(aligned, &amount)) else { continue };
        let of = of::of(lexemes, aligned, &amount);
        let rate = rate(language, lexemes, &amount, of);
        let (low, high) = (neat(amount.value), amount.high.map(neat));
        let heat = amount.size.is_some_and(|s| s.dimension == Dimension::Angle)
            && lexemes.iter().any(|l| language.of_heat.contains(&&*l.key));
        let sure = !is_open(&amount);
        let size = amount.size.zip(amount.unit.as_ref()).filter(|_| sure);
        let quantity = Quantity {
            id: first + told.len(),
            span: start.span.cover(end.span),
            sentence,
            kind: if heat { QuantityKind::Temperature } else { amount.kind },
            value: high.is_none().then_some(low).filter(|_| sure),
            low: high.map(|_| low).filter(|_| sure),
            high: high.filter(|_| sure),
            of,
            base: size.and_then(|(size, unit)| size.base((low, high), unit)),
            unit: amount.unit.map(|unit| unit.into_owned()).or(rate),
            comparator: amount.comparator,
        };
        told.push((quantity, amount.magnitude));
    }
    told
}

/// "thousands a week", "5,000 visitors a day": the unit of a count that is told for a time, behind it or behind what is
/// counted.
fn rate(language: &Quantities, lexemes: &[Lexeme], amount: &Amount, of: Option<ByteSpan>) -> Option<String> {
    let count = amount.kind == QuantityKind::Number && amount.unit.is_none() && !amount.fraction;
    let behind =
        || Some(lexemes.partition_point(|l| l.span.start < of.map_or(0, |of| of.end))).filter(|_| of.is_some());
    let at = |place: usize| (language.rate)(lexemes, place).filter(|_| count);
    at(amount.end).or_else(|| at(behind()?))
}
