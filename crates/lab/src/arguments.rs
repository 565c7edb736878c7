//! The command line. Its defaults are how the shipped model was trained.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use factcards_model::clusters;

use crate::antecedents;
use crate::summaries;
use crate::train::{Noise, Settings, Shape, Steps};

/// Trains the model and scores the engine on corpora.
#[derive(Debug, Parser)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Writes the corpora as JSON lines, for the teacher.
    Corpora {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// The file to write.
        out: PathBuf,
        /// Text without labels, cut into sentences and tokens (CoNLL-U).
        #[arg(long)]
        plain: Option<PathBuf>,
    },
    /// Trains the student, or goes on with a training.
    Train {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// Where the state is saved, and found again.
        checkpoint: PathBuf,
        #[command(flatten)]
        how: How,
    },
    /// Trains the sentence ends on top of a student, learns the lemmas, and writes the model file.
    Pack {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A checkpoint of the student.
        checkpoint: PathBuf,
        /// The file to write.
        out: PathBuf,
    },
    /// Learns the sentence ends and lemmas of a model file anew; all else stays.
    Repack {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// The model file.
        model: PathBuf,
        /// The file to write.
        out: PathBuf,
    },
    /// Trains the network of a model file with its weights as whole wide steps, so that it is packed smaller and says what
    /// it said before.
    Quantize {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// The model file.
        model: PathBuf,
        /// The file to write.
        out: PathBuf,
        /// Where the state is saved, and found again.
        checkpoint: PathBuf,
        #[command(flatten)]
        steps: Steps,
        #[command(flatten)]
        how: How,
    },
    /// Scores a model file on the development sets, with gold tokens and sentences.
    Gold {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// The model file.
        model: PathBuf,
    },
    /// Scores the times, numbers and references of the engine.
    Values {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// Also print the texts of this kind in which something is wrong.
        #[arg(long, value_name = "KIND")]
        misses: Option<String>,
    },
    /// Scores the facts and attributions of the engine.
    Facts {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A model file; without it, the shipped one.
        model: Option<PathBuf>,
        /// Also print the first so many texts of each corpus in which something is missed.
        #[arg(long, value_name = "N", default_value_t = 0)]
        errors: usize,
    },
    /// Scores which names and pronouns of the engine are one entity, and how much a text is about it.
    Coreference {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A model file; without it, the shipped one.
        model: Option<PathBuf>,
        /// Also print the first so many errors of each measure.
        #[arg(long, value_name = "N", default_value_t = 0)]
        errors: usize,
    },
    /// Scores key points against the summaries that people wrote.
    KeyPoints {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A model file; without it, the shipped one.
        model: Option<PathBuf>,
        /// Also print the points of the first so many texts of the development portion.
        #[arg(long, value_name = "N", default_value_t = 0)]
        shown: usize,
    },
    /// Learns the weights of the confidence of facts, and shows how well they hold.
    Confidence {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A model file; without it, the shipped one.
        model: Option<PathBuf>,
    },
    /// Scores the main event of the engine, and learns what its answers are judged by.
    MainEvent {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A model file; without it, the shipped one.
        model: Option<PathBuf>,
        /// Also print each answer that is wrong or missed.
        #[arg(long)]
        errors: bool,
    },
    /// Learns what pronouns are resolved by, and writes a model file with it; the network stays.
    Antecedents {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// The model file.
        model: PathBuf,
        /// The file to write.
        out: PathBuf,
        #[command(flatten)]
        settings: antecedents::Settings,
    },
    /// Learns what a summary is chosen by, shows on parts held out what that is worth, and writes a model file with it;
    /// the network stays.
    Summaries {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// The model file.
        model: PathBuf,
        /// The file to write.
        out: PathBuf,
        #[command(flatten)]
        settings: summaries::Settings,
    },
    /// Scores the engine on the development sets, from raw text.
    Eval {
        /// The folder of the corpora.
        corpora: PathBuf,
        /// A model file; without it, the shipped one.
        model: Option<PathBuf>,
        /// Put about one sentence of so many into capitals, to see what that costs.
        #[arg(long)]
        capitals: Option<usize>,
    },
}

/// How to train the student.
#[derive(Args, Debug)]
pub(crate) struct How {
    /// The teacher's soft targets.
    #[arg(long)]
    soft: Option<PathBuf>,
    /// Text without labels, as it was given to the teacher.
    #[arg(long)]
    pub(crate) plain: Option<PathBuf>,
    /// Words whose cluster is known.
    #[arg(long, default_value_t = 60_000)]
    cluster_words: usize,
    /// Words to see over all legs, in millions.
    #[arg(long, default_value_t = 90.0)]
    words: f64,
    /// Minutes after which this leg ends.
    #[arg(long, default_value_t = f64::INFINITY)]
    minutes: f64,
    /// Words of a batch.
    #[arg(long, default_value_t = 1000)]
    batch: usize,
    /// The highest learning rate; it falls to nothing at the end.
    #[arg(long, default_value_t = 5e-3)]
    rate: f32,
    /// The share of numbers dropped between layers.
    #[arg(long, default_value_t = 0.1)]
    drop: f32,
    /// The share of words of which only ending and shape are seen.
    #[arg(long, default_value_t = 0.1)]
    hide: f32,
    /// How much more the relations that facts are made of count, and their heads.
    #[arg(long, default_value_t = 0.0)]
    emphasis: f32,
    /// Rows of the table of words.
    #[arg(long, default_value_t = 4096)]
    rows: usize,
    /// Numbers for each word between layers.
    #[arg(long, default_value_t = 128)]
    width: usize,
    #[arg(long, default_value_t = 3)]
    layers: usize,
    /// The share of rows that the tables besides that of words have.
    #[arg(long, default_value_t = 0.375)]
    tables: f64,
    /// Numbers for each side of an arc.
    #[arg(long, default_value_t = 64)]
    arc: usize,
    /// Numbers for each side of a relation.
    #[arg(long, default_value_t = 64)]
    relation: usize,
    /// Numbers for the names of a word.
    #[arg(long, default_value_t = 64)]
    name: usize,
    /// A corpus to do without, to see what it adds; may be given again.
    #[arg(long)]
    without: Vec<String>,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl How {
    pub(crate) fn settings(&self) -> Settings {
        let rows = |whole: usize| (whole as f64 * self.tables) as usize;
        Settings {
            shape: Shape {
                tables: [
                    (self.rows, 48),
                    (rows(2048), 24),
                    (rows(4096), 24),
                    (rows(1024), 24),
                    (rows(4096), 32),
                    (rows(6144), 24),
                    (rows(512), 24),
                    // One for each set of lists.
                    (128, 24),
                    // One for each cluster, and one for none.
                    (clusters::MOST + 1, 40),
                ],
                width: self.width,
                layers: self.layers,
                radius: 1,
                arc: self.arc,
                relation: self.relation,
                name: self.name,
                cluster_words: self.cluster_words,
            },
            without: self.without.clone(),
            soft: self.soft.clone(),
            words: (self.words * 1e6) as usize,
            minutes: self.minutes,
            batch: self.batch,
            rate: self.rate,
            noise: Noise { drop: self.drop, words: self.hide },
            emphasis: self.emphasis,
            seed: self.seed,
        }
    }
}
