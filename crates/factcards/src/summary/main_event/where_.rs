//! Where: places, and organizations and events that something is put in, by all their mentions.

use std::collections::BTreeSet;

use factcards_document::{ArgumentRole, BlockKind, ByteSpan, EntityKind, Fact, MentionForm};
use factcards_model::ud::Deprel;

use super::story::Story;
use super::{Answer, Sign};

/// How far up the tree an infinitive may stand that a place belongs to.
const WAY: usize = 6;
/// Tokens between a place and the dash of its dateline.
const DATELINE: usize = 6;

impl Story<'_, '_, '_> {
    /// The candidates for where.
    pub(super) fn places(&self) -> Vec<Answer> {
        let below = &self.layers.below;
        let located = |kind| matches!(kind, EntityKind::Place | EntityKind::Organization | EntityKind::Event);
        let all = || below.entities.iter().filter(|entity| located(entity.kind));
        let most = all().map(|entity| entity.mentions.len()).max().unwrap_or(1);
        let told = [self.headline_clause(), self.lead_clause()];
        let told = told.map(|clause| clause.and_then(|clause| self.named_subject(clause)));
        let organizations = below.entities.iter().filter(|entity| entity.kind == EntityKind::Organization);
        let namesakes: BTreeSet<&str> =
            organizations.filter_map(|entity| Some(entity.name.split_once(' ')?.0)).collect();
        // Where what headline and first sentence tell takes place.
        let of_told = |fact: &&Fact<ByteSpan>| {
            [self.headline_clause(), self.lead_clause()].into_iter().flatten().any(|clause| self.is_of(fact, clause))
        };
        let told_in = [self.headline.as_ref().map(|headline| headline.sentence), self.lead()];
        let here = self.layers.facts.iter().filter(|fact| told_in.contains(&Some(fact.sentence)));
        let arguments = here.filter(of_told).flat_map(|fact| &fact.arguments);
        let happened: Vec<ByteSpan> =
            arguments.filter(|argument| argument.role == ArgumentRole::Place).map(|argument| argument.span).collect();
        let mut answers = Vec::with_capacity(all().count());
        for entity in all() {
            let names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            let mut signs = self.signs();
            let mut best: Option<(f64, ByteSpan)> = None;
            let (mut inside, mut subjects, mut count) = (0, 0, 0);
            for mention in names {
                let Some(head) = self.tree().top(self.tree().text.tokens_in(mention.span)) else { continue };
                // "Shares in Harrow Foods" are nowhere.
                let held = entity.kind == EntityKind::Organization && self.tree().is(head, &[Deprel::Nmod]);
                let placed = self.is_placed(head) && !held;
                count += 1;
                inside += usize::from(self.is_inside(head));
                subjects += usize::from(self.tree().is(head, &[Deprel::Nsubj]));
                self.mark_place(&mut signs, mention.span, mention.sentence);
                let happens = |place: &ByteSpan| place.contains(mention.span);
                signs.raise(Sign::Main, f64::from(happened.iter().any(happens)));
                signs.raise(Sign::Placed, if placed { self.early(mention.sentence) } else { 0.0 });
                signs.raise(Sign::Dateline, f64::from(self.is_dateline(mention.span, mention.sentence)));
                signs.raise(Sign::Holds, f64::from(self.is_beside(mention.span, false)));
                signs.raise(Sign::Held, f64::from(self.is_beside(mention.span, true)));
                let worth = self.early(mention.sentence) + f64::from(placed);
                if best.is_none_or(|(known, _)| worth > known) {
                    best = Some((worth, mention.span));
                }
            }
            let Some((_, span)) = best else { continue };
            let place = entity.kind == EntityKind::Place;
            // "Harrowfen" of "Harrowfen Energy" is no place by itself.
            let known = self.tree().text.may_name_places(self.tree().text.tokens_in(span).start);
            let part = namesakes.contains(entity.name.as_str()) && signs.get(Sign::Dateline) == 0.0 && !known;
            if part || !place && signs.get(Sign::Placed) == 0.0 {
                continue;
            }
            let of_all = |part: usize| part as f64 / f64::from(count.max(1));
            signs.set(Sign::Compound, of_all(inside));
            signs.set(Sign::Subject, of_all(subjects));
            signs.set(Sign::Often, entity.mentions.len() as f64 / most as f64);
            signs.mark(Sign::Organization, !place);
            signs.mark(Sign::HeadlineSubject, told.first() == Some(&Some(entity.id)));
            signs.mark(Sign::LeadSubject, told.last() == Some(&Some(entity.id)));
            answers.push(Answer { span, signs });
        }
        answers
    }

    /// Whether the headline or the first sentence puts something there.
    pub(super) fn is_placed_early(&self, span: ByteSpan, sentence: usize) -> bool {
        let early = self.in_headline(span) || self.lead() == Some(sentence);
        early && self.tree().top(self.tree().text.tokens_in(span)).is_some_and(|head| self.is_placed(head))
    }

    /// Whether a preposition puts something there.
    fn is_placed(&self, head: usize) -> bool {
        let tree = self.tree();
        let head = tree.first_conjunct(head);
        let mut cases = tree.dependents_by(head, &[Deprel::Case]);
        // What is meant to be done has not been done there.
        let meant = || tree.ancestors(head).take(WAY).any(|at| tree.is_infinitive(at));
        cases.any(|case| tree.text.language.main_event.places.contains(&tree.folded(case))) && !meant()
    }

    /// Whether it is part of another name or whose something is.
    fn is_inside(&self, head: usize) -> bool {
        matches!(self.tree().deprel(head), Deprel::Compound | Deprel::NmodPoss | Deprel::Amod)
    }

    /// Whether a place stands at the start of the text, before the dash that a dateline ends in.
    fn is_dateline(&self, span: ByteSpan, sentence: usize) -> bool {
        let tree = self.tree();
        let metadata = tree.text.block_of(sentence).is_some_and(|block| block.kind == BlockKind::Metadata);
        if metadata {
            return self.lead().is_some_and(|lead| sentence < lead && lead <= sentence + 2);
        }
        let start = tree.text.tokens_of(sentence).start;
        let tokens = tree.text.tokens_in(span);
        let dash = |token: usize| matches!(tree.form(token), "—" | "–" | "-" | "--");
        self.lead() == Some(sentence) && tokens.start < start + DATELINE && (tokens.end..start + 2 * DATELINE).any(dash)
    }

    /// Whether a comma and another name stand behind ("York, England"), or before.
    fn is_beside(&self, span: ByteSpan, behind: bool) -> bool {
        let tree = self.tree();
        let tokens = tree.text.tokens_in(span);
        let mentions = self.layers.below.mentions;
        let place = |at: Option<(ByteSpan, usize)>| {
            let entity = at.and_then(|(_, id)| self.layers.below.entities.get(id));
            entity.is_some_and(|entity| entity.kind == EntityKind::Place)
        };
        let byte = |token: usize| tree.text.tokens.get(token).map_or(0, |token| token.span.start);
        if behind {
            tree.form(tokens.end) == "," && place(mentions.starting_at(byte(tokens.end + 1)))
        } else {
            let comma = tokens.start.checked_sub(1).filter(|at| tree.form(*at) == ",");
            let end = comma.and_then(|at| at.checked_sub(1)).and_then(|at| tree.text.tokens.get(at));
            place(end.and_then(|token| mentions.ending_at(token.span.end)))
        }
    }
}
