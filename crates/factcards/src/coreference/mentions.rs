//! Who and what is spoken of, mention by mention: names, common nouns, coordinations, pronouns of the third person.

use std::ops::Range;

use factcards_document::{ByteSpan, ErasedSort as _};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::{Layers, MentionIndex};
use crate::lang::coreference::{PronounClass, PronounUse};
use crate::text::Stage;
use crate::tree::Tree;
use crate::words::Words;

/// How something is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// By a name of this entity.
    Name(usize),
    /// By a common noun.
    Nominal,
    /// Several, joined: "Ann and Bo".
    Coordination,
    Pronoun(PronounClass, PronounUse),
}

/// The place of a mention in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Subject,
    Object,
    Oblique,
    Possessive,
    /// Inside another noun phrase.
    Modifier,
    /// In no clause: a heading, an apposition, what a copula says.
    Other,
}

/// A mention, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// The head of its words.
    pub(crate) head: usize,
    /// The last word that heads a part of it: another one than the head where it is a coordination.
    pub(crate) last: usize,
    /// The words of its name; none where it is none.
    pub(crate) name: Range<usize>,
    /// The word whose relation places it: the title above a name, else the head.
    pub(crate) site: usize,
    pub(crate) sentence: usize,
    pub(crate) form: Form,
    pub(crate) place: Place,
    /// The predicate that it takes part in.
    pub(crate) governor: Option<usize>,
    /// The outermost quotation that it stands in.
    pub(crate) quotation: Option<usize>,
}

/// Relations by which a title is one with the name behind it.
const TITLE: [Deprel; 2] = [Deprel::Flat, Deprel::NmodDesc];
/// Relations in which a noun heads no phrase.
const INSIDE: [Deprel; 6] =
    [Deprel::Compound, Deprel::Flat, Deprel::Fixed, Deprel::Goeswith, Deprel::Case, Deprel::Discourse];
/// How many words up the predicate of a mention can be.
const REACH: usize = 12;

/// The mentions of a text, in order of their heads; a coordination behind its last part.
pub(crate) fn find(layers: &Layers, index: &MentionIndex) -> Vec<Mention> {
    let words = layers.words;
    let tree = words.tree;
    let quoted = Quoted::of(words, layers.quotations);
    let mut titles = vec![false; words.text.tokens.len()];
    // A word in four is one, as a rule.
    let mut found: Vec<(usize, Mention)> = Vec::with_capacity(words.text.tokens.len() / 3);
    for (span, entity) in index.all() {
        let tokens = words.text.tokens_in(span);
        let Some(head) = tree.top(tokens.clone()) else { continue };
        let site = title_above(tree, head);
        for title in (site..head).filter(|_| site < head) {
            titles.get_mut(title).into_iter().for_each(|flag| *flag = true);
        }
        let name = mention(tree, &quoted, head, site, Form::Name(entity));
        let name = if opens(words, &tokens) { as_subject(tree, name) } else { name };
        found.push((head, Mention { name: tokens, ..name }));
    }
    let mut names = index.all().peekable();
    // The end of the last name that has begun.
    let mut named = 0;
    for sentence in 0..words.text.sentences.len() {
        let is_read = words.text.is_read_for(Stage::Names, sentence);
        for token in words.text.tokens_of(sentence) {
            let begin = words.text.span(token..token + 1).start;
            while let Some((name, _)) = names.next_if(|(name, _)| name.start <= begin) {
                named = name.end;
            }
            let may_mention = is_read && begin >= named && titles.get(token) == Some(&false);
            if let Some(form) = may_mention.then(|| form_of(words, token)).flatten() {
                found.push((token, mention(tree, &quoted, token, token, form)));
            }
        }
    }
    let coordinations: Vec<_> = found.iter().filter_map(|(_, m)| coordination(tree, &quoted, m.site)).collect();
    found.extend(coordinations);
    found.sort_erased_by_key(|(order, mention)| (*order, mention.form == Form::Coordination));
    found.into_iter().map(|(_, mention)| mention).collect()
}

/// Whether a name opens its sentence before a verb that the tree reads as part of a phrase: "Peskov tempered
/// expectations".
fn opens(words: &Words, name: &Range<usize>) -> bool {
    let tree = words.tree;
    let verb = matches!(tree.xpos(name.end), Xpos::Vbd | Xpos::Vbz | Xpos::Vbn);
    verb && words.text.tokens_of(tree.sentence(name.start)).start == name.start
}

fn as_subject(tree: &Tree, name: Mention) -> Mention {
    match name.place {
        Place::Modifier | Place::Other => {
            Mention { place: Place::Subject, governor: tree.ancestors(name.site).last(), ..name }
        }
        _ => name,
    }
}

/// What a word that is in no name mentions, if anything.
fn form_of(words: &Words, token: usize) -> Option<Form> {
    let tree = words.tree;
    if let Some((class, usage)) = pronoun(words, token) {
        return Some(Form::Pronoun(class, usage));
    }
    (tree.is_noun(token) && !tree.is(token, &INSIDE) && words.is_alphabetic(token)).then_some(Form::Nominal)
}

/// The class and use of a pronoun of the third person.
pub(crate) fn pronoun(words: &Words, token: usize) -> Option<(PronounClass, PronounUse)> {
    let tree = words.tree;
    let language = &words.language().coreference;
    if !matches!(tree.upos(token), Upos::Pron | Upos::Det) {
        return None;
    }
    let form = tree.folded(token);
    let (_, class) = language.pronouns.iter().find(|(known, _)| *known == form)?;
    let usage = if language.reflexives.contains(&form) {
        PronounUse::Reflexive
    } else if is_possessive(tree, token) {
        PronounUse::Possessive
    } else {
        PronounUse::Personal
    };
    Some((*class, usage))
}

/// A possessive pronoun, or a noun that owns: "her", "Ann" of "Ann's".
fn is_possessive(tree: &Tree, token: usize) -> bool {
    tree.xpos(token) == Xpos::PrpPoss || tree.deprel(token) == Deprel::NmodPoss
}

/// The title that heads a name: "spokesperson" of "spokesperson Dmitry Peskov"; else the name's own head.
fn title_above(tree: &Tree, head: usize) -> usize {
    let above = tree.head(head).filter(|above| *above < head && TITLE.contains(&tree.deprel(head)));
    above.filter(|above| tree.is_noun(*above)).unwrap_or(head)
}

fn mention(tree: &Tree, quoted: &Quoted, head: usize, site: usize, form: Form) -> Mention {
    Mention {
        head,
        last: head,
        name: 0..0,
        site,
        sentence: tree.sentence(head),
        form,
        place: place(tree, site),
        governor: governor(tree, site),
        quotation: quoted.of_token(head),
    }
}

/// The coordination that a mention is the first of, behind its last part.
fn coordination(tree: &Tree, quoted: &Quoted, first: usize) -> Option<(usize, Mention)> {
    let nominal = |token: &usize| tree.is_nominal(*token);
    let last = tree.dependents_by(first, &[Deprel::Conj]).rfind(nominal)?;
    let whole = || Mention { last, ..mention(tree, quoted, first, first, Form::Coordination) };
    (!tree.is(first, &[Deprel::Conj])).then(|| (last, whole()))
}

fn place(tree: &Tree, site: usize) -> Place {
    let at = tree.first_conjunct(site);
    match tree.deprel(at) {
        Deprel::NmodPoss => Place::Possessive,
        relation => match relation.universal() {
            Deprel::Nsubj => Place::Subject,
            Deprel::Obj | Deprel::Iobj => Place::Object,
            Deprel::Obl => Place::Oblique,
            Deprel::Det if is_possessive(tree, at) => Place::Possessive,
            Deprel::Nmod | Deprel::Compound | Deprel::Amod | Deprel::Flat => Place::Modifier,
            _ => Place::Other,
        },
    }
}

/// The predicate that a mention takes part in, through the phrases that it stands in.
fn governor(tree: &Tree, site: usize) -> Option<usize> {
    let mut at = site;
    for _ in 0..REACH {
        let clausal = tree.is(at, &[Deprel::Nsubj, Deprel::Obj, Deprel::Iobj, Deprel::Obl, Deprel::Csubj]);
        at = tree.head(at)?;
        if clausal {
            return Some(at);
        }
    }
    None
}

/// For each token the quotation that it stands in.
struct Quoted(Vec<u32>);

impl Quoted {
    fn of(words: &Words, quotations: &[ByteSpan]) -> Self {
        let mut within = vec![0; words.text.tokens.len()];
        for (quotation, number) in quotations.iter().zip(1..) {
            let tokens = words.text.tokens_in(*quotation);
            within.get_mut(tokens).into_iter().for_each(|tokens| tokens.fill(number));
        }
        Self(within)
    }

    fn of_token(&self, token: usize) -> Option<usize> {
        (self.0.get(token).copied().unwrap_or_default() as usize).checked_sub(1)
    }
}
