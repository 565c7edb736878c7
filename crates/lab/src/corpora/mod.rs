//! The corpora as sentences for training: one reader per file format, one table for the labels of names.

mod columns;
mod conllu;
pub(crate) mod coreference;
pub(crate) mod gap;
pub(crate) mod gum_coreference;
pub(crate) mod gum_files;
mod gum_names;
pub(crate) mod gum_summaries;
mod labels;
pub(crate) mod litbank;
pub(crate) mod raw;
mod titles;

use std::path::Path;

use anyhow::{Context, Result};

pub(crate) use conllu::read as read_conllu;
pub(crate) use labels::{NAME_KINDS, NAME_TAGS, NameSet};

/// A token with its gold annotation; what a corpus does not say is empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Token {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) upos: String,
    pub(crate) xpos: String,
    pub(crate) feats: String,
    /// 0 for the root, else the number of the head counted from 1.
    pub(crate) head: usize,
    pub(crate) relation: String,
    pub(crate) misc: String,
    pub(crate) space_after: bool,
    /// The surface form and the number of syntactic words, where a multi-word token begins.
    pub(crate) multiword: Option<(String, usize)>,
}

/// A sentence with what its corpus says of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    /// The document begins here.
    pub(crate) new_document: bool,
    /// A paragraph begins here.
    pub(crate) new_paragraph: bool,
    pub(crate) tokens: Vec<Token>,
    pub(crate) tree: bool,
    /// For each token the name tags that the corpus allows; none where names are not annotated.
    pub(crate) names: Option<Vec<NameSet>>,
}

/// A portion of a corpus.
pub(crate) struct Corpus {
    pub(crate) name: &'static str,
    /// Whether it is trained on; else it is a development set.
    pub(crate) train: bool,
    pub(crate) sentences: Vec<Sentence>,
}

/// The files of CrossNER's five domains; its test portions are not used.
const CROSSNER: [&str; 10] = [
    "ai-train.txt",
    "ai-dev.txt",
    "literature-train.txt",
    "literature-dev.txt",
    "music-train.txt",
    "music-dev.txt",
    "politics-train.txt",
    "politics-dev.txt",
    "science-train.txt",
    "science-dev.txt",
];
/// The sections of the Broad Twitter Corpus; the others are for tests.
const BTC: [&str; 5] = ["a.conll", "b.conll", "e.conll", "f.conll", "g.conll"];

/// All labelled corpora under the folder, in a fixed order.
pub(crate) fn read_all(folder: &Path) -> Result<Vec<Corpus>> {
    let read = |path: &str| {
        std::fs::read_to_string(folder.join(path))
            .with_context(|| format!("cannot read {path} in {}", folder.display()))
    };
    let files = |part: &str| -> Result<Vec<String>> {
        let folder = folder.join(part);
        let entries = std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let mut paths: Vec<_> = entries.collect::<Result<_, _>>()?;
        paths.sort_by_key(std::fs::DirEntry::path);
        paths.iter().map(|path| Ok(std::fs::read_to_string(path.path())?)).collect()
    };
    let gum = |part: &str| -> Result<Vec<Sentence>> {
        let mut all = vec![];
        for text in files(part)? {
            let mut sentences = conllu::read(&text)?;
            gum_names::annotate(&mut sentences);
            all.extend(sentences);
        }
        Ok(all)
    };
    // The last part of a corpus without a development set becomes one; neighbours in it are of one text.
    let split = |mut sentences: Vec<Sentence>, share: usize| {
        let dev = sentences.split_off(sentences.len() - sentences.len() / share);
        (sentences, dev)
    };
    let (gmb, gmb_dev) = split(columns::read(&read("gmb/gmb.tsv")?, columns::GMB), 25);
    let (wikigold, wikigold_dev) = split(columns::read(&read("wikigold/wikigold.conll")?, columns::WIKIGOLD), 6);
    let (uner, uner_dev) = split(columns::read(&read("uner-ewt/dev.iob2")?, columns::UNER), 2);
    // Of what has no order in it every tenth sentence is of the development set.
    let thin = |sentences: Vec<Sentence>| -> (Vec<Sentence>, Vec<Sentence>) {
        let (dev, train): (Vec<_>, Vec<_>) = sentences.into_iter().enumerate().partition(|(i, _)| i % 10 == 9);
        let plain = |part: Vec<(usize, Sentence)>| part.into_iter().map(|(_, sentence)| sentence).collect();
        (plain(train), plain(dev))
    };
    let parts = |folder: &str, names: &[&str], layout| -> Result<Vec<Sentence>> {
        let part = |name: &&str| Ok(columns::read(&read(&format!("{folder}/{name}"))?, layout));
        Ok(names.iter().map(part).collect::<Result<Vec<_>>>()?.concat())
    };
    let (crossner, crossner_dev) = thin(parts("crossner", &CROSSNER, columns::CROSSNER)?);
    let (btc, btc_dev) = thin(parts("btc", &BTC, columns::BTC)?);
    let corpus = |name, train, sentences| Corpus { name, train, sentences };
    Ok(vec![
        corpus("ewt", true, conllu::read(&read("ewt/train.conllu")?)?),
        corpus("gum", true, gum("gum/train")?),
        corpus("gmb", true, gmb),
        corpus("wikigold", true, wikigold),
        corpus("wnut17", true, columns::read(&read("wnut17/train.conll")?, columns::WNUT)),
        corpus("re3d", true, columns::read(&read("re3d/train.conll")?, columns::RE3D)),
        corpus("uner", true, uner),
        corpus("crossner", true, crossner),
        corpus("btc", true, btc),
        corpus("litbank", true, files("litbank/coref")?.iter().flat_map(|text| litbank::read(text)).collect()),
        corpus("ewt-dev", false, conllu::read(&read("ewt/dev.conllu")?)?),
        corpus("gum-dev", false, gum("gum/dev")?),
        corpus("gmb-dev", false, gmb_dev),
        corpus("wikigold-dev", false, wikigold_dev),
        corpus("wnut17-dev", false, columns::read(&read("wnut17/dev.conll")?, columns::WNUT)),
        corpus("uner-dev", false, uner_dev),
        corpus("crossner-dev", false, crossner_dev),
        corpus("btc-dev", false, btc_dev),
    ])
}

/// Running text that is cut into sentences and tokens (CoNLL-U) and else has no labels: only the teacher says what it
/// is. It stands behind the other corpora, whose sentences keep their numbers without it.
pub(crate) fn read_plain(path: &Path) -> Result<Corpus> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let unlabelled = |sentence: Sentence| Sentence { tree: false, ..sentence };
    Ok(Corpus { name: "plain", train: true, sentences: conllu::read(&text)?.into_iter().map(unlabelled).collect() })
}
