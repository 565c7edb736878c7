//! What the policy does in each situation.

use factcards::document::protocol::split;

use super::*;

fn job(id: u32, bytes: usize) -> Job {
    Job { id, text: "x".repeat(bytes).into(), reference_date: None }
}

/// A policy with a running worker.
fn running() -> Policy {
    let mut policy = Policy::new();
    policy.begin();
    policy.on(Event::Ready);
    policy
}

fn answered(policy: &mut Policy, id: u32) -> Vec<Command> {
    for part in split(factcards::analyze("Ada met Bo.", &factcards::Options::default(), factcards_model::english().unwrap())) {
        policy.on(Event::Part { id, part: Box::new(part) });
    }
    policy.on(Event::Done { id })
}

fn failure(commands: &[Command]) -> Option<(u32, &str)> {
    commands.iter().find_map(|c| match c {
        Command::Tell(Outcome::Failed { id, message }) => Some((*id, message.as_str())),
        _ => None,
    })
}

#[test]
fn a_job_waits_for_the_worker_and_is_sent_once() {
    let mut policy = Policy::new();
    assert_eq!(policy.begin(), [Command::Start, Command::Wait(START_LIMIT)]);
    assert_eq!(policy.on(Event::Submit(job(1, 3))), []);
    assert_eq!(policy.on(Event::Ready), [Command::Send(job(1, 3)), Command::Wait(BEGIN_LIMIT)]);
    assert_eq!(policy.on(Event::Ready), []);
}

#[test]
fn the_document_is_put_together_and_told() {
    let mut policy = running();
    policy.on(Event::Submit(job(1, 3)));
    let commands = answered(&mut policy, 1);
    let document = factcards::analyze("Ada met Bo.", &factcards::Options::default(), factcards_model::english().unwrap());
    assert_eq!(commands, [Command::StopWaiting, Command::Tell(Outcome::Done { id: 1, document: Box::new(document) })]);
}

#[test]
fn replies_to_an_older_job_are_ignored() {
    let mut policy = running();
    policy.on(Event::Submit(job(1, 3)));
    policy.on(Event::Submit(job(2, 3)));
    assert_eq!(answered(&mut policy, 1), []);
    assert_eq!(policy.on(Event::Refused { id: Some(1), message: String::new() }), []);
    assert_eq!(answered(&mut policy, 2).len(), 2);
}

#[test]
fn a_dead_worker_is_started_once_more_and_then_the_job_fails() {
    let mut policy = running();
    policy.on(Event::Submit(job(1, 3)));
    assert_eq!(policy.on(Event::Broken("died".into())), [Command::Start, Command::Wait(START_LIMIT)]);
    assert_eq!(policy.on(Event::Ready).first(), Some(&Command::Send(job(1, 3))));
    let commands = policy.on(Event::Broken("died again".into()));
    assert_eq!(failure(&commands), Some((1, "died again")));
    assert_eq!(policy.on(Event::Submit(job(2, 3))).first(), Some(&Command::Start));
}

#[test]
fn half_a_document_does_not_survive_its_worker() {
    let mut policy = running();
    policy.on(Event::Submit(job(1, 3)));
    let part = split(factcards::analyze("Old text.", &factcards::Options::default(), factcards_model::english().unwrap())).remove(0);
    policy.on(Event::Part { id: 1, part: Box::new(part) });
    policy.on(Event::Broken("died".into()));
    policy.on(Event::Ready);
    assert_eq!(failure(&policy.on(Event::Done { id: 1 })), Some((1, "The engine sent no document.")));
}

#[test]
fn silence_counts_as_death() {
    let mut policy = running();
    policy.on(Event::Submit(job(1, 3)));
    assert_eq!(policy.on(Event::TimeOut).first(), Some(&Command::Start));
}

#[test]
fn a_worker_that_cannot_start_is_replaced_by_the_page() {
    for event in [Event::TimeOut, Event::Broken("no workers here".into())] {
        let mut policy = Policy::new();
        policy.begin();
        policy.on(Event::Submit(job(1, 3)));
        let expected = [Command::Stop, Command::UsePage, Command::Send(job(1, 3)), Command::StopWaiting];
        assert_eq!(policy.on(event), expected);
        assert_eq!(failure(&policy.on(Event::Broken("cannot load".into()))), Some((1, "cannot load")));
        assert_eq!(policy.on(Event::Submit(job(2, 3))).first(), Some(&Command::Start));
    }
}

#[test]
fn a_worker_that_dies_idle_is_started_by_the_next_job_only() {
    let mut policy = running();
    assert_eq!(policy.on(Event::Broken("died".into())), [Command::Stop, Command::StopWaiting]);
    assert_eq!(policy.on(Event::Submit(job(1, 3))).first(), Some(&Command::Start));
}

#[test]
fn cancelling_ends_the_worker_and_tells_nothing() {
    let mut policy = running();
    assert_eq!(policy.on(Event::Cancel), []);
    policy.on(Event::Submit(job(1, 3)));
    assert_eq!(policy.on(Event::Cancel).first(), Some(&Command::Start));
    assert_eq!(policy.on(Event::Done { id: 1 }), []);
    assert_eq!(policy.on(Event::Ready), [Command::StopWaiting]);
}

#[test]
fn only_a_long_analysis_is_ended_for_a_newer_text() {
    for (bytes, ended) in [(LONG - 1, false), (LONG, true)] {
        let mut policy = running();
        policy.on(Event::Submit(job(1, bytes)));
        assert_eq!(policy.on(Event::Submit(job(2, 3))).contains(&Command::Start), ended);
    }
}

#[test]
fn a_long_text_may_be_silent_for_longer() {
    let wait = |bytes| {
        let mut policy = running();
        policy.on(Event::Submit(job(1, bytes)));
        match policy.on(Event::Progress { id: 1, stage: Stage::Text, done: 0.0 }).first() {
            Some(Command::Wait(limit)) => *limit,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(wait(0), SILENCE_LIMIT);
    assert_eq!(wait(1_000_000), SILENCE_LIMIT + 60_000);
}
