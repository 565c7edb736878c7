//! What the supervisor does with what comes of the prefixes of a text.

use super::tests::*;
use super::*;

/// Sends the parts of the Document of a prefix; gives what is done at its end.
fn answered_prefix(supervisor: &mut Supervisor, id: u32, text: &str) -> Vec<Command> {
    for part in parts(text) {
        supervisor.on(Event::Part { id, part: Box::new(part) });
    }
    supervisor.on(Event::Prefix { id, bytes: 9 })
}

fn prefix(id: u32, text: &str) -> Command {
    Command::Emit(Outcome::Prefix { id, bytes: 9, document: Box::new(document(text)) })
}

#[test]
fn the_document_of_a_prefix_is_told_at_once_and_is_not_the_whole() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    assert_eq!(
        answered_prefix(&mut supervisor, 1, "Ada left."),
        [Command::SetTimer(SILENCE_LIMIT), prefix(1, "Ada left.")]
    );
    let longer = answered_prefix(&mut supervisor, 1, "Ada left. Bo left.");
    assert_eq!(longer.last(), Some(&prefix(1, "Ada left. Bo left.")));
    let whole = Command::Emit(Outcome::Done { id: 1, document: Box::new(document("Ada met Bo.")) });
    assert_eq!(answered(&mut supervisor, 1), [Command::ClearTimer, whole]);
}

#[test]
fn a_prefix_alone_is_no_document() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    assert_eq!(supervisor.on(Event::Prefix { id: 1, bytes: 9 }), [Command::SetTimer(SILENCE_LIMIT)]);
    answered_prefix(&mut supervisor, 1, "Ada left.");
    assert_eq!(failure(&supervisor.on(Event::Done { id: 1 })), Some((1, TransportError::Incomplete)));
}

#[test]
fn half_a_prefix_does_not_survive_its_worker_and_a_new_one_tells_it_again() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    answered_prefix(&mut supervisor, 1, "Ada left.");
    supervisor.on(Event::Part { id: 1, part: Box::new(parts("Old text.").remove(0)) });
    supervisor.on(Event::Broken(died("died")));
    supervisor.on(Event::Ready);
    assert_eq!(supervisor.on(Event::Prefix { id: 1, bytes: 9 }), [Command::SetTimer(SILENCE_LIMIT)]);
    assert_eq!(answered_prefix(&mut supervisor, 1, "Ada left.").last(), Some(&prefix(1, "Ada left.")));
    assert_eq!(answered(&mut supervisor, 1).len(), 2);
}

#[test]
fn a_prefix_that_nobody_waits_for_is_dropped() {
    let mut supervisor = running();
    supervisor.on(Event::Submit(job(1, 3)));
    supervisor.on(Event::Submit(job(2, 3)));
    assert_eq!(answered_prefix(&mut supervisor, 1, "Ada left."), []);
    assert_eq!(supervisor.on(Event::Cancel).first(), Some(&START));
    assert_eq!(answered_prefix(&mut supervisor, 2, "Ada left."), []);
}
