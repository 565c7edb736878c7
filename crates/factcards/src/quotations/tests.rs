//! Runs the cases of `tests/cases/quotations.txt`.

use proptest::prelude::*;

use super::Quotations;
use crate::text::Text;

/// The source with what was found marked in it.
fn marked(source: &str, found: &Quotations) -> String {
    let mut marks: Vec<(usize, usize, &str)> = vec![];
    for quotation in &found.quoted {
        let opens = if quotation.continued_from.is_some() { "⟦+" } else { "⟦" };
        marks.push((quotation.span.start, 2, opens));
        marks.push((quotation.span.end, 0, "⟧"));
    }
    for turn in &found.turns {
        marks.push((turn.span.start, 1, "⟦:"));
        marks.push((turn.span.end, 1, ":⟧"));
    }
    let quoted = found.quoted.iter().filter_map(|q| q.speaker);
    for speaker in quoted.chain(found.turns.iter().map(|t| t.speaker)) {
        marks.push((speaker.start, 2, "⟪"));
        marks.push((speaker.end, 0, "⟫"));
    }
    marks.sort_unstable();
    marks.dedup();
    let mut out = source.to_owned();
    marks.iter().rev().for_each(|(at, _, mark)| out.insert_str(*at, mark));
    out
}

fn read(source: &str) -> Quotations {
    Text::read(source, factcards_model::english().unwrap()).quotations
}

#[test]
fn cases() {
    let file = include_str!("../../tests/cases/quotations.txt");
    let mut missed = vec![];
    let cases = file.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
    let count = cases.clone().count();
    for case in cases {
        let expected = case.replace("\\n", "\n");
        let marks = ["⟦:", ":⟧", "⟦+", "⟦", "⟧", "⟪", "⟫"];
        let source = marks.iter().fold(expected.clone(), |text, mark| text.replace(mark, ""));
        let found = marked(&source, &read(&source));
        if found != expected {
            missed.push(format!("expected: {expected}\nfound:    {found}"));
        }
    }
    assert!(count >= 40, "only {count} cases");
    assert!(missed.is_empty(), "{} of {count} cases do not hold\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn what_goes_on_is_linked() {
    let found = read("“One goes on.\n\n“Two goes on.\n\n“Three ‘ends’.” So. “Four.”").quoted;
    let links: Vec<_> = found.iter().map(|q| (q.paragraph, q.level, q.continues, q.continued_from)).collect();
    assert_eq!(
        links,
        [(0, 0, true, None), (1, 0, true, Some(0)), (2, 0, false, Some(1)), (2, 1, false, None), (2, 0, false, None)]
    );
}

#[test]
fn marks_are_around_what_is_quoted() {
    let source = "He said “ no ” and 'maybe'.";
    let found = read(source);
    let pieces: Vec<_> = found.quoted.iter().map(|q| (q.span.of(source), q.marked().of(source))).collect();
    assert_eq!(pieces, [("no", "“ no ”"), ("maybe", "'maybe'")]);
    let marks: Vec<_> = found.marks().iter().map(|(mark, opens)| (mark.of(source), *opens)).collect();
    assert_eq!(marks, [("“", true), ("”", false), ("'", true), ("'", false)]);
}

/// What quotations are made of.
const PIECES: &[&str] = &[
    "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''", "`", " ", " ", "\n\n", ".", ",", ":", "—", "He said",
    "we", "dogs", "We", "5", "'s", "'90s", "A:",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quotations_are_nested_and_end_with_their_paragraph(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60),
    ) {
        let source = pieces.concat();
        let text = Text::read(&source, factcards_model::english().unwrap());
        let found = &text.quotations.quoted;
        let mut open: Vec<usize> = vec![];
        for (at, quotation) in found.iter().enumerate() {
            let (inner, outer) = (quotation.span, quotation.marked());
            prop_assert!(!inner.is_empty() && source.get(inner.start..inner.end).is_some());
            prop_assert!(quotation.opening.end <= inner.start && outer.contains(inner));
            prop_assert!(quotation.closing.is_none_or(|closing| inner.end <= closing.start));
            prop_assert!(text.blocks[quotation.paragraph].content.contains(outer));
            open.retain(|end| *end > outer.start);
            prop_assert_eq!(open.len(), quotation.level);
            prop_assert!(open.last().is_none_or(|end| outer.end <= *end));
            open.push(outer.end);
            let before = quotation.continued_from.map(|from| &found[from]);
            prop_assert!(before.is_none_or(|from| from.continues && from.paragraph < quotation.paragraph));
            prop_assert!(!quotation.continues || found[at..].iter().any(|q| q.continued_from == Some(at)));
        }
        let marks = text.quotations.marks();
        prop_assert!(marks.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start));
        let is_token = |mark| text.tokens.iter().any(|token| token.span == mark);
        prop_assert!(marks.iter().all(|(mark, _)| is_token(*mark)), "{:?}", marks);
    }
}
