//! Trains the model and scores the engine on corpora.

mod corpora;
mod eval;
mod export;
mod lists;
mod score;
mod train;

use std::io::BufWriter;
use std::path::Path;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["corpora", folder, out] => {
            let corpora = corpora::read_all(Path::new(folder))?;
            export::write(&corpora, &mut BufWriter::new(std::fs::File::create(out)?))
        }
        ["train", folder, checkpoint, ref options @ ..] => {
            let option = |name: &str| options.iter().position(|o| *o == name).and_then(|i| options.get(i + 1));
            let number = |name: &str, default: f64| option(name).and_then(|v| v.parse().ok()).unwrap_or(default);
            let gazetteer = lists::read(&Path::new(folder).join("gazetteers"), 7)?;
            let settings = train::Settings {
                shape: train::Shape {
                    tables: [(12288, 48), (2048, 24), (4096, 24), (1024, 24), (4096, 32), (6144, 24), (512, 24), (128, 24)],
                    width: number("--width", 128.0) as usize,
                    layers: number("--layers", 3.0) as usize,
                    radius: number("--radius", 1.0) as usize,
                    arc: number("--arc", 64.0) as usize,
                    relation: 64,
                    name: 64,
                },
                checkpoint: checkpoint.into(),
                soft: option("--soft").map(Into::into),
                words: (number("--words", 30.0) * 1e6) as usize,
                minutes: number("--minutes", 1e9),
                batch: number("--batch", 1000.0) as usize,
                rate: number("--rate", 5e-3) as f32,
                noise: train::Noise { drop: number("--drop", 0.1) as f32, words: number("--hide", 0.1) as f32 },
                seed: 1,
                shares: vec![
                    ("ewt", 1.0), ("gum", 1.2), ("gmb", number("--gmb", 0.35) as f32), ("wikigold", 2.0), ("wnut17", 1.5), ("re3d", 1.0), ("uner", 2.0),
                ],
            };
            train::run(&settings, &corpora::read_all(Path::new(folder))?, &gazetteer)
        }
        ["pack", folder, checkpoint, out] => {
            let gazetteer = lists::read(&Path::new(folder).join("gazetteers"), 7)?;
            let corpora = corpora::read_all(Path::new(folder))?;
            Ok(std::fs::write(out, train::pack(Path::new(checkpoint), &corpora, &gazetteer, "notice")?)?)
        }
        ["gold", folder, model] => score::gold_tokens(&corpora::read_all(Path::new(folder))?, &std::fs::read(model)?),
        ["eval", folder, ref model @ ..] => eval::raw_text(Path::new(folder), model.first().map(Path::new)),
        _ => bail!("usage: lab corpora FOLDER OUT"),
    }
}
