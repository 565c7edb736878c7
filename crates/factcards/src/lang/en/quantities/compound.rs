//! Amounts of several parts: "5 ft 2 in", "3 dollars 50 cents", "one in five".

use factcards_document::QuantityKind;

use super::evidence::Verdict;
use crate::grammar::{Lexeme, Shape, key};
use crate::measure::{Amount, Dimension, Size};

/// Joins what is one amount with the one before it.
pub(super) fn join(lexemes: &[Lexeme], found: Vec<(Amount, Verdict)>) -> Vec<(Amount, Verdict)> {
    let mut joined: Vec<(Amount, Verdict)> = Vec::with_capacity(found.len());
    for (amount, verdict) in found {
        let one = joined
            .last()
            .and_then(|(last, _)| sum(lexemes, last, &amount).or_else(|| proportion(lexemes, last, &amount)));
        match one {
            Some(one) => {
                joined.pop();
                joined.push((one, Verdict::Yes));
            }
            None => joined.push((amount, verdict)),
        }
    }
    joined
}

/// "5 feet and 2 inches", "thirteen dollars and forty-five cents", "15 dollars 50": in the larger unit.
fn sum(lexemes: &[Lexeme], large: &Amount, small: &Amount) -> Option<Amount> {
    let and = key(lexemes, large.end) == "and";
    let opener = large.start.checked_sub(1).map_or("", |at| key(lexemes, at));
    let adjacent = small.start == large.end || and && small.start == large.end + 1 && opener != "between";
    let exact = large.high.is_none() && small.high.is_none() && large.value.fract() == 0.0 && small.value > 0.0;
    // "3 pounds 50 pence"
    let sterling = large.unit.as_deref() == Some("[lb_av]") && small.unit.as_deref() == Some("GBP");
    if sterling {
        let size = Some(Size { dimension: Dimension::Money, factor: 1.0 });
        let pounds = Amount { kind: QuantityKind::Money, unit: small.unit.clone(), size, ..large.clone() };
        return sum(lexemes, &pounds, small);
    }
    let (whole, _) = (large.size?, exact.then_some(()).filter(|()| adjacent)?);
    let (part, value, end) = part(lexemes, large, whole, small)?;
    let fits = part.factor < whole.factor && value * part.factor < whole.factor;
    let same = part.dimension == whole.dimension && small.magnitude == 1.0 && large.value.abs() < 1e9;
    let value = large.value + large.value.signum() * value * (part.factor / whole.factor);
    (fits && same).then(|| Amount { end, value, ..large.clone() })
}

/// The size of the smaller unit, which may be left out ("15 dollars 50", "5 ft 2 in"), how many there are, and where
/// they end.
fn part(lexemes: &[Lexeme], large: &Amount, whole: Size, small: &Amount) -> Option<(Size, f64, usize)> {
    if let Some(size) = small.size {
        return match size.dimension {
            Dimension::Length | Dimension::Mass => Some((size, small.value, small.end)),
            // Hundredths are told in their currency already; a sign before them begins another amount.
            Dimension::Money if small.number.0 == small.start => Some((size, small.value * 100.0, small.end)),
            _ => None,
        };
    }
    if small.kind != QuantityKind::Number || small.fraction {
        return None;
    }
    let next = lexemes.get(small.end);
    match (whole.dimension, large.unit.as_deref()) {
        (Dimension::Length, Some("[ft_i]")) if next.is_some_and(|l| matches!(&*l.key, "in" | "\"" | "″")) => {
            Some((Size { dimension: Dimension::Length, factor: 0.0254 }, small.value, small.end + 1))
        }
        (Dimension::Money, _) => {
            let last = next.is_none_or(|l| l.shape == Shape::Mark && !l.joined || matches!(&*l.key, "." | "," | ";"));
            let hundredths = (10.0..100.0).contains(&small.value) && large.magnitude == 1.0;
            let size = Size { dimension: Dimension::Money, factor: 0.01 };
            (last && hundredths).then_some((size, small.value, small.end))
        }
        _ => None,
    }
}

/// "6'2\"": feet and inches by their marks, in feet, and where they end.
pub(super) fn feet_and_inches(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let joined = |at: usize| lexemes.get(at).filter(|l| l.joined);
    let digits = |l: &Lexeme| l.text.parse::<u8>().ok().filter(|_| l.shape == Shape::Digits);
    let feet = lexemes.get(at).and_then(digits).filter(|feet| (1..100).contains(feet))?;
    let mark = joined(at + 1).filter(|l| matches!(&*l.key, "'" | "′"));
    let inches = mark.and_then(|_| joined(at + 2)).and_then(digits).filter(|inches| *inches < 12)?;
    let close = joined(at + 3).filter(|l| matches!(&*l.key, "\"" | "″" | "”"));
    close.map(|_| (f64::from(feet) + f64::from(inches) / 12.0, at + 4))
}

/// "one in five", "9 in 10", "one over three".
fn proportion(lexemes: &[Lexeme], above: &Amount, below: &Amount) -> Option<Amount> {
    let bare = |a: &Amount| a.kind == QuantityKind::Number && a.unit.is_none() && a.high.is_none() && !a.fraction;
    let link = key(lexemes, above.end);
    let out = link == "out" && key(lexemes, above.end + 1) == "of";
    let one = above.value == 1.0;
    let round = matches!(below.value as u32, 3 | 4 | 5 | 6 | 8 | 10 | 20 | 100 | 1000) && below.value.fract() == 0.0;
    let fits = match link {
        "in" => below.start == above.end + 1 && (one || round && above.digits == below.digits),
        "out" => out && below.start == above.end + 2,
        // "one over 20 years" tells how long.
        "over" => below.start == above.end + 1 && lexemes.get(below.end).is_none_or(|l| l.shape == Shape::Mark),
        _ => false,
    };
    let whole = above.value >= 1.0 && above.value.fract() == 0.0 && above.value < below.value;
    let plain = above.magnitude == 1.0 && fits && whole && bare(above) && bare(below);
    // "one in 2008" is no part.
    let year = below.digits && (1500.0..2100.0).contains(&below.value);
    (plain && !year).then(|| Amount {
        start: above.start,
        end: below.end,
        number: (above.number.0, below.number.1),
        value: above.value / below.value,
        fraction: true,
        ..below.clone()
    })
}
