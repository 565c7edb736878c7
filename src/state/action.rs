//! Every way in which the state can change.

use std::rc::Rc;

use factcards_client::Outcome;
use factcards_document::{ByteSpan, Correction, DateOrder, Id, Options};

use super::{Filter, Given, Item, Location, Pane, Pinning, Shelving, Source, View};
use crate::strings::Language;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The editor's text has changed and will be read in a moment.
    Typing,
    /// The editor's text has been read. `pasted`: the whole of it came at once, into an empty editor.
    Edited {
        /// The text.
        text: Source,
        /// See above.
        pasted: bool,
    },
    /// A text comes from somewhere else than the editor.
    Place {
        /// The text.
        text: Source,
        /// How it came.
        how: Placed,
    },
    /// The text that was placed last has this name.
    Name(Rc<str>),
    /// Its file gives it this date, `YYYY-MM-DD`.
    FileDate(Rc<str>),
    /// Something is done with the texts to compare with.
    Shelf(Shelving),
    /// The last change of the text, or of how it is read, is taken back.
    Undo,
    /// The change that was taken back last is done again.
    Redo,
    /// The person has seen that the text was replaced.
    KeepReplacement,
    /// The person gives the text's date, or takes it back.
    Date(Option<String>),
    /// The person says how a date of numbers is read, or leaves it to the text.
    Order(Option<DateOrder>),
    /// The person wants the source of a web page read as it stands.
    Literally,
    /// A host says how the text is read.
    Options(Options),
    /// What has become of a request; one that is not the last is stale.
    Engine(Outcome),
    /// A request is answered by this; the same holds.
    Answer {
        /// The request.
        id: u32,
        /// What was found.
        given: Given,
    },
    /// A prefix of the text is answered by this; the same holds.
    Prefix {
        /// The request.
        id: u32,
        /// What was found.
        given: Given,
    },
    /// The person stops the analysis.
    Cancel,
    /// The person wants the text read again.
    Retry,
    /// The person wants what was found in a text of another language.
    ReadAnyway,
    /// The person wants a summary of so many sentences, of this text and of those to come.
    Length(usize),
    /// The person wants the interface in this language.
    Language(Language),
    /// The text is shown so.
    View(View),
    /// A narrow window shows this pane.
    Pane(Pane),
    /// Point out a place in the text.
    Jump {
        /// The place.
        span: ByteSpan,
        /// What on the cards it belongs to.
        item: Item,
    },
    /// Point out something on the cards; where what is chosen keeps it from being there, that is left.
    Show(Item),
    /// Choose an entity, at its first mention; leave it when it is chosen.
    Choose(Id),
    /// Go to another of the [stops](super::State::stops).
    Step(Step),
    /// Leave the entity that is chosen.
    Leave,
    /// The pointer or the keyboard is on a mark of these, or on none.
    Hover(Rc<[Item]>),
    /// Take back what was pointed out last: a place in the text, or the entity that is chosen, or what the cards are
    /// narrowed down to.
    Unfocus,
    /// The cards show the rows that pass this.
    Filter(Filter),
    /// The cards show the rows that have these words; typed, so that it is no step to go back to of its own.
    Query(String),
    /// The cards show what comes from this sentence.
    Sentence(Id),
    /// The person corrects something.
    Correct(Correction),
    /// The person takes a correction back.
    Uncorrect(Correction),
    /// Something is done with the rows that are pinned.
    Pins(Pinning),
    /// Something that the person did has had this outcome.
    Tell(Told),
    /// The person has seen it.
    Untell,
    /// Everything is shown: nothing is chosen, nothing narrowed down.
    ShowAll,
    /// The person goes back or forth to where they were.
    Return(Box<Location>),
}

/// What has become of something that the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is on the clipboard.
    Copied,
    /// It was corrected.
    Corrected,
    /// A row was pinned, or is not any more.
    Pinned,
    /// See above.
    Unpinned,
    /// It could not be: the text says the same with the same words around it elsewhere.
    NotPinned,
    /// A file is being written.
    Saving,
    /// It was saved under this name.
    Saved(Rc<str>),
    /// It could not be.
    NotSaved,
    /// These texts are not compared, by their names, or the current one where there is none: they are too many or too long.
    NotCompared(Rc<str>),
    /// The browser does not let this text onto the clipboard.
    CopyRefused(Rc<str>),
}

/// Which way to go; behind the last place comes the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Step {
    Previous,
    Next,
}

/// How a text came that was not typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// From a file, or as the example: it is to be read.
    Opened,
    /// It is the empty text: the editor is cleared.
    Cleared,
    /// From the page around: it is to be read, and is no change of the person's.
    Given,
}
