//! What a report of a fault needs: numbers and versions, and never a word of the text.

use std::fmt::Write;

use crate::state::{Phase, State};

/// The lines; `browser`: what the browser calls itself.
pub(crate) fn diagnostics(state: &State, browser: &str) -> String {
    let mut out = format!("Factcards {}\n{browser}\n", env!("CARGO_PKG_VERSION"));
    let phase = match &state.phase {
        Phase::Empty => "empty".to_owned(),
        Phase::Editing => "editing".to_owned(),
        Phase::Busy { progress } => format!("busy, {progress:?}"),
        Phase::Ready => "ready".to_owned(),
        Phase::Stopped => "stopped".to_owned(),
        Phase::Failed { error } => format!("failed: {error:?}"),
    };
    let lines = [
        ("phase", phase),
        ("interface", state.language.tag().to_owned()),
        ("text", format!("{} bytes, {} lines", state.text.len(), state.text.lines().count())),
        ("date given", state.options.reference_date.is_some().to_string()),
        ("date of the file", state.file_date().is_some().to_string()),
        ("order of day and month", format!("{:?}", state.options.date_order)),
        ("view", format!("{:?}, {:?}", state.location.view, state.location.pane)),
    ];
    for (name, value) in lines {
        // A string takes whatever is written.
        let _ = writeln!(out, "{name}: {value}");
    }
    if let Some(reading) = &state.reading {
        let d = &reading.document;
        let _ = writeln!(out, "language: {}, kind: {:?}, format: {}", d.language, d.text_kind, d.format);
        if reading.is_of_prefix() {
            let _ = writeln!(out, "of the first {} bytes alone", reading.source.len());
        }
        let counts = [
            ("sentences", d.sentences.len()),
            ("blocks", d.blocks.len()),
            ("entities", d.entities.len()),
            ("times", d.times.len()),
            ("quantities", d.quantities.len()),
            ("attributions", d.attributions.len()),
            ("facts", d.facts.len()),
            ("lists", d.lists.len()),
        ];
        for (name, count) in counts {
            let _ = writeln!(out, "{name}: {count}");
        }
        let warnings: Vec<_> = d.warnings.iter().map(|warning| format!("{:?}", warning.code)).collect();
        let _ = writeln!(out, "warnings: {}", warnings.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use factcards::{Options, analyze};
    use factcards_client::Outcome;
    use yew::Reducible;

    use super::*;
    use crate::state::Action;
    use crate::strings::Language;

    #[test]
    fn no_word_of_the_text_is_in_it() {
        let text = "Zebulon Quimby told Xanthippe that 4711 walruses left Vladivostok on 3 March 2024.";
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let state = Rc::new(State::new(Language::En))
            .reduce(Action::Edited { text: text.into(), pasted: true })
            .reduce(Action::Engine(Outcome::Done { id: 1, document: Box::new(document) }));
        let state = state.reduce(Action::Query("walruses".to_owned()));
        let out = diagnostics(&state, "Browser/1");
        assert!(out.contains("Browser/1") && out.contains("sentences: 1") && out.contains("phase: ready"), "{out}");
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3) {
            assert!(!out.contains(word), "{word} is in {out}");
        }
    }
}
