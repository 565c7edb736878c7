//! The place and date that a report begins with: "LONDON, April 12 (Reuters) — ".

use super::kind::Kind;
use super::page::Page;

/// Bytes that a dateline has at most.
const LONGEST: usize = 90;
/// How far behind the dash a second one may stand that makes an insertion of it.
const INSERTION: usize = 160;

/// A paragraph behind its dateline.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let opens = !matches!(page.before(at), Some(Kind::Prose | Kind::Continued | Kind::Item { .. }));
    dateline(page.text(at)).filter(|_| opens).map(|content| vec![Kind::Dateline { content }])
}

/// The bytes of a dateline, its dash included: a place in capitals, perhaps with its state, an agency and a date; or an
/// agency in brackets behind a place.
fn dateline(text: &str) -> Option<usize> {
    let (dash, length) = DASHES.iter().filter_map(|dash| Some((text.find(dash)?, dash.len()))).min()?;
    let (head, rest) = (text.get(..dash)?, text.get(dash + length..)?);
    let words = || head.split_whitespace();
    let place = words().next()?.trim_end_matches(',');
    let shouted = place.chars().count() > 2 && place.chars().all(char::is_uppercase);
    let agency = head.trim_end().ends_with(')') && head.contains('(');
    let running = words().any(|word| word.starts_with(char::is_lowercase));
    // "NATO — the alliance — said" has a second one.
    let near: usize = rest.char_indices().map(|(at, _)| at).take(INSERTION).last()?;
    let second = || DASHES.iter().any(|dash| rest.get(..near).is_some_and(|near| near.contains(dash)));
    let closed = words().count() == 1 && second();
    let told = place.starts_with(char::is_uppercase) && (shouted || agency) && !running && !closed;
    (told && head.len() <= LONGEST && !rest.trim().is_empty()).then_some(dash + length)
}

const DASHES: [&str; 4] = ["—", "–", " -- ", " - "];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for (line, expected) in [
            ("LONDON, April 12 (Reuters) — The bank fell.", "LONDON, April 12 (Reuters) —"),
            ("PARIS (AP) - The gate opened.", "PARIS (AP) - "),
            ("NEW YORK – Shares rose.", "NEW YORK –"),
            ("Aune, 3 May (Reuters) – Shares rose.", "Aune, 3 May (Reuters) –"),
        ] {
            assert_eq!(dateline(line).and_then(|end| line.get(..end)), Some(expected), "{line}");
        }
        for line in [
            "NATO — the alliance — said no.",
            "The gate — which is old — fell.",
            "EU leaders met – again.",
            "Rain (and snow) fell - all day.",
            "LONDON –",
            "",
        ] {
            assert_eq!(dateline(line), None, "{line}");
        }
    }
}
