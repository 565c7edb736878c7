//! CoNLL-U: sentences and tokens, one token a line. <https://universaldependencies.org/format.html>

use std::fmt::Write;

use super::one_line;
use crate::Model;
use crate::text::Text;

/// The sentences and tokens of a text. `_` stands where the engine has nothing to say: lemma, tags and heads.
///
/// `id` names the document in `# newdoc` and begins each `# sent_id`. `# text` is the tokens with the spaces between
/// them, so line breaks inside a sentence become spaces. A text without a token gives its `# newdoc` line alone.
pub fn conllu(source: &str, model: &Model, id: Option<&str>) -> String {
    let text = Text::read(source, model);
    let id = id.map(one_line).filter(|id| !id.is_empty());
    let mut out = match &id {
        Some(id) => format!("# newdoc id = {id}\n"),
        None => "# newdoc\n".to_owned(),
    };
    let mut paragraph = None;
    for sentence in &text.sentences {
        let tokens = text.tokens_of(sentence.id);
        if tokens.is_empty() {
            continue;
        }
        if paragraph.replace(sentence.paragraph) != Some(sentence.paragraph) {
            out.push_str("# newpar\n");
        }
        let mut line = String::new();
        let mut rows = String::new();
        for (position, token) in tokens.clone().enumerate() {
            let form = form(text.word(token));
            let glued = match (text.tokens.get(token), text.tokens.get(token + 1)) {
                (Some(this), Some(next)) => this.span.end >= next.span.start,
                _ => false,
            };
            line.push_str(&form);
            if !glued {
                line.push(' ');
            }
            let misc = if glued { "SpaceAfter=No" } else { "_" };
            // Writing to a String cannot fail.
            let _ = writeln!(rows, "{}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}", position + 1);
        }
        let number = sentence.id + 1;
        let _ = match &id {
            Some(id) => writeln!(out, "# sent_id = {id}-{number}"),
            None => writeln!(out, "# sent_id = {number}"),
        };
        let _ = writeln!(out, "# text = {}\n{rows}", line.trim_end());
    }
    out
}

/// A token as a FORM column: no tab, no line break, never empty.
fn form(token: &str) -> String {
    let form = one_line(token);
    if form.is_empty() { "_".to_owned() } else { form }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_sentence_has_its_comments_and_ten_columns() {
        let out = conllu("It rained, they said.", factcards_model::english().unwrap(), Some("a\nb"));
        let mut lines = out.lines();
        assert_eq!(lines.next(), Some("# newdoc id = a b"));
        assert_eq!(lines.next(), Some("# newpar"));
        assert_eq!(lines.next(), Some("# sent_id = a b-1"));
        assert_eq!(lines.next(), Some("# text = It rained, they said."));
        assert_eq!(lines.next(), Some("1\tIt\t_\t_\t_\t_\t_\t_\t_\t_"));
        assert_eq!(lines.next(), Some("2\trained\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No"));
        assert!(out.ends_with("\n\n"));
    }

    #[test]
    fn an_empty_text_is_a_document_without_sentences() {
        assert_eq!(conllu("", factcards_model::english().unwrap(), None), "# newdoc\n");
    }

    proptest! {
        #[test]
        fn every_token_line_has_ten_columns_and_the_text_is_its_tokens(source in "(\\PC|[ \t\r\n]){0,120}") {
            let out = conllu(&source, factcards_model::english().unwrap(), Some("x"));
            for block in out.split("\n\n").filter(|block| block.contains("# text")) {
                let text = block.lines().find_map(|l| l.strip_prefix("# text = ")).unwrap();
                let mut rebuilt = String::new();
                for row in block.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit())) {
                    let columns: Vec<_> = row.split('\t').collect();
                    prop_assert_eq!(columns.len(), 10);
                    prop_assert!(columns.iter().all(|c| !c.is_empty()));
                    rebuilt.push_str(columns[1]);
                    if columns[9] == "_" {
                        rebuilt.push(' ');
                    }
                }
                prop_assert_eq!(rebuilt.trim_end(), text);
            }
        }
    }
}
