//! From one request to its replies.

use factcards::document::protocol::{Reply, Request, Stage, split};
use factcards::{ByteSpan, Options, analyze_with_progress};

/// Answers one request. Every request gets a `Done` or a `Failed`, unless the engine itself dies.
pub(crate) fn answer(request: &[u8], began: impl FnOnce(u32), send: &mut dyn FnMut(Reply<ByteSpan>)) {
    let Request::Analyze { id, text, reference_date } = match serde_json::from_slice(request) {
        Ok(request) => request,
        Err(error) => {
            return send(Reply::Failed { id: None, message: format!("The request cannot be read: {error}.") });
        }
    };
    began(id);
    let document = analyze_with_progress(&text, &Options { reference_date }, &mut |progress| {
        send(Reply::Progress { id, stage: stage(progress.stage), done: progress.done });
    });
    for part in split(document) {
        send(Reply::Part { id, part: Box::new(part) });
    }
    send(Reply::Done { id });
}

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
    use factcards::document::protocol::join;

    use super::*;

    fn replies(request: &[u8]) -> Vec<Reply<ByteSpan>> {
        let mut replies = vec![];
        answer(request, |_| (), &mut |reply| replies.push(reply));
        replies
    }

    #[test]
    fn an_analysis_reports_progress_then_parts_then_done() {
        let text = "Ada Lovelace met Charles Babbage. They spoke.";
        let request = Request::Analyze { id: 7, text: text.to_owned(), reference_date: None };
        let replies = replies(&serde_json::to_vec(&request).unwrap());
        assert!(matches!(replies.first(), Some(Reply::Progress { id: 7, stage: Stage::Text, .. })));
        assert_eq!(replies.last(), Some(&Reply::Done { id: 7 }));
        let mut document = None;
        for reply in replies {
            if let Reply::Part { id: 7, part } = reply {
                join(&mut document, *part);
            }
        }
        assert_eq!(document, Some(factcards::analyze(text, &Options::default())));
    }

    #[test]
    fn a_request_that_cannot_be_read_is_answered() {
        assert!(matches!(replies(b"{").as_slice(), [Reply::Failed { id: None, .. }]));
    }
}
