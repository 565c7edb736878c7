//! From one request to its replies.

use factcards::document::Utf16;
use factcards::{ByteSpan, Model, Normalized, Parsing, Progress, pause};
use factcards_protocol::{Output, Reply, Request, Stage, split};

/// Words read between two pauses: some milliseconds.
const WORDS: usize = 512;

/// Answers one request; pauses now and then, and goes on when it is polled again. The last reply is a `Done`, unless the
/// engine itself dies.
pub(crate) async fn answer(model: &Model, request: Request, send: impl Fn(Reply<ByteSpan>)) {
    let Request::Analyze { id, text, options, output } = request;
    let mut last = None;
    let mut report = |progress: Progress| {
        let share = (progress.done * 100.0) as u8;
        // A message for each step would cost more than the step.
        if last.replace((progress.stage, share)) != Some((progress.stage, share)) {
            send(Reply::Progress { id, stage: stage(progress.stage), done: progress.done });
        }
    };
    let normalized = Normalized::new(&text, &options, model);
    let mut parsing = Parsing::new(&normalized, model);
    while !parsing.is_done() {
        report(Progress::of(&parsing));
        parsing.step(WORDS);
        pause().await;
    }
    let parsed = parsing.finish();
    match output {
        Output::Document => {
            for part in split(parsed.document_in_stages(&options, &mut report).await) {
                send(Reply::Part { id, part: Box::new(part) });
                pause().await;
            }
        }
        Output::Export(format) => {
            let text = parsed.export_in_stages::<Utf16>(format, &options, None, &mut report).await;
            send(Reply::Exported { id, text });
        }
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
    use std::cell::RefCell;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Waker};

    use factcards::Options;
    use factcards::document::Format;
    use factcards_protocol::join;

    use super::*;

    /// The replies to a request, and how often the work paused.
    fn answered(text: &str, output: Output) -> (Vec<Reply<ByteSpan>>, usize) {
        let request = Request::Analyze { id: 7, text: text.to_owned(), options: Options::default(), output };
        let replies = RefCell::new(vec![]);
        let model = factcards::model::english().unwrap();
        let mut pauses = 0;
        {
            let mut work = pin!(answer(model, request, |reply| replies.borrow_mut().push(reply)));
            while work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
                pauses += 1;
            }
        }
        (replies.into_inner(), pauses)
    }

    #[test]
    fn an_analysis_reports_progress_then_parts_then_done() {
        let text = "Ada Lovelace met Charles Babbage. They spoke.";
        let (replies, _) = answered(text, Output::Document);
        assert!(matches!(replies.first(), Some(Reply::Progress { id: 7, stage: Stage::Text, .. })));
        assert_eq!(replies.last(), Some(&Reply::Done { id: 7 }));
        let mut document = None;
        for reply in replies {
            if let Reply::Part { id: 7, part } = reply {
                join(&mut document, *part);
            }
        }
        let model = factcards::model::english().unwrap();
        assert_eq!(document, Some(factcards::analyze(text, &Options::default(), model)));
    }

    #[test]
    fn an_export_comes_as_one_text() {
        let (replies, _) = answered("Zoë met Bo.", Output::Export(Format::Json));
        let texts: Vec<_> = replies.iter().filter(|reply| matches!(reply, Reply::Exported { .. })).collect();
        let [Reply::Exported { id: 7, text }] = texts.as_slice() else { panic!("{texts:?}") };
        assert!(text.contains(r#""offset_unit":"utf16""#), "{text}");
        assert_eq!(replies.last(), Some(&Reply::Done { id: 7 }));
    }

    #[test]
    fn a_long_text_is_read_with_pauses_and_progress_without_end_less_messages() {
        let text = "Ada Lovelace met Charles Babbage in London on 5 June.\n\n".repeat(2_000);
        let (replies, pauses) = answered(&text, Output::Export(Format::Csv));
        let progress: Vec<f64> = replies
            .iter()
            .filter_map(|reply| if let Reply::Progress { done, .. } = reply { Some(*done) } else { None })
            .collect();
        assert!(pauses >= 2 * text.split_whitespace().count() / WORDS, "{pauses}");
        assert!(progress.is_sorted() && progress.len() > 50 && progress.len() < 110, "{progress:?}");
    }
}
