//! Reading the XML of parts, by local names.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::ImportError;

/// What is read of a part, in its order.
pub(super) enum Piece<'a> {
    /// An element begins; `is_empty`: and ends.
    Start {
        name: &'a str,
        element: &'a BytesStart<'a>,
        is_empty: bool,
    },
    End(&'a str),
    Text(&'a str),
}

/// Calls `take` with each piece of a part.
///
/// # Errors
/// When it is no XML; what stands before the damage has been taken.
pub(super) fn read(part: &str, mut take: impl FnMut(Piece<'_>)) -> Result<(), ImportError> {
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => start(&element, false, &mut take),
            Ok(Event::Empty(element)) => start(&element, true, &mut take),
            Ok(Event::End(element)) => take(Piece::End(local(element.name().as_ref()))),
            Ok(Event::Text(text)) => take(Piece::Text(&text.xml10_content())),
            Ok(Event::CData(text)) => take(Piece::Text(&text.xml10_content())),
            Ok(Event::GeneralRef(reference)) => {
                let written = format!("&{};", &*reference);
                let text = quick_xml::escape::unescape(&written).unwrap_or_default();
                take(Piece::Text(&text));
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => (),
            Err(error) => return Err(ImportError::Broken(error.to_string())),
        }
    }
}

fn start(element: &BytesStart<'_>, is_empty: bool, take: &mut impl FnMut(Piece<'_>)) {
    let name = element.name();
    take(Piece::Start { name: local(name.as_ref()), element, is_empty });
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The value of an attribute by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|attribute| local(attribute.key.as_ref()) == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Whether an element that is on when it is there is not said to be off.
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    !attribute(element, "val").is_some_and(|value| ["0", "false", "off", "none"].contains(&value.as_str()))
}

/// How many elements of a name a part has.
pub(super) fn count(part: &str, wanted: &str) -> usize {
    let mut count = 0;
    // A part that is damaged is counted as far as it goes.
    let _ = read(part, |piece| {
        if let Piece::Start { name, .. } = piece {
            count += usize::from(name == wanted);
        }
    });
    count
}
