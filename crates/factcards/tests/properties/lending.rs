//! Reads a text of which shares are lent.

use factcards::model::Scratch;
use factcards::{AnnotationCache, Document, Normalized, Options, Parsing};

/// What is done with a share of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Lending {
    /// It is read at once.
    Back,
    /// It is read behind the next one.
    Late,
    /// It never comes back.
    Lost,
    /// Something else comes back.
    Wrong,
}

/// The Document of a text, shares of which are read elsewhere. Each step reads some words and lends some.
pub(crate) fn with_shares(text: &str, steps: &[(usize, usize, Lending)], cache: &AnnotationCache) -> Document {
    let (options, model) = (Options::default(), factcards_model::english().unwrap());
    let normalized = Normalized::new(text, &options, model);
    let mut parsing = Parsing::with_cache(&normalized, model, cache);
    let mut late = vec![];
    for (words, lent, lending) in steps.iter().cycle() {
        if parsing.is_done() {
            break;
        }
        if let Some(share) = parsing.lend(*lent) {
            let (mut forms, mut ranges, mut said) = (vec![], vec![], vec![]);
            for sentence in parsing.sentences(&share) {
                ranges.push(forms.len()..forms.len() + sentence.len());
                forms.extend(sentence);
            }
            model.annotate(&forms, &ranges, &mut Scratch::default(), &mut said);
            match lending {
                Lending::Back => assert!(parsing.take_back(&share, &said)),
                Lending::Late => late.push((share, said)),
                Lending::Lost => (),
                Lending::Wrong => assert!(!parsing.take_back(&share, &said[1..])),
            }
        } else if let Some((share, said)) = late.pop() {
            assert!(parsing.take_back(&share, &said));
        }
        parsing.step(*words);
    }
    let parsed = parsing.finish();
    let document = parsed.document(&options);
    cache.keep(parsed);
    document
}
