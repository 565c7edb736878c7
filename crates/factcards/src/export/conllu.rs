//! CoNLL-U: sentences and words with tags, lemmas and trees. <https://universaldependencies.org/format.html>

use std::fmt::Write;
use std::ops::Range;

use super::one_line;
use crate::Parsed;
use crate::text::Text;
use crate::tree::Tree;

/// The words of a text, as they are read, in the ten columns, the enhanced dependencies being the basic ones.
///
/// `id` names the document in `# newdoc` and begins each `# sent_id`. `# text` is the tokens with the spaces between
/// them, so line breaks inside a sentence become spaces. A name is told in MISC, as `NER=B-person`. A text without a
/// token gives its `# newdoc` line alone.
pub fn conllu(parsed: &Parsed, id: Option<&str>) -> String {
    let text = &parsed.text;
    let tree = Tree::as_read(text);
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
        let marks = text.marks_before(sentence.id);
        let after = marks.iter().skip(1).map(|next| next.start).chain([sentence.span.start]);
        let marks: Vec<(String, bool)> =
            marks.iter().zip(after).map(|(mark, next)| (form(mark.of(text.source)), mark.end >= next)).collect();
        let mut line = String::new();
        for (mark, glued) in &marks {
            line.push_str(mark);
            line.push_str(if *glued { "" } else { " " });
        }
        for token in tokens.clone() {
            line.push_str(&form(text.word(token)));
            line.push_str(if is_glued(text, token) { "" } else { " " });
        }
        let number = sentence.id + 1;
        // Writing to a String cannot fail.
        let _ = match &id {
            Some(id) => writeln!(out, "# sent_id = {id}-{number}"),
            None => writeln!(out, "# sent_id = {number}"),
        };
        let _ = writeln!(out, "# text = {}", line.trim_end());
        let root = tokens.clone().position(|token| text.annotation(token).head == 0).unwrap_or_default();
        let head = marks.len() + root + 1;
        for (at, (form, glued)) in marks.iter().enumerate() {
            let misc = if *glued { "SpaceAfter=No" } else { "_" };
            let _ = writeln!(out, "{}\t{form}\t{form}\tPUNCT\tNFP\t_\t{head}\tpunct\t{head}:punct\t{misc}", at + 1);
        }
        rows(&tree, tokens, marks.len(), &mut out);
        out.push('\n');
    }
    trailing(text, id.as_deref(), &mut out);
    out
}

/// What stands after the last sentence and belongs to none, as a sentence of its own; so no character is lost.
fn trailing(text: &Text, id: Option<&str>, out: &mut String) {
    let number = text.sentences.len();
    let marks = text.marks_before(number);
    if marks.is_empty() {
        return;
    }
    let forms: Vec<String> = marks.iter().map(|mark| form(mark.of(text.source))).collect();
    let id = id.map(|id| format!("{id}-")).unwrap_or_default();
    let _ = writeln!(out, "# newpar\n# sent_id = {id}{}\n# text = {}", number + 1, forms.join(" "));
    for (at, form) in forms.iter().enumerate() {
        let (head, relation) = if at == 0 { (0, "root") } else { (1, "punct") };
        let _ = writeln!(out, "{}\t{form}\t{form}\tPUNCT\tNFP\t_\t{head}\t{relation}\t{head}:{relation}\t_", at + 1);
    }
    out.push('\n');
}

/// The lines of a sentence, of which `marks` words are written already.
fn rows(tree: &Tree, tokens: Range<usize>, marks: usize, out: &mut String) {
    let text = tree.text;
    let labels = text.labels();
    let label =
        |labels: &'static str, list: &[String], at: u8| list.get(usize::from(at)).cloned().unwrap_or(labels.to_owned());
    let mut inside = tokens.start;
    for token in tokens.clone() {
        let number = token - tokens.start + marks + 1;
        let last = (token + 1..tokens.end).take_while(|next| is_clitic(text, *next)).last();
        if let Some(last) = last.filter(|_| token >= inside) {
            let whole: String = (token..=last).map(|t| form(text.word(t))).collect();
            let misc = if is_glued(text, last) { "SpaceAfter=No" } else { "_" };
            let _ = writeln!(out, "{number}-{}\t{whole}\t_\t_\t_\t_\t_\t_\t_\t{misc}", last - tokens.start + marks + 1);
            inside = last + 1;
        }
        let word = text.annotation(token);
        let form = form(text.word(token));
        let (upos, xpos) = (label("X", &labels.upos, word.upos), label("_", &labels.xpos, word.xpos));
        let relation = label("dep", &labels.relations, word.relation);
        let lemma = one_line(&text.model().lemma(&form, word));
        let lemma = if lemma.is_empty() { "_" } else { &lemma };
        let features = tree.features(token);
        let name = label("O", &labels.names, word.name);
        let mut misc = vec![];
        if name != "O" {
            misc.push(format!("NER={name}"));
        }
        // Inside a multi-word token its own line tells of the space.
        if is_glued(text, token) && token >= inside {
            misc.push("SpaceAfter=No".to_owned());
        }
        let misc = if misc.is_empty() { "_".to_owned() } else { misc.join("|") };
        let head = if word.head == 0 { 0 } else { word.head as usize + marks };
        let _ = writeln!(
            out,
            "{number}\t{form}\t{lemma}\t{upos}\t{xpos}\t{features}\t{head}\t{relation}\t{head}:{relation}\t{misc}"
        );
    }
}

/// Whether no blank parts the token from the next.
fn is_glued(text: &Text, token: usize) -> bool {
    match (text.tokens.get(token), text.tokens.get(token + 1)) {
        (Some(this), Some(next)) => this.span.end >= next.span.start,
        _ => false,
    }
}

/// Whether the token and the one before it are one word in the text.
fn is_clitic(text: &Text, token: usize) -> bool {
    let Some(before) = token.checked_sub(1).filter(|before| is_glued(text, *before)) else { return false };
    let (word, before) = (text.word(token).to_lowercase(), text.word(before).to_lowercase());
    before.ends_with(char::is_alphanumeric) && (text.language.tokens.is_clitic)(&word, &before)
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
    use crate::{Normalized, Options, parse};

    fn written(source: &str, id: Option<&str>) -> String {
        let model = factcards_model::english().unwrap();
        conllu(&parse(&Normalized::new(source, &Options::default(), model), model), id)
    }

    #[test]
    fn a_sentence_has_its_comments_and_ten_columns() {
        let out = written("It worked, they said.", Some("a\nb"));
        let mut lines = out.lines();
        assert_eq!(lines.next(), Some("# newdoc id = a b"));
        assert_eq!(lines.next(), Some("# newpar"));
        assert_eq!(lines.next(), Some("# sent_id = a b-1"));
        assert_eq!(lines.next(), Some("# text = It worked, they said."));
        let it = "1\tIt\tit\tPRON\tPRP\tCase=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs\t2\tnsubj\t2:nsubj\t_";
        assert_eq!(lines.next(), Some(it));
        let row: Vec<&str> = lines.next().unwrap().split('\t').collect();
        assert_eq!(row[..5], ["2", "worked", "work", "VERB", "VBD"]);
        assert_eq!(row[9], "SpaceAfter=No");
        assert!(out.ends_with("\n\n"));
    }

    #[test]
    fn contractions_and_possessives_are_multi_word_tokens() {
        let out = written("Ann's dogs can't swim.", None);
        let ids: Vec<&str> =
            out.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').next().unwrap()).collect();
        assert_eq!(ids, ["1-2", "1", "2", "3", "4-5", "4", "5", "6", "7", ""]);
    }

    #[test]
    fn no_character_is_lost() {
        let source = "1.1 Aims\n\n- It rained.\n- They left.\n\n_____\n";
        let out = written(source, None);
        let words = out.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
        let rebuilt: String = words.map(|l| l.split('\t').nth(1).unwrap()).collect();
        assert_eq!(rebuilt, source.split_whitespace().collect::<String>());
    }

    #[test]
    fn an_empty_text_is_a_document_without_sentences() {
        assert_eq!(written("", None), "# newdoc\n");
    }

    proptest! {
        #[test]
        fn every_token_line_has_ten_columns_and_the_text_is_its_tokens(source in "(\\PC|[ \t\r\n]){0,120}") {
            let out = written(&source, Some("x"));
            for block in out.split("\n\n").filter(|block| block.contains("# text")) {
                let text = block.lines().find_map(|l| l.strip_prefix("# text = ")).unwrap();
                let mut rebuilt = String::new();
                let (mut inside, mut heads) = (0, vec![]);
                for row in block.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit())) {
                    let columns: Vec<_> = row.split('\t').collect();
                    prop_assert_eq!(columns.len(), 10);
                    prop_assert!(columns.iter().all(|c| !c.is_empty()));
                    let range = columns[0].split_once('-');
                    if let Some((_, last)) = range {
                        inside = last.parse().unwrap();
                    } else {
                        heads.push(columns[6].parse::<usize>().unwrap());
                    }
                    if range.is_some() || heads.len() > inside {
                        rebuilt.push_str(columns[1]);
                        if !columns[9].contains("SpaceAfter=No") {
                            rebuilt.push(' ');
                        }
                    }
                }
                prop_assert_eq!(rebuilt.trim_end(), text);
                prop_assert_eq!(heads.iter().filter(|head| **head == 0).count(), 1);
                prop_assert!(heads.iter().all(|head| *head <= heads.len()));
            }
        }
    }
}
