//! How: by doing what, through what, with what.

use factcards_model::ud::Xpos;

use super::story::Story;
use super::{Answer, Sign};

impl Story<'_, '_, '_> {
    /// The candidates for how.
    pub(super) fn how(&self) -> Vec<Answer> {
        let tree = self.tree();
        let (syntax, words) = (tree.syntax(), &tree.text.language.main_event);
        let mut answers = vec![];
        let headline = self.headline.as_ref().map(|headline| headline.sentence);
        for sentence in headline.into_iter().chain(self.opening()) {
            for argument in self.layers.clauses_of(sentence).flat_map(|clause| &clause.arguments) {
                let Some(preposition) = &argument.preposition else { continue };
                let preposition = tree.covered(preposition.clone()).to_lowercase();
                let doing = preposition == syntax.by && tree.xpos(argument.phrase.head) == Xpos::Vbg;
                let means = syntax.means.contains(&preposition.as_str());
                let with = words.with.contains(&preposition.as_str());
                if !doing && !means && !with {
                    continue;
                }
                let span = tree.text.span(argument.phrase.tokens.clone());
                let mut signs = self.signs();
                self.mark_place(&mut signs, span, sentence);
                signs.mark(Sign::Doing, doing);
                signs.mark(Sign::Means, means);
                signs.mark(Sign::Circumstance, with);
                answers.push(Answer { span, signs });
            }
        }
        answers
    }
}
