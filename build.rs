//! Writes the strings of `src/strings` as Rust; what is wrong with them ends the build.

use std::path::Path;
use std::{env, fs, io};

use factcards_strings_build::{Source, generate};

/// The languages: the variant of `Language`, its table, and the forms of its plurals.
const LANGUAGES: [(&str, &str, &[&str]); 2] =
    [("En", "src/strings/en.ftl", &["one", "other"]), ("De", "src/strings/de.ftl", &["one", "other"])];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/strings");
    let texts = LANGUAGES.map(|(_, file, _)| fs::read_to_string(file));
    let mut sources = vec![];
    for ((variant, file, plurals), text) in LANGUAGES.iter().zip(&texts) {
        let text = text.as_ref().map_err(|error| io::Error::new(error.kind(), format!("{file}: {error}")))?;
        sources.push(Source { variant, file, text, plurals });
    }
    match generate(&sources) {
        Ok(rust) => fs::write(Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("strings.rs"), rust),
        Err(problems) => {
            problems.iter().for_each(|problem| println!("cargo::error={problem}"));
            Ok(())
        }
    }
}
