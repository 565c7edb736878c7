//! What the supervisor does in each situation.

use factcards_document::Options;
use factcards_protocol::{EngineError, File, Output, Part, Stage, split};

use super::*;

pub(super) fn job(id: u32, bytes: usize) -> Job {
    Job {
        id,
        text: "x".repeat(bytes).into(),
        options: Options::default(),
        output: Output::Document { prefixes: false },
    }
}

/// A supervisor with a running worker.
pub(super) fn running() -> Supervisor {
    let mut supervisor = Supervisor::new();
    supervisor.begin();
    supervisor.on(loading(0));
    supervisor.on(Event::Ready);
    supervisor
}

fn loading(received: u32) -> Event {
    Event::Loading(loaded(received))
}

fn loaded(received: u32) -> Loaded {
    Loaded { received, total: Some(9) }
}

fn load_error(fault: Fault) -> LoadError {
    LoadError { file: File::Model, fault }
}

pub(super) const START: Command = Command::StartWorker { bypass_cache: false };

/// Parts of the Document of a text.
pub(super) fn parts(text: &str) -> Vec<Part<ByteSpan>> {
    split(document(text))
}

pub(super) fn document(text: &str) -> Document<ByteSpan> {
    factcards::analyze(text, &factcards::Options::default(), factcards_model::english().unwrap())
}

pub(super) fn answered(supervisor: &mut Supervisor, id: u32) -> Vec<Command> {
    for part in parts("Ada met Bo.") {
        supervisor.on(Event::Part { id, part: Box::new(part) });
    }
    supervisor.on(Event::Done { id })
}

pub(super) fn died(message: &str) -> TransportError {
    TransportError::Died(message.to_owned())
}

pub(super) fn failure(commands: &[Command]) -> Option<(u32, TransportError)> {
    commands.iter().find_map(|c| match c {
        Command::Emit(Outcome::Failed { id, error: Error::Transport(error) }) => Some((*id, error.clone())),
        _ => None,
    })
}

#[test]
fn a_job_waits_for_the_worker_and_is_sent_once() {
    let mut supervisor = Supervisor::new();
    assert_eq!(supervisor.begin(), [START, Command::SetTimer(START_LIMIT)]);
    assert_eq!(supervisor.on(Event::Submit(job(1, 3))), []);
    assert_eq!(supervisor.on(Event::Ready), [Command::Send(job(1, 3)), Command::SetTimer(BEGIN_LIMIT)]);
    assert_eq!(supervisor.on(Event::Ready), []);
}

#[test]
fn an_export_is_told_once_it_is_done() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    supervisor.on(Event::Exported { id: 1, text: "{}".to_owned() });
    let exported = Command::Emit(Outcome::Exported { id: 1, text: "{}".to_owned() });
    assert_eq!(supervisor.on(Event::Done { id: 1 }), [Command::ClearTimer, exported]);
    assert_eq!(supervisor.on(Event::Exported { id: 1, text: "{}".to_owned() }), []);
}

#[test]
fn the_document_is_put_together_and_told() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    let commands = answered(&mut supervisor, 1);
    let document = document("Ada met Bo.");
    assert_eq!(commands, [Command::ClearTimer, Command::Emit(Outcome::Done { id: 1, document: Box::new(document) })]);
}

#[test]
fn replies_to_an_older_job_are_ignored() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    supervisor.on(Event::Submit(job(2, 3)));
    assert_eq!(answered(&mut supervisor, 1), []);
    assert_eq!(supervisor.on(Event::Failed { id: Some(1), error: EngineError::Panicked(String::new()) }), []);
    assert_eq!(answered(&mut supervisor, 2).len(), 2);
}

#[test]
fn a_dead_worker_is_started_once_more_and_then_the_job_fails() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    assert_eq!(supervisor.on(Event::Broken(died("died"))), [START, Command::SetTimer(START_LIMIT)]);
    assert_eq!(supervisor.on(Event::Ready).first(), Some(&Command::Send(job(1, 3))));
    let commands = supervisor.on(Event::Broken(died("died again")));
    assert_eq!(failure(&commands), Some((1, died("died again"))));
    assert_eq!(supervisor.on(Event::Submit(job(2, 3))).first(), Some(&START));
}

#[test]
fn half_a_document_does_not_survive_its_worker() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    let part = parts("Old text.").remove(0);
    supervisor.on(Event::Part { id: 1, part: Box::new(part) });
    supervisor.on(Event::Broken(died("died")));
    supervisor.on(Event::Ready);
    assert_eq!(failure(&supervisor.on(Event::Done { id: 1 })), Some((1, TransportError::Incomplete)));
}

#[test]
fn silence_counts_as_death() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    assert_eq!(supervisor.on(Event::TimeOut).first(), Some(&START));
}

#[test]
fn a_worker_that_cannot_start_is_replaced_by_the_main_thread() {
    for event in [Event::TimeOut, Event::Broken(died("no workers here"))] {
        let mut supervisor = Supervisor::new();
        supervisor.begin();
        supervisor.on(Event::Submit(job(1, 3)));
        let expected =
            [Command::Stop, Command::StartMainThread { bypass_cache: false }, Command::SetTimer(START_LIMIT)];
        assert_eq!(supervisor.on(event), expected);
        supervisor.on(loading(0));
        assert_eq!(supervisor.on(Event::Ready), [Command::Send(job(1, 3)), Command::ClearTimer]);
        assert_eq!(failure(&supervisor.on(Event::Broken(died("died")))), Some((1, died("died"))));
        assert_eq!(supervisor.on(Event::Submit(job(2, 3))).first(), Some(&START));
    }
}

#[test]
fn a_main_thread_that_cannot_load_the_engine_either_fails() {
    let mut supervisor = Supervisor::new();
    supervisor.begin();
    supervisor.on(Event::Submit(job(1, 3)));
    supervisor.on(Event::Broken(died("no workers here")));
    let commands = supervisor.on(Event::Broken(died("cannot load")));
    assert_eq!(commands.first(), Some(&Command::Stop));
    assert_eq!(failure(&commands), Some((1, died("cannot load"))));
}

#[test]
fn a_slow_download_may_go_on_and_one_that_stands_still_is_given_up() {
    let mut supervisor = Supervisor::new();
    supervisor.begin();
    assert_eq!(supervisor.on(loading(0)), [Command::SetTimer(START_LIMIT)]);
    assert_eq!(supervisor.on(loading(4)), [Command::SetTimer(START_LIMIT)]);
    assert_eq!(supervisor.on(loading(4)), []);
    let told = |received| Command::Emit(Outcome::Loading { id: 1, loaded: loaded(received) });
    assert_eq!(supervisor.on(Event::Submit(job(1, 3))), [told(4)]);
    assert_eq!(supervisor.on(loading(5)), [Command::SetTimer(START_LIMIT), told(5)]);
    let failed = Command::Emit(Outcome::Failed { id: 1, error: Error::Stalled });
    assert_eq!(supervisor.on(Event::TimeOut), [Command::Stop, Command::ClearTimer, failed]);
    assert_eq!(supervisor.on(Event::Submit(job(2, 3))), [START, Command::SetTimer(START_LIMIT)]);
}

#[test]
fn what_cannot_be_loaded_is_told_and_not_tried_on_the_main_thread() {
    for (fault, bypass_cache) in
        [(Fault::Unreachable, false), (Fault::Status(404), true), (Fault::Unusable("damaged".into()), true)]
    {
        let mut supervisor = Supervisor::new();
        supervisor.begin();
        supervisor.on(loading(0));
        supervisor.on(Event::Submit(job(1, 3)));
        let error = Error::Load(load_error(fault.clone()));
        let failed = Command::Emit(Outcome::Failed { id: 1, error });
        assert_eq!(supervisor.on(Event::LoadFailed(load_error(fault))), [Command::Stop, Command::ClearTimer, failed]);
        // What the browser keeps of a bad file would be just as bad again.
        assert_eq!(supervisor.on(Event::Submit(job(2, 3))).first(), Some(&Command::StartWorker { bypass_cache }));
        supervisor.on(loading(0));
        assert_eq!(supervisor.on(Event::Ready).first(), Some(&Command::Send(job(2, 3))));
        assert_eq!(supervisor.on(Event::Cancel).first(), Some(&START));
    }
}

#[test]
fn what_fails_to_load_before_there_is_a_text_is_tried_again_with_the_text() {
    let mut supervisor = Supervisor::new();
    supervisor.begin();
    supervisor.on(loading(0));
    assert_eq!(supervisor.on(Event::LoadFailed(load_error(Fault::Unreachable))), [Command::Stop, Command::ClearTimer]);
    assert_eq!(supervisor.on(Event::LoadFailed(load_error(Fault::Unreachable))), []);
    assert_eq!(supervisor.on(Event::Submit(job(1, 3))), [START, Command::SetTimer(START_LIMIT)]);
}

#[test]
fn a_worker_that_dies_while_it_loads_is_replaced_by_the_main_thread() {
    let mut supervisor = Supervisor::new();
    supervisor.begin();
    supervisor.on(loading(3));
    assert!(supervisor.on(Event::Broken(died("died"))).contains(&Command::StartMainThread { bypass_cache: false }));
    assert_eq!(supervisor.on(loading(0)), [Command::SetTimer(START_LIMIT)]);
}

#[test]
fn a_stop_while_it_loads_lets_it_go_on_loading() {
    let mut supervisor = Supervisor::new();
    supervisor.begin();
    supervisor.on(loading(3));
    supervisor.on(Event::Submit(job(1, 3)));
    assert_eq!(supervisor.on(Event::Cancel), []);
    assert_eq!(supervisor.on(loading(4)), [Command::SetTimer(START_LIMIT)]);
    assert_eq!(supervisor.on(Event::Ready), [Command::ClearTimer]);
}

#[test]
fn a_worker_that_dies_idle_is_started_by_the_next_job_only() {
    let mut supervisor = running();
    assert_eq!(supervisor.on(Event::Broken(died("died"))), [Command::Stop, Command::ClearTimer]);
    assert_eq!(supervisor.on(Event::Submit(job(1, 3))).first(), Some(&START));
}

#[test]
fn cancelling_ends_the_worker_and_tells_nothing() {
    let mut supervisor = running();
    assert_eq!(supervisor.on(Event::Cancel), []);
    supervisor.on(Event::Submit(job(1, 3)));
    assert_eq!(supervisor.on(Event::Cancel).first(), Some(&START));
    assert_eq!(supervisor.on(Event::Done { id: 1 }), []);
    assert_eq!(supervisor.on(Event::Ready), [Command::ClearTimer]);
}

#[test]
fn only_a_long_analysis_is_ended_for_a_newer_text() {
    for (bytes, ended) in [(LONG - 1, false), (LONG, true)] {
        let mut supervisor = running();
        supervisor.on(Event::Submit(job(1, bytes)));
        assert_eq!(supervisor.on(Event::Submit(job(2, 3))).contains(&START), ended);
    }
}

#[test]
fn a_long_text_may_be_silent_for_longer() {
    let wait = |bytes| {
        let mut supervisor = running();
        supervisor.on(Event::Submit(job(1, bytes)));
        match supervisor.on(Event::Progress { id: 1, stage: Stage::Text, done: 0.0 }).first() {
            Some(Command::SetTimer(limit)) => *limit,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(wait(0), SILENCE_LIMIT);
    assert_eq!(wait(1_000_000), SILENCE_LIMIT + 60_000);
}
