//! Lemmas by rules that were learned: how the ending of a word of some tag changes, the longest known ending first.

use rustc_hash::FxHashMap;

use crate::error::LoadError;
use crate::format::{Reader, Writer};

/// The longest ending that a rule is about, in characters; a rule may also be about a whole word.
pub const LONGEST_ENDING: usize = 5;
/// Stands before a whole word.
const WHOLE: char = '^';

/// What becomes of an ending, as an edit script: so many characters go, these come.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct EditScript {
    /// Characters that go from the end.
    pub cut: u8,
    /// What is put there.
    pub add: String,
}

impl EditScript {
    /// The script that makes `lemma` of `word`.
    pub fn between(word: &str, lemma: &str) -> Self {
        let same = word.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        Self { cut: (word.chars().count() - same).min(255) as u8, add: lemma.chars().skip(same).collect() }
    }

    /// The word, changed.
    pub fn apply(&self, word: &str) -> String {
        let keep = word.chars().count().saturating_sub(usize::from(self.cut));
        word.chars().take(keep).chain(self.add.chars()).collect()
    }
}

/// The rules, by tag and ending.
#[derive(Clone, Debug, Default)]
pub struct Lemmas {
    rules: FxHashMap<(u8, String), EditScript>,
}

impl Lemmas {
    /// Adds a rule for words of the tag that end so.
    pub fn insert(&mut self, tag: u8, ending: &str, script: EditScript) {
        self.rules.insert((tag, ending.to_owned()), script);
    }

    /// The endings of a word that rules may be about, the longest first: the whole word, then down to none.
    pub fn endings(word: &str) -> Vec<String> {
        let chars: Vec<char> = word.chars().collect();
        let ending = |length: usize| chars.iter().skip(chars.len() - length).collect::<String>();
        std::iter::once(format!("{WHOLE}{word}"))
            .chain((0..=LONGEST_ENDING.min(chars.len())).rev().map(ending))
            .collect()
    }

    /// The script by the longest ending that a rule knows.
    pub fn edit_script(&self, tag: u8, word: &str) -> Option<&EditScript> {
        Self::endings(word).into_iter().find_map(|ending| self.rules.get(&(tag, ending)))
    }

    /// The lemma of a word. `keep_case` for names; other lemmas are in small letters, as the rules see them.
    pub fn lemma(&self, tag: u8, word: &str, keep_case: bool) -> String {
        let small = word.to_lowercase().replace('’', "'");
        match self.edit_script(tag, &small) {
            Some(script) if keep_case => script.apply(word),
            Some(script) => script.apply(&small),
            None if keep_case => word.to_owned(),
            None => small,
        }
    }

    /// Writes the rules, a line each, sorted.
    pub fn write(&self, writer: &mut Writer) {
        let mut lines: Vec<String> = self
            .rules
            .iter()
            .map(|((tag, ending), script)| format!("{tag} {ending} {} {}", script.cut, script.add))
            .collect();
        lines.sort();
        writer.bytes(lines.join("\n").as_bytes());
    }

    pub(crate) fn read(reader: &mut Reader) -> Result<Self, LoadError> {
        let mut lemmas = Self::default();
        for line in reader.lines()? {
            let mut fields = line.splitn(4, ' ');
            let mut next = || fields.next().ok_or(LoadError::Damaged);
            let number = |field: &str| field.parse().map_err(|_| LoadError::Damaged);
            let (tag, ending, cut, add) = (number(next()?)?, next()?.to_owned(), number(next()?)?, next()?.to_owned());
            lemmas.rules.insert((tag, ending), EditScript { cut, add });
        }
        Ok(lemmas)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_decides() {
        let mut lemmas = Lemmas::default();
        lemmas.insert(1, "s", EditScript::between("cats", "cat"));
        lemmas.insert(1, "ies", EditScript::between("parties", "party"));
        lemmas.insert(1, "^ties", EditScript::between("ties", "tie"));
        let lemma = |word| lemmas.lemma(1, word, false);
        assert_eq!([lemma("Dogs"), lemma("cities"), lemma("Ties"), lemma("sheep")], ["dog", "city", "tie", "sheep"]);
        assert_eq!(lemmas.lemma(1, "Alps", true), "Alp");
        assert_eq!(lemmas.lemma(2, "Dogs", false), "dogs");
    }

    #[test]
    fn rules_are_read_as_written() {
        let mut lemmas = Lemmas::default();
        lemmas.insert(3, "", EditScript::default());
        lemmas.insert(3, "^better", EditScript::between("better", "good"));
        let mut writer = Writer::default();
        lemmas.write(&mut writer);
        let file = writer.finish();
        let read = Lemmas::read(&mut Reader::open(&file).unwrap()).unwrap();
        assert_eq!(read.rules, lemmas.rules);
    }
}
