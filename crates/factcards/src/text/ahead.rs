//! Sentences that are lent while others are not known yet: of a long text the model can be asked elsewhere from its beginning
//! on.

use factcards_document::ByteSpan;
use factcards_model::Word;

use super::annotating::Share;
use super::{Lookup, Text, capitals, marks};

/// Found words that tell that the model has much to be asked.
const TELLING: usize = 1024;

/// See the module.
#[derive(Default)]
pub(super) struct Ahead {
    /// All sentences before it were looked at.
    next: usize,
    /// Those of them that can be lent, and how many words they have.
    found: Vec<usize>,
    words: usize,
    /// What has come back.
    given: Vec<(Share, Vec<Word>)>,
    /// Where the first that could be lent begins.
    first: Option<usize>,
    /// Whether [`TELLING`] words were found.
    are_many: bool,
}

impl Ahead {
    /// Looks at the sentences that are known, until some of about so many words can be lent.
    fn find(
        &mut self,
        text: &Text,
        quotation_marks: &[(ByteSpan, bool)],
        mut lookup: Option<&mut Lookup>,
        words: usize,
    ) {
        while self.words < words && self.next < text.sentences.len() {
            let forms = marks::forms_of(text, text.tokens_of(self.next), quotation_marks);
            // How one in capitals is shown to the model depends on all others.
            let mut is_known = || lookup.as_mut().is_some_and(|lookup| lookup.sentence(self.next, &forms).is_some());
            if !capitals::is_loud(&forms) && !is_known() {
                self.first = self.first.or_else(|| text.sentences.get(self.next).map(|sentence| sentence.span.start));
                self.found.push(self.next);
                self.words += forms.len();
            }
            self.next += 1;
        }
    }

    /// About how many words the model has to be asked of, once [`TELLING`] were found.
    pub(super) fn unread(
        &mut self,
        text: &Text,
        quotation_marks: &[(ByteSpan, bool)],
        lookup: Option<&mut Lookup>,
    ) -> Option<usize> {
        self.find(text, quotation_marks, lookup, TELLING);
        self.are_many |= self.words >= TELLING;
        let first = self.first.filter(|_| self.are_many)?;
        // As many on so many bytes as so far.
        let bytes = text.tokens.last()?.span.end;
        let rest = (text.source.len() - first) as u64 * text.tokens.len() as u64;
        rest.checked_div(bytes as u64).map(|words| words as usize)
    }

    /// Lends the first sentences that are neither known nor lent, once they are of about so many words.
    pub(super) fn lend(
        &mut self,
        text: &Text,
        quotation_marks: &[(ByteSpan, bool)],
        lookup: Option<&mut Lookup>,
        words: usize,
    ) -> Option<Share> {
        self.find(text, quotation_marks, lookup, words);
        (self.words >= words).then(|| {
            self.words = 0;
            Share(std::mem::take(&mut self.found))
        })
    }

    /// Keeps what the model said of a share until there is a place for it.
    pub(super) fn take_back(&mut self, share: &Share, words: &[Word]) {
        self.given.push((share.clone(), words.to_vec()));
    }

    /// How many sentences were lent or need not be, with others among them that can still be; and what has come back.
    pub(super) fn finish(self) -> (usize, Vec<(Share, Vec<Word>)>) {
        (self.found.first().copied().unwrap_or(self.next), self.given)
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::Options;
    use factcards_model::{Scratch, english};

    use crate::{AnnotationCache, Normalized, Parsing};

    #[test]
    fn sentences_are_lent_from_the_front_while_others_are_not_known_but_for_those_in_capitals_and_those_known() {
        let (options, model, cache) = (Options::default(), english().unwrap(), AnnotationCache::default());
        let normalized = Normalized::new("Bo stayed.", &options, model);
        cache.keep(Parsing::with_cache(&normalized, model, &cache).finish());
        let text = "ADA LEAVES LEEDS AGAIN.\n\nBo stayed.\n\nCy slept.\n\nDi left Leeds.\n\nEve met Bo.";
        let normalized = Normalized::new(text, &options, model);
        let mut parsing = Parsing::with_cache(&normalized, model, &cache);
        let lent = |parsing: &mut Parsing, words| {
            parsing.lend(words).map(|share| parsing.sentences(&share).concat().join(" "))
        };
        let mut shares = vec![];
        for _ in 0..4 {
            parsing.step(1);
            shares.push(lent(&mut parsing, 7));
        }
        assert_eq!(shares, [None, None, None, Some("Cy slept . Di left Leeds .".to_owned())]);
        while parsing.unread().is_none() {
            parsing.step(1);
        }
        assert_eq!(lent(&mut parsing, 1).as_deref(), Some("Eve met Bo ."));
        assert_eq!(lent(&mut parsing, 1), None, "all others are known, lent or in capitals");
        assert_eq!(parsing.finish().document(&options), crate::analyze(text, &options, model));
    }

    #[test]
    fn what_comes_back_before_all_sentences_are_known_is_not_asked_of_the_model_again() {
        let (options, model) = (Options::default(), english().unwrap());
        let text = "Ada left Leeds for Oslo. ".repeat(4) + "\n\n" + &"Bo stayed in Leeds. ".repeat(400);
        let normalized = Normalized::new(&text, &options, model);
        let mut parsing = Parsing::new(&normalized, model);
        parsing.step(1);
        let share = parsing.lend(20).unwrap();
        let mut said = vec![];
        let forms = parsing.sentences(&share).concat();
        let ranges: Vec<_> = (0..4).map(|sentence| sentence * 6..(sentence + 1) * 6).collect();
        model.annotate(&forms, &ranges, &mut Scratch::default(), &mut said);
        assert!(!parsing.take_back(&share, &said[1..]));
        assert!(parsing.take_back(&share, &said));
        assert_eq!(parsing.unread(), None, "24 words are not many");
        parsing.step(1);
        assert_eq!(parsing.unread(), Some(4 * 6 + 400 * 5));
        parsing.step(1);
        assert_eq!(parsing.unread(), Some(400 * 5));
    }
}
