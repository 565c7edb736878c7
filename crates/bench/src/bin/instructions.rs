//! One analysis of a text, for valgrind to count: `instructions MODEL TEXT`. Prints what it found, so that two counts are
//! known to be of the same work.

use std::error::Error;

use factcards::{Model, Options, analyze};

fn main() -> Result<(), Box<dyn Error>> {
    let [_, model, text] = std::env::args().collect::<Vec<_>>().try_into().map_err(|_| "MODEL TEXT")?;
    let model = Model::load(&std::fs::read(model)?)?;
    let text = std::fs::read_to_string(text)?;
    println!("{} facts", counted(&text, &model));
    Ok(())
}

/// What is counted: valgrind finds it by its name.
#[inline(never)]
fn counted(text: &str, model: &Model) -> usize {
    analyze(text, &Options::default(), model).facts.len()
}
