//! Verb groups: auxiliaries, negation and adverbs with their main verb.

use std::ops::Range;

use crate::lexicon::{AUXILIARIES, Class, VerbForms, cue};
use crate::syntax::Words;
use crate::syntax::agreement::{Number, subject_number};
use crate::syntax::in_name::InName;

/// What the auxiliaries say about whether it happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Modality {
    /// It does or did.
    #[default]
    Actual,
    /// It will, or is planned.
    Planned,
    /// It may.
    Possible,
    /// It would: open by itself, what is to come in a report ("said that it would close").
    Conditional,
}

/// "has not yet met": the words that say what happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    pub(crate) tokens: Range<usize>,
    pub(crate) lemma: &'static str,
    pub(crate) negative: bool,
    pub(crate) passive: bool,
    pub(crate) modality: Modality,
    /// Whether it can stand alone with a subject; "warning of" cannot.
    pub(crate) finite: bool,
}

/// How many tokens around a verb are looked at; no clause that is understood here is longer.
const REACH: usize = 48;

const BETWEEN: [Class; 2] = [Class::Adverb, Class::Negation];

/// The verb groups of a range of tokens, in order. `names` tells which tokens are in a name.
pub(crate) fn find(words: &Words, tokens: Range<usize>, names: &InName) -> Vec<VerbGroup> {
    let mut groups = vec![];
    let mut at = tokens.start;
    // Where the last group ended: a subject does not reach back over a verb.
    let mut from = tokens.start;
    while at < tokens.end {
        let group = if names.has(at) {
            None
        } else {
            with_auxiliary(words, at, tokens.end, names)
                .or_else(|| {
                    simple(words, at, from.max(at.saturating_sub(REACH))..tokens.end, names)
                        .filter(|_| may_follow(words, groups.last(), at, names))
                })
                .or_else(|| participle(words, at, tokens.clone()))
        };
        match group {
            Some(group) => {
                let group = with_particle(words, through_catenative(words, group, tokens.end), tokens.end);
                (at, from) = (group.tokens.end, group.tokens.end);
                groups.push(group);
            }
            None => at += 1,
        }
    }
    if groups.is_empty() {
        groups.extend(announced(words, tokens, names));
    }
    groups
}

/// "Council to close library": in a heading or an action item, an infinitive behind the subject is the plan.
fn announced(words: &Words, tokens: Range<usize>, names: &InName) -> Option<VerbGroup> {
    let meant = |t: &usize| words.word(*t) == "to" && words.verb(t + 1).is_some_and(|v| v.base);
    let to = tokens.clone().find(meant).filter(|t| *t > tokens.start && t + 1 < tokens.end)?;
    let subject = (tokens.start..to).all(|t| names.has(t) || !words.is(t, Class::Preposition) && !words.is_comma(t));
    subject.then_some(VerbGroup {
        tokens: to..to + 2,
        lemma: words.verb(to + 1)?.lemma,
        negative: false,
        passive: false,
        modality: Modality::Planned,
        finite: true,
    })
}

/// Whether a verb without auxiliary can follow the group before it: only where a new clause has begun between them, or
/// the verb before reports ("said profits rose"). Else it is a noun or participle: "publish its annual results".
fn may_follow(words: &Words, last: Option<&VerbGroup>, at: usize, names: &InName) -> bool {
    let Some(last) = last else { return true };
    let begins = |t: usize| {
        let subordinates = words.is(t, Class::Subordinator) && !words.is(t, Class::Preposition);
        !names.has(t)
            && (words.is_comma(t)
                || subordinates
                || words.is(t, Class::Coordinator)
                || matches!(words.word(t), ";" | ":" | "“" | "\"" | "”"))
    };
    cue(last.lemma).is_some_and(|c| c.frames.clause) || (last.tokens.end.max(at.saturating_sub(REACH))..at).any(begins)
}

/// "has not met", "will be sold", "is".
fn with_auxiliary(words: &Words, start: usize, end: usize, names: &InName) -> Option<VerbGroup> {
    // "asked to do that": what follows "to" is no finite verb.
    let infinitive = start.checked_sub(1).is_some_and(|before| words.word(before) == "to");
    if !words.is_auxiliary(start) || infinitive {
        return None;
    }
    let mut group = VerbGroup {
        tokens: start..start + 1,
        lemma: "",
        negative: false,
        passive: false,
        modality: Modality::Actual,
        finite: true,
    };
    let mut last = start;
    for at in start..end {
        let classes = words.classes(at);
        if classes.any(&AUXILIARIES) {
            if classes.has(Class::Modal) {
                group.modality = modality(words, at);
            }
            group.tokens.end = at + 1;
            last = at;
        } else if classes.any(&BETWEEN) {
            group.negative |= classes.has(Class::Negation);
        } else {
            let governed = words.verb(at).filter(|_| !names.has(at) && !words.is_capitalised(at));
            if let Some(verb) = governed.filter(|v| fits(words, last, *v)) {
                group.passive = words.is(last, Class::Be) && verb.participle && !verb.gerund;
                group.lemma = verb.lemma;
                group.tokens.end = at + 1;
                return Some(group);
            }
            break;
        }
    }
    group.lemma = match words.classes(last) {
        classes if classes.has(Class::Be) => "be",
        classes if classes.has(Class::Have) => "have",
        classes if classes.has(Class::Do) => "do",
        _ => return None,
    };
    // "was “not momentous”" denies as "was not momentous" does.
    let quoted = usize::from(matches!(words.word(group.tokens.end), "“" | "\""));
    group.negative |= quoted > 0 && words.is(group.tokens.end + quoted, Class::Negation);
    // "is not": the negation behind the last auxiliary belongs to the group.
    while words.is(group.tokens.end, Class::Negation) {
        group.tokens.end += 1;
    }
    Some(group)
}

fn modality(words: &Words, token: usize) -> Modality {
    if words.is(token, Class::Future) {
        Modality::Planned
    } else if matches!(words.word(token), "would" | "'d" | "’d") {
        Modality::Conditional
    } else if words.is(token, Class::Possible) {
        Modality::Possible
    } else {
        Modality::Actual
    }
}

/// Whether the verb has the form that the auxiliary asks for.
fn fits(words: &Words, auxiliary: usize, verb: VerbForms) -> bool {
    let classes = words.classes(auxiliary);
    (classes.any(&[Class::Modal, Class::Do]) && verb.base)
        || (classes.any(&[Class::Have, Class::Be]) && verb.participle)
        || (classes.has(Class::Be) && verb.gerund)
}

/// "met", "insists", "they want": a finite verb without auxiliary.
fn simple(words: &Words, at: usize, tokens: Range<usize>, names: &InName) -> Option<VerbGroup> {
    let verb = words.verb(at).filter(|_| !words.is_capitalised(at) && !words.classes(at).is_function_word())?;
    let adverbial = |t: usize| words.is_any(t, &BETWEEN) && !words.is(t, Class::Preposition);
    let before = (tokens.start..at).rev().find(|t| !adverbial(*t))?;
    // "and visited", "who met", ", said": what stands before must be able to end a subject.
    let after_subject = names.has(before)
        || words.is_any(before, &[Class::SubjectPronoun, Class::Coordinator, Class::Relative])
        || (words.is_alphabetic(before) && !words.classes(before).is_function_word())
        || words.is_punctuation(before);
    let number = subject_number(words, tokens.start..before + 1, names);
    // "advances and sees": the verb before has told the number.
    let joined = words.is(before, Class::Coordinator);
    let nominal = words.is_any(before, &[Class::Determiner, Class::Possessive, Class::Preposition, Class::Infinitive])
        && !words.is_any(before, &[Class::SubjectPronoun, Class::Relative]);
    let nominal = nominal || words.is_possessive_ending(before);
    // "if rain falls, …": a clause was opened, so it has a verb.
    let opened = (tokens.start..before).rev().take_while(|t| !words.is_punctuation(*t));
    let governs =
        |at| (at + 1 < tokens.end && governs(words, at)) || opened.clone().any(|t| words.is(t, Class::Condition));
    let finite = if verb.past {
        let trails = trailing(words, tokens.start..at, names);
        !(verb.participle && (trails || reduced(words, at, tokens.end)))
    } else if verb.third {
        governs(at) && (joined || number == Some(Number::Singular))
    } else {
        verb.base && governs(at) && (joined || number == Some(Number::Plural))
    };
    (finite && after_subject && !nominal).then(|| VerbGroup {
        tokens: at..at + 1,
        lemma: verb.lemma,
        negative: (before + 1..at).any(|t| words.is(t, Class::Negation)),
        passive: false,
        modality: Modality::Actual,
        finite: true,
    })
}

/// Whether what follows can be governed by a verb rather than by the plural noun of the same form.
fn governs(words: &Words, at: usize) -> bool {
    let next = at + 1;
    let noun_phrase =
        [Class::Determiner, Class::Possessive, Class::ObjectPronoun, Class::Infinitive, Class::NumberWord];
    let other = [Class::Preposition, Class::Adverb, Class::Subordinator];
    let of = matches!(words.word(next), "of" | "and" | "or");
    let reports =
        words.is_punctuation(next) && words.verb(at).is_some_and(|v| cue(v.lemma).is_some_and(|c| c.frames.clause));
    let amount = words.word(next).starts_with(|c: char| c.is_ascii_digit() || matches!(c, '£' | '$' | '€'));
    (reports || amount || words.is_any(next, &noun_phrase) || words.is_any(next, &other) || words.is_alphabetic(next))
        && !of
        && !words.is_auxiliary(next)
}

/// "opened in Leeds, based on a plan": a participle behind the only comma since the verb before it.
fn trailing(words: &Words, since: Range<usize>, names: &InName) -> bool {
    let Some(comma) = since.end.checked_sub(1).filter(|t| words.is_comma(*t)) else { return false };
    let sentence = words.text.tokens.get(comma).map_or(0, |t| t.sentence);
    let first_verb = since.start == words.text.tokens_of(sentence).start;
    !first_verb && !(since.start..comma).any(|t| words.is_comma(t) && !names.has(t))
}

/// "footage released by X showed": a participle that belongs to the noun before it, as another verb follows.
fn reduced(words: &Words, at: usize, end: usize) -> bool {
    let agent = words.word(at + 1) == "by";
    let clause = (at + 1..end.min(at + REACH))
        .take_while(|t| !words.is_punctuation(*t) && !words.is_any(*t, &[Class::Subordinator, Class::Coordinator]));
    let mut later = clause.skip(1).filter(|t| {
        words.is_auxiliary(*t) || words.verb(*t).is_some_and(|v| (v.past || v.third) && words.word(*t).len() > 3)
    });
    agent
        || (words.is(at + 1, Class::Preposition) && later.any(|t| words.is_auxiliary(t)))
        || (words.is(at + 1, Class::Adverb) && words.is(at + 2, Class::Preposition) && later.next().is_some())
}

/// ", warning of": a participle that shares the subject of the clause before it.
fn participle(words: &Words, at: usize, tokens: Range<usize>) -> Option<VerbGroup> {
    let verb = words.verb(at).filter(|v| v.gerund && !words.classes(at).is_function_word())?;
    let before = at.checked_sub(1).filter(|t| *t > tokens.start)?;
    let set_off = words.is_comma(before) && !words.is_capitalised(at) && !words.is_punctuation(at + 1);
    set_off.then(|| VerbGroup {
        tokens: at..at + 1,
        lemma: verb.lemma,
        negative: false,
        passive: false,
        modality: Modality::Actual,
        finite: false,
    })
}

/// "was written off": a particle without an object of its own belongs to its verb.
fn with_particle(words: &Words, mut group: VerbGroup, end: usize) -> VerbGroup {
    let at = group.tokens.end;
    let closes = [Class::Preposition, Class::Coordinator, Class::Subordinator];
    let alone = at + 1 >= end || words.is_punctuation(at + 1) || words.is_any(at + 1, &closes);
    if at < end && words.is(at, Class::VerbParticle) && alone {
        group.tokens.end += 1;
    }
    group
}

/// "continues to advance" says "advance"; "is scheduled to visit" plans to visit.
fn through_catenative(words: &Words, mut group: VerbGroup, end: usize) -> VerbGroup {
    let Some(main) = group.tokens.end.checked_sub(1) else { return group };
    let folded = words.word(main);
    let plans = words.is(main, Class::Planning)
        || words.verb(main).is_some_and(|v| crate::lexicon::classes(v.lemma).has(Class::Planning))
        || (folded == "going" && group.tokens.len() > 1);
    let lightens = words.verb(main).is_some_and(|v| crate::lexicon::classes(v.lemma).has(Class::Catenative));
    let obliges = group.lemma == "have" && words.word(main + 1) == "to";
    let adjective = (group.lemma == "be").then(|| main + 1).filter(|t| words.is(*t, Class::Planning));
    let to = adjective.map_or(main + 1, |t| t + 1);
    let governed = words.verb(to + 1).filter(|v| v.base && to + 1 < end && words.word(to) == "to");
    if let Some(verb) = governed.filter(|_| plans || lightens || obliges || adjective.is_some()) {
        if plans || adjective.is_some() {
            group.modality = Modality::Planned;
        }
        // "has to be written": the participle is what happens.
        let passive = words.verb(to + 2).filter(|v| verb.lemma == "be" && v.participle && to + 2 < end);
        group.passive = passive.is_some();
        group.lemma = passive.unwrap_or(verb).lemma;
        group.tokens.end = to + 2 + usize::from(group.passive);
    }
    group
}
