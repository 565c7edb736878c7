//! All of the app's state and every way it can change. Pure: what must be done outside follows from the state.

mod action;
mod corrections;
mod derived;
mod file_date;
mod given;
mod location;
mod navigation;
mod pins;
mod prefix;
mod reading;
mod reduce;
mod shelf;
mod shelving;
mod source;
mod undo;

pub use action::{Action, Placed, Step, Told};
pub(crate) use derived::work_out;
pub use file_date::FileDate;
pub use given::Given;
pub use location::{Dates, Filter, Location};
pub use pins::{Pinning, Pins};
pub use reading::{Chosen, Focus, Item, Reading};
pub use reduce::State;
pub(crate) use shelf::{BYTES, TEXTS};
pub use shelf::{Shelf, Shelved};
pub use shelving::{Arrived, Shelving};
pub use source::Source;
pub use undo::Undo;

use factcards_protocol::{Loaded, Stage};

use factcards_client::Error;

/// What is going on.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// There is no text.
    Empty,
    /// The person is typing; the text in the state is older than the one in the editor.
    Editing,
    /// The engine reads the text.
    Busy {
        /// How far it has come, once that is known.
        progress: Option<Progress>,
    },
    /// The result belongs to the text.
    Ready,
    /// The person stopped the analysis.
    Stopped,
    /// The analysis went wrong; the text and the last result are still there.
    Failed {
        /// Why.
        error: Error,
    },
}

/// How far an analysis has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Progress {
    /// It waits for engine and model, of which so much has come.
    Loading(Loaded),
    /// The stage that it is in, and the share of the work done before it.
    Reading(Stage, f64),
}

/// How the text pane shows the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// As an editor.
    Edit,
    /// As read: with its facts marked.
    Read,
}

/// Which of the two panes a narrow window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// The text.
    Text,
    /// The cards.
    Facts,
    /// The cards, and the text as a sheet over them.
    Sheet,
}

impl Pane {
    /// Where the text is to be seen too: over the cards, when they are what is shown.
    fn with_text(self) -> Self {
        match self {
            Self::Text => Self::Text,
            Self::Facts | Self::Sheet => Self::Sheet,
        }
    }
}
