//! How many words a second the engine reads on this machine, on one thread: `native MODEL TEXT RUNS`.

use std::cell::Cell;
use std::error::Error;
use std::time::{Duration, Instant};

use factcards::{
    AnnotationCache, Model, Normalized, Options, Parsing, analyze, analyze_with_progress, annotate, export, parse,
};

fn main() -> Result<(), Box<dyn Error>> {
    let [_, model, text, runs] = std::env::args().collect::<Vec<_>>().try_into().map_err(|_| "MODEL TEXT RUNS")?;
    let model = Model::load(&std::fs::read(model)?)?;
    let text = std::fs::read_to_string(text)?;
    let runs: usize = runs.parse()?;
    println!("natively, one thread, median of {runs} runs after one to warm up:");
    let words = annotate(&text, &model);
    report("tags, trees and names", words, runs, || annotate(&text, &model));
    report("the whole analysis", words, runs, || analyze(&text, &Options::default(), &model).facts.len());
    let cache = AnnotationCache::default();
    let edits = Cell::new(0);
    report("the same after an edit", words, runs, || {
        edits.set(edits.get() + 1);
        let text = format!("{text}\n\nAda Moreau left {} letters in Oslo.", edits.get());
        let normalized = Normalized::new(&text, &Options::default(), &model);
        let parsed = Parsing::with_cache(&normalized, &model, &cache).finish();
        let document = parsed.document(&Options::default());
        cache.keep(parsed);
        document.facts.len()
    });
    report("trees written as CoNLL-U", words, runs, || {
        let normalized = Normalized::new(&text, &Options::default(), &model);
        export::conllu(&parse(&normalized, &model), None).len()
    });
    stages(&text, &model);
    Ok(())
}

/// How the time of one analysis is spread over its stages.
fn stages(text: &str, model: &Model) {
    let mut begins: Vec<(String, Instant)> = vec![];
    let document = analyze_with_progress(text, &Options::default(), model, &mut |progress| {
        let stage = format!("{:?}", progress.stage);
        if begins.last().is_none_or(|(last, _)| *last != stage) {
            begins.push((stage, Instant::now()));
        }
    });
    let ends = begins.iter().skip(1).map(|(_, begin)| *begin).chain([Instant::now()]);
    for ((stage, begin), end) in begins.iter().zip(ends.collect::<Vec<_>>()) {
        println!("  {stage}: {:.0} ms", end.duration_since(*begin).as_secs_f64() * 1000.0);
    }
    println!("  {} facts, {} attributions", document.facts.len(), document.attributions.len());
}

/// Times `read`, which gives something made of all it read.
fn report(what: &str, words: usize, runs: usize, read: impl Fn() -> usize) {
    let mut times: Vec<Duration> = (0..=runs)
        .map(|_| {
            let begin = Instant::now();
            std::hint::black_box(read());
            begin.elapsed()
        })
        .skip(1)
        .collect();
    times.sort();
    let median = times.get(times.len() / 2).map_or(f64::NAN, Duration::as_secs_f64);
    println!("  {what}: {:.0} words a second", words as f64 / median);
}
