//! The inventory of Universal Dependencies 2 for English: parts of speech, Penn Treebank tags, relations.
//! <https://universaldependencies.org/en/>

use strum::{EnumString, IntoStaticStr};

/// A universal part of speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "UPPERCASE")]
#[allow(missing_docs)]
pub enum Upos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    /// Any that the inventory lacks.
    #[default]
    X,
}

/// A Penn Treebank tag, as far as the engine asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "UPPERCASE")]
#[allow(missing_docs)]
pub enum Xpos {
    Cd,
    Dt,
    Ex,
    In,
    Jj,
    Jjr,
    Jjs,
    Md,
    Nn,
    Nnp,
    Nnps,
    Nns,
    Pdt,
    Pos,
    Prp,
    #[strum(serialize = "PRP$")]
    PrpPoss,
    Rb,
    Rp,
    To,
    Vb,
    Vbd,
    Vbg,
    Vbn,
    Vbp,
    Vbz,
    Wdt,
    Wp,
    #[strum(serialize = "WP$")]
    WpPoss,
    Wrb,
    /// Any other.
    #[default]
    #[strum(serialize = "_")]
    Other,
}

/// A relation to the head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[allow(missing_docs)]
pub enum Deprel {
    Acl,
    #[strum(serialize = "acl:relcl")]
    AclRelcl,
    Advcl,
    #[strum(serialize = "advcl:relcl")]
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    #[strum(serialize = "aux:pass")]
    AuxPass,
    Case,
    Cc,
    #[strum(serialize = "cc:preconj")]
    CcPreconj,
    Ccomp,
    Compound,
    #[strum(serialize = "compound:prt")]
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    #[strum(serialize = "csubj:outer")]
    CsubjOuter,
    #[strum(serialize = "csubj:pass")]
    CsubjPass,
    /// Any that the inventory lacks, too.
    #[default]
    Dep,
    Det,
    #[strum(serialize = "det:predet")]
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    #[strum(serialize = "nmod:desc")]
    NmodDesc,
    #[strum(serialize = "nmod:poss")]
    NmodPoss,
    #[strum(serialize = "nmod:unmarked")]
    NmodUnmarked,
    Nsubj,
    #[strum(serialize = "nsubj:outer")]
    NsubjOuter,
    #[strum(serialize = "nsubj:pass")]
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    #[strum(serialize = "obl:agent")]
    OblAgent,
    #[strum(serialize = "obl:unmarked")]
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
}

impl Deprel {
    /// The universal relation, without its subtype.
    ///
    /// ```
    /// use factcards_model::ud::Deprel;
    ///
    /// assert_eq!(Deprel::NsubjPass.universal(), Deprel::Nsubj);
    /// assert_eq!(Deprel::Obj.universal(), Deprel::Obj);
    /// ```
    pub fn universal(self) -> Self {
        match self {
            Self::AclRelcl => Self::Acl,
            Self::AdvclRelcl => Self::Advcl,
            Self::AuxPass => Self::Aux,
            Self::CcPreconj => Self::Cc,
            Self::CompoundPrt => Self::Compound,
            Self::CsubjOuter | Self::CsubjPass => Self::Csubj,
            Self::DetPredet => Self::Det,
            Self::NmodDesc | Self::NmodPoss | Self::NmodUnmarked => Self::Nmod,
            Self::NsubjOuter | Self::NsubjPass => Self::Nsubj,
            Self::OblAgent | Self::OblUnmarked => Self::Obl,
            other => other,
        }
    }
}

/// The labels of a model as members of the inventory, by their places.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inventory {
    pub(crate) upos: Vec<Upos>,
    pub(crate) xpos: Vec<Xpos>,
    pub(crate) deprel: Vec<Deprel>,
}

impl Inventory {
    pub(crate) fn of(upos: &[String], xpos: &[String], deprel: &[String]) -> Self {
        fn resolved<T: std::str::FromStr + Default>(labels: &[String]) -> Vec<T> {
            labels.iter().map(|label| label.parse().unwrap_or_default()).collect()
        }
        Self { upos: resolved(upos), xpos: resolved(xpos), deprel: resolved(deprel) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_resolved_by_their_names() {
        let of = |labels: &[&str]| labels.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
        let inventory = Inventory::of(
            &of(&["NOUN", "ODD"]),
            &of(&["PRP$", "NNS", "-LRB-"]),
            &of(&["nsubj:pass", "acl:relcl", "obl:made-up"]),
        );
        assert_eq!(inventory.upos, [Upos::Noun, Upos::X]);
        assert_eq!(inventory.xpos, [Xpos::PrpPoss, Xpos::Nns, Xpos::Other]);
        assert_eq!(inventory.deprel, [Deprel::NsubjPass, Deprel::AclRelcl, Deprel::Dep]);
    }
}
