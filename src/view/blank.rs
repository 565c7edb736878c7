//! What to do where nothing at all was found in a text.

use factcards_document::WarningCode;

use crate::state::Reading;

/// With fewer words than this, more of the text may tell more.
const FEW: usize = 40;

/// So few words need not be in a language that is not read.
const TOO_FEW: usize = 6;

/// That there is nothing, and what to do; none where something was found.
pub(crate) fn advice(reading: &Reading) -> Option<String> {
    let (d, language) = (&reading.document, reading.language);
    let found = [
        d.facts.len(),
        d.entities.len(),
        d.attributions.len(),
        d.times.len(),
        d.quantities.len(),
        d.lists.len(),
        d.references.len(),
        d.abbreviations.len(),
    ];
    if found.iter().any(|count| *count > 0) {
        return None;
    }
    let is_told = |code: WarningCode| d.warnings.iter().any(|warning| warning.code == code);
    let words = d.stats.words;
    Some(match () {
        () if words == 0 => language.no_words().to_owned(),
        () if is_told(WarningCode::SourceCode) => language.no_facts_in_code().to_owned(),
        () if words < TOO_FEW => language.no_facts_in(words),
        () if is_told(WarningCode::LanguageUnsupported) => language.no_facts_in_words_alone(words),
        () if words < FEW => language.no_facts_in(words),
        () => language.no_facts_in_text(words),
    })
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    #[test]
    fn each_text_without_facts_is_told_what_to_do() {
        let advice = |text: &str| {
            let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
            advice(&Reading::new(text.into(), document, Language::En)).unwrap_or_default()
        };
        let quiet = "What a lovely day. How nice. So quiet here. Just the wind and the sea. Nothing more. Ah, the smell of \
                     salt. Such light. Beautiful, really. Peace and calm. Warm sand. Soft waves. Long shadows. Blue sky. \
                     White birds. Far away sails.";
        let code = "function add(a, b) {\n  return a + b;\n}\nconst x = add(a, b);\nconsole.log(x);\n";
        for (text, told) in [
            ("Hello there", "No facts in 2 words: paste more."),
            ("well well", "No facts in 2 words: paste more."),
            ("!!! ??? ...", "There are no words in this text: paste some."),
            (quiet, "No facts in 42 words: paste a text that tells who did or said what, or when."),
            (code, "No facts: this is code or data. Paste prose, such as what was written about it."),
            (
                "apple pear plum cherry grape melon lemon lime",
                "No facts in 8 words that make no English sentence: paste whole sentences in English.",
            ),
            ("Ada Moreau met Tom Berger in Oslo.", ""),
        ] {
            assert_eq!(advice(text), told);
        }
    }
}
