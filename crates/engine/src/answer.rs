//! From one request to its replies.

use factcards::document::Utf16;
use factcards::{Document, Normalized, Options, Parsed, Parsing, Progress, pause};
use factcards_protocol::{EngineError, Output, Reply, Request, Stage, split};

use crate::helpers::Crew;
use crate::prefixes::prefixes;
use crate::request_queue::Engine;

/// Words read between two pauses: some milliseconds.
const WORDS: usize = 512;

/// Answers one request; pauses now and then, and goes on when it is polled again. The last reply is a `Done`, unless the
/// engine itself dies.
pub(crate) async fn answer(engine: &Engine, request: Request, send: impl Fn(Reply)) {
    let Request::Analyze { id, text, options, output } = request;
    let prefixes = if output == (Output::Document { prefixes: true }) { prefixes(&text) } else { vec![] };
    let bytes = prefixes.iter().map(|prefix| prefix.len()).sum::<usize>() + text.len();
    // What has been read before, as a share of all that is to be read.
    let mut before = 0.0;
    let mut last = None;
    let mut report = |stage: Stage, done: f64| {
        let share = (done * 100.0) as u8;
        // A message for each step would cost more than the step.
        if last.replace((stage, share)) != Some((stage, share)) {
            send(Reply::Progress { id, stage, done });
        }
    };
    for prefix in prefixes {
        let share = prefix.len() as f64 / bytes as f64;
        let mut report = |progress: Progress| report(Stage::Text, before + share * progress.done);
        if let Some(document) = document_of_prefix(prefix, &options, engine, &mut report).await {
            send_parts(id, document, &send).await;
            let bytes = u32::try_from(prefix.len()).unwrap_or(u32::MAX);
            send(Reply::Prefix { id, bytes });
        }
        before += share;
    }
    let mut report = |progress: Progress| report(stage(progress.stage), before + (1.0 - before) * progress.done);
    let normalized = Normalized::new(&text, &options, &engine.model);
    let parsed = parsed(&normalized, engine, &mut report).await;
    match output {
        Output::Document { .. } => {
            send_parts(id, parsed.document_in_stages(&options, &mut report).await, &send).await;
        }
        Output::Export(format) => {
            let text = parsed.export_in_stages::<Utf16>(format, &options, None, &mut report).await;
            send(Reply::Exported { id, text });
        }
    }
    send(Reply::Done { id });
    engine.cache.keep(parsed);
}

/// The Document of a prefix; none where the prefix alone would tell something else than the whole: what of the source of a
/// page is its text shows in all of it.
async fn document_of_prefix(
    prefix: &str,
    options: &Options,
    engine: &Engine,
    report: &mut impl FnMut(Progress),
) -> Option<Document> {
    let normalized = Normalized::new(prefix, options, &engine.model);
    if normalized.is_html() {
        return None;
    }
    let parsed = parsed(&normalized, engine, report).await;
    let document = parsed.document_in_stages(options, report).await;
    engine.cache.keep(parsed);
    (!document.sentences.is_empty()).then_some(document)
}

async fn parsed<'t>(
    normalized: &'t Normalized<'t>,
    engine: &'t Engine,
    report: &mut impl FnMut(Progress),
) -> Parsed<'t> {
    let mut parsing = Parsing::with_cache(normalized, &engine.model, &engine.cache);
    let mut crew = None;
    while !parsing.is_done() {
        report(Progress::of(&parsing));
        if let Some(unread) = parsing.unread() {
            crew.get_or_insert_with(|| Crew::start(&engine.start_helpers, unread)).exchange(&mut parsing);
        }
        parsing.step(WORDS);
        pause().await;
    }
    parsing.finish()
}

async fn send_parts(id: u32, document: Document, send: &impl Fn(Reply)) {
    for part in split(document) {
        send(match part.to_bytes() {
            Ok(part) => Reply::Part { id, part },
            Err(error) => Reply::Failed { id: Some(id), error: EngineError::Reply(error.to_string()) },
        });
        pause().await;
    }
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

    use factcards::document::Format;
    use factcards::{AnnotationCache, Options};
    use factcards_protocol::{Part, join};

    use super::*;

    /// The replies to a request, and how often the work paused.
    fn answered(text: &str, output: Output) -> (Vec<Reply>, usize) {
        let request = Request::Analyze { id: 7, text: text.to_owned(), options: Options::default(), output };
        let replies = RefCell::new(vec![]);
        let (model, cache) = (factcards::model::english().unwrap().clone(), AnnotationCache::default());
        let engine = Engine { model, cache, start_helpers: Box::new(|_| vec![]) };
        let mut pauses = 0;
        {
            let mut work = pin!(answer(&engine, request, |reply| replies.borrow_mut().push(reply)));
            while work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
                pauses += 1;
            }
        }
        (replies.into_inner(), pauses)
    }

    const DOCUMENT: Output = Output::Document { prefixes: false };

    fn analyzed(text: &str) -> Document {
        factcards::analyze(text, &Options::default(), factcards::model::english().unwrap())
    }

    /// The Documents that came, each with the bytes of the prefix that it is of; the whole is of none.
    fn documents(replies: Vec<Reply>) -> Vec<(Option<u32>, Document)> {
        let (mut documents, mut joined) = (vec![], None);
        for reply in replies {
            match reply {
                Reply::Part { id: 7, part } => join(&mut joined, Part::from_bytes(&part).unwrap()),
                Reply::Prefix { id: 7, bytes } => documents.push((Some(bytes), joined.take().unwrap())),
                Reply::Done { id: 7 } => documents.push((None, joined.take().unwrap())),
                _ => (),
            }
        }
        documents
    }

    fn progress(replies: &[Reply]) -> Vec<f64> {
        let done = |reply: &Reply| if let Reply::Progress { done, .. } = reply { Some(*done) } else { None };
        replies.iter().filter_map(done).collect()
    }

    #[test]
    fn an_analysis_reports_progress_then_parts_then_done() {
        let text = "Ada Lovelace met Charles Babbage. They spoke.";
        let (replies, _) = answered(text, DOCUMENT);
        assert!(matches!(replies.first(), Some(Reply::Progress { id: 7, stage: Stage::Text, .. })));
        assert_eq!(replies.last(), Some(&Reply::Done { id: 7 }));
        assert_eq!(documents(replies), [(None, analyzed(text))]);
    }

    #[test]
    fn an_export_comes_as_one_text() {
        let (replies, _) = answered("Zoë met Bo.", Output::Export(Format::Json));
        let texts: Vec<_> = replies.iter().filter(|reply| matches!(reply, Reply::Exported { .. })).collect();
        let [Reply::Exported { id: 7, text }] = texts.as_slice() else { panic!("{texts:?}") };
        assert!(text.contains(r#""offset_unit":"utf16""#), "{text}");
        assert_eq!(replies.last(), Some(&Reply::Done { id: 7 }));
    }

    /// A text of at least so many bytes, no two paragraphs of it alike.
    fn long(bytes: usize) -> String {
        let paragraph = |number| format!("Ada Lovelace met Charles Babbage in London on 5 June {}.\n\n", 1700 + number);
        (0..).map(paragraph).take(bytes / 50).collect()
    }

    #[test]
    fn a_long_text_is_read_with_pauses_and_progress_without_end_less_messages() {
        let text = long(100_000);
        let (replies, pauses) = answered(&text, Output::Export(Format::Csv));
        let progress = progress(&replies);
        assert!(pauses >= 2 * text.split_whitespace().count() / WORDS, "{pauses}");
        assert!(progress.is_sorted() && progress.len() > 50 && progress.len() < 110, "{progress:?}");
    }

    #[test]
    fn a_prefix_of_a_long_text_comes_first_where_it_is_wanted_and_the_whole_is_the_same() {
        let text = long(60_000);
        let (replies, _) = answered(&text, Output::Document { prefixes: true });
        let progress = progress(&replies);
        assert!(progress.is_sorted() && progress.last().is_some_and(|done| *done < 1.0), "{progress:?}");
        let documents = documents(replies);
        let [(Some(bytes), prefix), (None, whole)] = documents.as_slice() else { panic!("{}", documents.len()) };
        assert_eq!(*prefix, analyzed(text.get(..*bytes as usize).unwrap()));
        assert_eq!(*whole, analyzed(&text));
        let (unwanted, _) = answered(&text, DOCUMENT);
        assert_eq!(self::documents(unwanted).len(), 1);
    }

    #[test]
    fn the_source_of_a_page_and_a_text_that_begins_with_nothing_have_no_prefix() {
        let page = format!("<!doctype html><title>Ada</title><main><p>{}</main>", long(60_000));
        let blank = format!("{}{}", " \n".repeat(20_000), long(60_000));
        for text in [page, blank] {
            let (replies, _) = answered(&text, Output::Document { prefixes: true });
            assert_eq!(documents(replies).len(), 1);
        }
    }
}
