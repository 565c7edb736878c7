//! What the model says of each sentence of a text: from the first that is not lent on, and of shares from the back that are read
//! elsewhere.

use std::borrow::Cow;
use std::ops::Range;

use factcards_model::{Model, Scratch, Word};

use super::Lookup;

/// Sentences of a text that are read elsewhere, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share(pub(super) Vec<usize>);

/// The sentences of a text, of which the model says something one after the other.
pub(super) struct Annotating<'t> {
    /// The words as the model is shown them.
    forms: Vec<Cow<'t, str>>,
    /// For each sentence, its words.
    sentences: Vec<Range<usize>>,
    /// Of which sentences it is known.
    known: Vec<bool>,
    /// With which one begins: those before it were lent, or come last.
    first: usize,
    /// So many sentences from the first on are known.
    next: usize,
    /// All sentences behind so many are known or lent.
    lent: usize,
    /// Words of which it is not known.
    unread: usize,
}

impl<'t> Annotating<'t> {
    /// Of the sentences that `lookup` has it is known at once. Those before `first` are lent, or are to come last. `out` gets a
    /// [`Word`] for each of the forms.
    pub(super) fn new(
        forms: Vec<Cow<'t, str>>,
        sentences: &[Range<usize>],
        first: usize,
        lookup: Option<&mut Lookup>,
        out: &mut Vec<Word>,
    ) -> Self {
        out.clear();
        out.resize(forms.len(), Word::default());
        let (unread, lent) = (forms.len(), sentences.len().saturating_sub(first));
        let known = vec![false; sentences.len()];
        let mut annotating = Self { forms, sentences: sentences.to_vec(), known, first, next: 0, lent, unread };
        if let Some(lookup) = lookup {
            for number in 0..sentences.len() {
                if let Some(words) = lookup.sentence(number, annotating.forms(number)) {
                    annotating.fill(number, words, out);
                }
            }
        }
        annotating.skip_known();
        annotating
    }

    /// Words of which it is not known what the model says.
    pub(super) fn unread(&self) -> usize {
        self.unread
    }

    pub(super) fn is_done(&self) -> bool {
        self.next == self.sentences.len()
    }

    /// The sentence behind so many others from the first on; behind the last one come those before the first.
    fn number(&self, place: usize) -> usize {
        let number = self.first + place;
        number.checked_sub(self.sentences.len()).unwrap_or(number)
    }

    /// The forms of a sentence.
    fn forms(&self, sentence: usize) -> &[Cow<'t, str>] {
        self.sentences.get(sentence).and_then(|words| self.forms.get(words.clone())).unwrap_or_default()
    }

    /// Reads the next sentences, of about so many words; at least one. Those that are lent are read once there are no others.
    pub(super) fn step(&mut self, words: usize, model: &Model, scratch: &mut Scratch, out: &mut [Word]) {
        let (mut forms, mut ranges, mut numbers) = (vec![], vec![], vec![]);
        for number in (self.next..self.sentences.len()).map(|place| self.number(place)) {
            if self.known.get(number).is_none_or(|known| *known) {
                continue;
            }
            let own = self.forms(number);
            if !numbers.is_empty() && forms.len() + own.len() > words {
                break;
            }
            ranges.push(forms.len()..forms.len() + own.len());
            forms.extend(own.iter().map(AsRef::as_ref));
            numbers.push(number);
        }
        let mut annotations = vec![];
        model.annotate(&forms, &ranges, scratch, &mut annotations);
        self.fill_all(&numbers, &annotations, out);
    }

    /// Lends the last sentences that are neither known nor lent, of about so many words.
    pub(super) fn lend(&mut self, words: usize) -> Option<Share> {
        let (mut numbers, mut held) = (vec![], 0);
        while held < words && self.lent > self.next {
            self.lent -= 1;
            let number = self.number(self.lent);
            if self.known.get(number) == Some(&false) {
                held += self.forms(number).len();
                numbers.push(number);
            }
        }
        (!numbers.is_empty()).then_some(Share(numbers))
    }

    /// The sentences of a share, each as its forms.
    pub(super) fn sentences(&self, share: &Share) -> Vec<Vec<&str>> {
        share.0.iter().map(|number| self.forms(*number).iter().map(AsRef::as_ref).collect()).collect()
    }

    /// Takes what the model said of a share.
    pub(super) fn take_back(&mut self, share: &Share, words: &[Word], out: &mut [Word]) {
        self.fill_all(&share.0, words, out);
    }

    /// Takes what the model said of sentences, of one behind the other.
    fn fill_all(&mut self, numbers: &[usize], words: &[Word], out: &mut [Word]) {
        let mut rest = words;
        for number in numbers {
            let Some((own, after)) = rest.split_at_checked(self.forms(*number).len()) else { break };
            self.fill(*number, own, out);
            rest = after;
        }
        self.skip_known();
    }

    /// Takes what the model said of a sentence, once.
    fn fill(&mut self, number: usize, words: &[Word], out: &mut [Word]) {
        let Some(known) = self.known.get_mut(number).filter(|known| !**known) else { return };
        let room = self.sentences.get(number).and_then(|range| out.get_mut(range.clone()));
        let Some(room) = room.filter(|room| room.len() == words.len()) else { return };
        room.copy_from_slice(words);
        *known = true;
        self.unread -= words.len();
    }

    fn skip_known(&mut self) {
        let is_known = |place: &usize| self.known.get(self.number(*place)) == Some(&true);
        self.next += (self.next..self.sentences.len()).take_while(is_known).count();
    }
}
