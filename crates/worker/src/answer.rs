//! From one request to its replies.

use factcards::{ByteSpan, Model, analyze_with_progress};
use factcards_protocol::{Reply, Request, Stage, split};

/// Answers one request. The last reply is a `Done`, unless the engine itself dies.
pub(crate) fn answer(model: &Model, request: Request, send: &mut dyn FnMut(Reply<ByteSpan>)) {
    let Request::Analyze { id, text, options } = request;
    let document = analyze_with_progress(&text, &options, model, &mut |progress| {
        send(Reply::Progress { id, stage: stage(progress.stage), done: progress.done });
    });
    for part in split(document) {
        send(Reply::Part { id, part: Box::new(part) });
    }
    send(Reply::Done { id });
}

/// The engine's stage as the page is told of it.
fn stage(stage: factcards::Stage) -> Stage {
    match stage {
        factcards::Stage::Text => Stage::Text,
        factcards::Stage::Values => Stage::Values,
        factcards::Stage::Entities => Stage::Entities,
        factcards::Stage::Facts => Stage::Facts,
        factcards::Stage::Summary => Stage::Summary,
    }
}

#[cfg(test)]
mod tests {
    use factcards::Options;
    use factcards_protocol::join;

    use super::*;

    #[test]
    fn an_analysis_reports_progress_then_parts_then_done() {
        let text = "Ada Lovelace met Charles Babbage. They spoke.";
        let request = Request::Analyze { id: 7, text: text.to_owned(), options: Options::default() };
        let mut replies = vec![];
        let model = factcards::model::english().unwrap();
        answer(model, request, &mut |reply| replies.push(reply));
        assert!(matches!(replies.first(), Some(Reply::Progress { id: 7, stage: Stage::Text, .. })));
        assert_eq!(replies.last(), Some(&Reply::Done { id: 7 }));
        let mut document = None;
        for reply in replies {
            if let Reply::Part { id: 7, part } = reply {
                join(&mut document, *part);
            }
        }
        assert_eq!(document, Some(factcards::analyze(text, &Options::default(), model)));
    }
}
