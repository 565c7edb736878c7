//! Where words stand in a text, whatever the case of their letters.

use factcards_document::ByteSpan;

/// Places that are marked in a text; a word that stands at more is not looked for.
const MOST: usize = 10_000;

/// Every place of the query, in order and apart from each other; none for an empty query.
pub(crate) fn occurrences(text: &str, query: &str) -> Vec<ByteSpan> {
    let query = folded(query.trim());
    let mut found = vec![];
    let Some(&first) = query.first() else { return found };
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        if at < from || !folds_to(letter, first) {
            continue;
        }
        if let Some(length) = text.get(at..).and_then(|rest| prefix(rest, &query)) {
            found.push(ByteSpan::new(at, at + length));
            from = at + length;
            if found.len() == MOST {
                break;
            }
        }
    }
    found
}

/// Whether each word of the query stands somewhere in one of the texts.
pub(crate) fn has_all(texts: &[&str], query: &str) -> bool {
    query.split_whitespace().all(|word| {
        let word = folded(word);
        texts.iter().any(|text| has(text, &word))
    })
}

fn has(text: &str, word: &[char]) -> bool {
    let Some(&first) = word.first() else { return true };
    let mut places = text.char_indices().filter(|(_, letter)| folds_to(*letter, first));
    places.any(|(at, _)| text.get(at..).is_some_and(|rest| prefix(rest, word).is_some()))
}

/// The length in bytes of what a text begins with, where that is the query; a run of white space is as good as another.
fn prefix(text: &str, query: &[char]) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    for &wanted in query {
        if wanted == ' ' {
            letters.next_if(|(_, c)| c.is_whitespace())?;
            while letters.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        } else {
            letters.next_if(|(_, c)| folds_to(*c, wanted))?;
        }
    }
    Some(letters.peek().map_or(text.len(), |(at, _)| *at))
}

/// The letters in lower case, each run of white space as one blank.
fn folded(query: &str) -> Vec<char> {
    let words: Vec<_> = query.split_whitespace().collect();
    words.join(" ").chars().map(fold).collect()
}

fn folds_to(letter: char, wanted: char) -> bool {
    letter == wanted || fold(letter) == wanted
}

/// One letter for one, so that places stay; typographic apostrophes and dashes are as they are typed.
fn fold(letter: char) -> char {
    match letter {
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '–' | '‑' => '-',
        _ => {
            let mut lower = letter.to_lowercase();
            let first = lower.next().unwrap_or(letter);
            if lower.next().is_some() { letter } else { first }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, query: &str) -> Vec<&'t str> {
        occurrences(text, query).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn case_white_space_and_typographic_signs_make_no_difference() {
        assert_eq!(found("The Harbour; the harbour’s wall, HARBOUR.", "harbour"), ["Harbour", "harbour", "HARBOUR"]);
        assert_eq!(found("the harbour’s wall", "harbour's"), ["harbour’s"]);
        assert_eq!(found("Ada\n  Roe and Ada Roe", "ada roe"), ["Ada\n  Roe", "Ada Roe"]);
        assert_eq!(found("ÉTÉ été", "été"), ["ÉTÉ", "été"]);
        assert_eq!(found("aaaa", "aa"), ["aa", "aa"]);
        assert_eq!(found("İstanbul", "stanbul"), ["stanbul"]);
        assert!(found("text", " ").is_empty() && found("", "a").is_empty());
    }

    #[test]
    fn each_word_of_a_query_may_stand_anywhere() {
        assert!(has_all(&["The council of Oslo", "voted"], "voted OSLO"));
        assert!(!has_all(&["The council of Oslo"], "oslo voted"));
        assert!(has_all(&["anything"], "  "));
    }
}
