//! Ranges: two amounts that are the ends of one.

use factcards_document::QuantityKind;

use super::evidence::{Verdict, is_dash};
use super::words::CHANGES;
use crate::grammar::{Lexeme, Shape, key};
use crate::measure::Amount;

/// How far back a verb of change is looked for, in lexemes.
const REACH: usize = 12;

/// Joins the two ends of each range; drops what was only there as an end of one.
pub(super) fn join(lexemes: &[Lexeme], found: Vec<(Amount, Verdict)>) -> Vec<Amount> {
    let mut joined: Vec<(Amount, Verdict)> = Vec::with_capacity(found.len());
    for (amount, verdict) in found {
        match joined.last().and_then(|(last, _)| range(lexemes, last, &amount)) {
            Some(range) => {
                joined.pop();
                joined.push((range, Verdict::Yes));
            }
            None => joined.push((amount, verdict)),
        }
    }
    let sure = joined.into_iter().filter(|(_, verdict)| *verdict == Verdict::Yes);
    sure.map(|(amount, _)| aged(lexemes, amount)).collect()
}

/// "aged between 18 and 65"
fn aged(lexemes: &[Lexeme], amount: Amount) -> Amount {
    let start = amount.start.checked_sub(1).filter(|at| key(lexemes, *at) == "aged");
    let bare = amount.kind == QuantityKind::Number && amount.unit.is_none() && amount.high.is_some();
    match start.filter(|_| bare) {
        Some(start) => Amount { start, kind: QuantityKind::Age, unit: Some("a".into()), ..amount },
        None => amount,
    }
}

/// "31–46 %", "between 10 and 20", "two or three", "$2 to 3 million".
fn range(lexemes: &[Lexeme], low: &Amount, high: &Amount) -> Option<Amount> {
    // "2- to 3-fold"
    let hangs = lexemes.get(low.end).is_some_and(|l| l.joined && l.key == "-")
        && matches!(key(lexemes, low.end + 1), "to" | "or")
        && lexemes.get(low.end + 1).is_some_and(|l| !l.joined);
    let link = low.end + usize::from(hangs);
    if high.start != link + 1 || low.high.is_some() || high.high.is_some() {
        return None;
    }
    let opener = low.start.checked_sub(1).map_or("", |i| key(lexemes, i));
    let link = key(lexemes, link);
    let fits = match link {
        "and" => opener == "between",
        "to" => !changes(lexemes, low.start) || opener == "by" && is_one_size(low, high),
        "or" => !low.digits && low.unit.is_none() && high.value == low.value + 1.0,
        _ => is_dash(link) || link == "~",
    };
    // "$2 to 3", "aged 18 to 65"
    let before = low.kind == QuantityKind::Money || low.kind == QuantityKind::Age && low.number.0 > low.start;
    let kinds = low.unit == high.unit || low.unit.is_none() || high.unit.is_none() && before;
    if !fits || !kinds || low.kind == QuantityKind::Ordinal || high.kind == QuantityKind::Ordinal {
        return None;
    }
    // "2 to 3 million": the magnitude holds for both.
    let shared = low.magnitude == 1.0 && high.magnitude > 1.0 && low.value < high.value / high.magnitude;
    let first = if shared { low.value * high.magnitude } else { low.value };
    let carrier = if high.unit.is_some() { high } else { low };
    let noun = lexemes.get(high.end).is_some_and(|l| l.is_lowercase_word());
    let counts = carrier.unit.is_some() || link != "-" || noun || round(lexemes, low, high);
    if first >= high.value || !counts || years(low) && years(high) && carrier.unit.is_none() {
        return None;
    }
    let opened = matches!((opener, link), ("between", "and") | ("from", "to"));
    Some(Amount {
        start: low.start - usize::from(opened),
        end: high.end,
        number: low.number,
        kind: carrier.kind,
        unit: carrier.unit.clone(),
        size: carrier.size,
        value: first,
        high: Some(high.value),
        ..high.clone()
    })
}

/// "rose by 2 to 3 %" is one size; "fell by 12,000 to 1.4 million", "by 2 % to 5 %" a size and what came of it.
fn is_one_size(low: &Amount, high: &Amount) -> bool {
    let times = if high.unit.is_some() { 10.0 } else { 2.0 };
    low.unit.is_none() && high.value <= low.value * times
}

/// Whole hundreds, which are no scores, pages or telephone numbers.
fn round(lexemes: &[Lexeme], low: &Amount, high: &Amount) -> bool {
    let hundreds = |a: &Amount| a.digits && a.value >= 100.0 && a.value % 100.0 == 0.0;
    let more = lexemes.get(high.end).is_some_and(|l| is_dash(&l.key) || l.shape == Shape::Digits);
    hundreds(low) && hundreds(high) && !more
}

fn years(amount: &Amount) -> bool {
    amount.digits && amount.unit.is_none() && (1000.0..2100.0).contains(&amount.value) && amount.end == amount.start + 1
}

fn changes(lexemes: &[Lexeme], at: usize) -> bool {
    (at.saturating_sub(REACH)..at).any(|i| CHANGES.contains(&key(lexemes, i)))
}
