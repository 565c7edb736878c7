//! The gradients against differences of the loss, and a tiny network that learns a tiny language.

use std::collections::BTreeSet;

use factcards_model::features::{self, Lexicon, TABLES};
use factcards_model::{Model, Scratch};

use super::batch::{Batch, Example, Gold, Known};
use super::network::{Labels, Network, Noise, Shape};
use super::network_file::Steps;
use super::parameters::{Parameters, Random};
use super::run::{Settings, run};
use crate::corpora::{Corpus, Sentence, Token};

fn shape() -> Shape {
    Shape {
        tables: [(64, 8); TABLES.len()],
        width: 16,
        layers: 2,
        radius: 1,
        arc: 8,
        relation: 8,
        name: 8,
        cluster_words: 0,
    }
}

fn example(words: &[&str], heads: &[u16], random: &mut Random) -> Example {
    let known = |head: &u16| Known {
        tree: Some(Gold {
            upos: random.next() as u16 % 3,
            xpos: random.next() as u16 % 4,
            head: *head,
            relation: random.next() as u16 % 5,
        }),
        names: Some(1 << (random.next() % 17)),
        emphasis: 0.5,
        ..Known::default()
    };
    let lexicon = Lexicon::default();
    Example {
        hashes: words.iter().map(|w| features::hashes(w, &lexicon)).collect(),
        known: heads.iter().map(known).collect(),
    }
}

#[test]
fn gradients_match_finite_differences_of_the_loss() {
    let mut p = Parameters::new(11);
    let labels = Labels { upos: 3, xpos: 4, relations: 5, names: 17 };
    let network = Network::new(&mut p, &shape(), labels);
    let mut random = Random::new(3);
    let examples = [
        example(&["Ada", "met", "old", "Bo"], &[2, 0, 4, 2], &mut random),
        example(&["It", "rained"], &[2, 0], &mut random),
    ];
    let batch = Batch::of(&examples);
    let noise = Noise { drop: 0.0, words: 0.0 };
    check_gradients(&mut p, |p| p, |p| network.learn(p, &batch, noise, 0.0, &mut Random::new(1)));
}

/// Compares the gradients of all parameters of `network` with differences of the loss, which adds to them.
pub(super) fn check_gradients<N>(
    network: &mut N,
    parameters: impl Fn(&mut N) -> &mut Parameters,
    loss: impl Fn(&mut N) -> f32,
) {
    loss(network);
    let gradients: Vec<_> = parameters(network).all.iter().map(|p| (p.name.clone(), p.gradient.clone())).collect();
    for (i, (name, gradient)) in gradients.into_iter().enumerate() {
        // Along its own gradient the derivative by a parameter is the gradient's length.
        let length = gradient.iter().map(|g| g * g).sum::<f32>().sqrt();
        assert!(length > 0.0, "{name} has no gradient");
        let step = gradient * (2e-3 / length);
        parameters(network).all[i].value += &step;
        let above = loss(network);
        parameters(network).all[i].value -= &(&step * 2.0);
        let below = loss(network);
        parameters(network).all[i].value += &step;
        let difference = (above - below) / (2.0 * 2e-3);
        assert!(
            (difference - length).abs() < 0.05 * length + 2e-3,
            "{name}: finite difference {difference}, gradient {length}"
        );
    }
}

/// Sentences of a language of two names, two verbs and two nouns: name verb "the" noun.
fn corpus(train: bool, seed: u64) -> Corpus {
    let mut random = Random::new(seed);
    let mut pick = |words: &[&str]| words[random.next() as usize % words.len()].to_owned();
    let sentence = |forms: [String; 4]| {
        let rows = [
            ("PROPN", "NNP", 2, "nsubj"),
            ("VERB", "VBD", 0, "root"),
            ("DET", "DT", 4, "det"),
            ("NOUN", "NN", 2, "obj"),
        ];
        let token = |(form, (upos, xpos, head, relation)): (String, (&str, &str, usize, &str))| Token {
            lemma: if form == "saw" { "see".to_owned() } else { form.clone() },
            form,
            upos: upos.to_owned(),
            xpos: xpos.to_owned(),
            head,
            relation: relation.to_owned(),
            space_after: true,
            ..Token::default()
        };
        let tokens: Vec<Token> = forms.into_iter().zip(rows).map(token).collect();
        let names = Some(vec![if tokens[0].form == "Oslo" { 1 << 5 } else { 1 << 1 }, 1, 1, 1]);
        Sentence { tokens, tree: true, names, new_paragraph: true, ..Sentence::default() }
    };
    let mut next =
        || sentence([pick(&["Ada", "Oslo"]), pick(&["saw", "met"]), "the".to_owned(), pick(&["dog", "king"])]);
    let sentences = (0..60).map(|_| next()).collect();
    Corpus { name: if train { "ewt" } else { "ewt-dev" }, train, sentences }
}

#[test]
fn a_tiny_network_learns_a_tiny_language() {
    let folder = std::env::temp_dir().join(format!("factcards-lab-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let checkpoint = folder.join("tiny.checkpoint");
    let corpora = [corpus(true, 1), corpus(false, 2)];
    let lexicon = Lexicon::default();
    let settings = Settings {
        shape: shape(),
        soft: None,
        without: vec![],
        words: 8_000,
        minutes: 5.0,
        batch: 40,
        rate: 5e-3,
        noise: Noise { drop: 0.0, words: 0.0 },
        emphasis: 0.0,
        seed: 1,
    };
    run(&checkpoint, &settings, &corpora, &lexicon).unwrap();
    let file = super::pack(&checkpoint, &corpora, &lexicon, "a notice").unwrap();
    understands(&file);
    let coarse = folder.join("coarse.checkpoint");
    let steps = Steps { table: 1.0, map: 0.5 };
    let coarser = super::quantize(&file, &coarse, steps, &settings, &corpora, &lexicon).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    understands(&coarser);
    assert_eq!(coarser.len(), file.len());
    let different = |file: &[u8]| file.iter().collect::<BTreeSet<_>>().len();
    assert!(different(&coarser) < different(&file), "{} {}", different(&coarser), different(&file));
}

/// What the network of a file says of the tiny language.
fn understands(file: &[u8]) {
    let model = Model::load(file).unwrap();
    let mut out = vec![];
    let words = ["Oslo", "saw", "the", "king", "Ada", "met", "the", "dog"];
    model.annotate(&words, &[0..4, 4..8], &mut Scratch::default(), &mut out);
    assert_eq!(out.iter().map(|w| w.head).collect::<Vec<_>>(), [2, 0, 4, 2, 2, 0, 4, 2]);
    let relation = |at: usize| model.labels().relations[usize::from(out[at].relation)].as_str();
    assert_eq!([relation(0), relation(1), relation(2), relation(3)], ["nsubj", "root", "det", "obj"]);
    let name = |at: usize| model.labels().names[usize::from(out[at].name)].as_str();
    assert_eq!([name(0), name(4), name(5)], ["B-place", "B-person", "O"]);
    assert_eq!(model.lemma("saw", out[1]), "see");
    assert_eq!(model.notice(), "a notice");
}
