//! Gerunds that the model tags as nouns.

use factcards_model::ud::{Deprel, Upos};
use factcards_model::{Model, Word as Annotation};

use crate::lang::Syntax;

/// Whether a word that was tagged as a noun stands where only a verb can: ", warning of delays".
pub(super) fn is_gerund(syntax: &Syntax, model: &Model, form: &str, read: Annotation) -> bool {
    let clausal = matches!(model.deprel(read), Deprel::Advcl | Deprel::Acl | Deprel::Ccomp);
    clausal && model.upos(read) == Upos::Noun && form.ends_with(syntax.gerund)
}

/// The tags of a gerund, as places among the model's labels.
pub(super) struct Gerund {
    upos: Option<u8>,
    xpos: Option<u8>,
}

impl Gerund {
    pub(super) fn of(model: &Model) -> Self {
        let place = |labels: &[String], name: &str| labels.iter().position(|l| l == name).map(|at| at as u8);
        Self { upos: place(&model.labels().upos, "VERB"), xpos: place(&model.labels().xpos, "VBG") }
    }

    pub(super) fn tag(&self, read: Annotation) -> Annotation {
        Annotation { upos: self.upos.unwrap_or(read.upos), xpos: self.xpos.unwrap_or(read.xpos), ..read }
    }
}
