//! Messages: their header lines as mail programs show them, and their body.

use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::html;
use crate::error::ImportError;
use crate::imported::{Imported, Kind, Note};
use crate::plain::{self, table::one_line};

/// Header lines that only machines write, in small letters.
const OF_MACHINES: &[&str] = &[
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
    "dkim-signature",
    "content-type",
    "x-mailer",
    "x-received",
    "arc-seal",
    "authentication-results",
    "user-agent",
    "thread-topic",
    "references",
];

/// Header lines that are looked at.
const LOOKED_AT: usize = 100;

/// A body of so many words beside one of many more says only that there is another.
const STUB: usize = 12;

/// Media types of bodies that are encrypted.
const ENCRYPTED: [(&str, &str); 3] =
    [("multipart", "encrypted"), ("application", "pkcs7-mime"), ("application", "x-pkcs7-mime")];

/// Whether bytes are a message as a mail program saves it: header lines up to an empty one, of which a machine wrote some.
pub(super) fn is_message(bytes: &[u8]) -> bool {
    let (mut of_machines, mut keys) = (0, 0);
    for (at, line) in bytes.split(|byte| *byte == b'\n').take(LOOKED_AT).enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        // The line goes on, or another program's mark stands before the first.
        if line.starts_with(b" ") || line.starts_with(b"\t") || at == 0 && line.starts_with(b"From ") {
            continue;
        }
        let Some(end) = line.iter().position(|byte| *byte == b':') else { return false };
        let key = line.get(..end).unwrap_or_default();
        if key.is_empty() || !key.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-' || *byte == b'_') {
            return false;
        }
        keys += 1;
        let key = key.to_ascii_lowercase();
        of_machines += usize::from(OF_MACHINES.iter().any(|name| name.as_bytes() == key));
    }
    keys > 2 && of_machines > 0
}

/// The message as it is read: from whom, to whom, about what, when, and what it says.
///
/// # Errors
/// When it is none, or is encrypted.
pub(super) fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Err(ImportError::Broken("it is no message".to_owned()));
    };
    if ENCRYPTED.iter().any(|(kind, of)| message.is_content_type(kind, of)) {
        return Err(ImportError::Encrypted);
    }
    let mut text = headers(&message);
    text.push('\n');
    text.push_str(&body(&message));
    let attachments: Vec<String> = message.attachments().map(name).collect();
    let notes = (!attachments.is_empty()).then_some(Note::Attachments(attachments)).into_iter().collect();
    let title = message.subject().map(one_line).filter(|subject| !subject.is_empty());
    Ok(Imported { title, notes, ..Imported::new(Kind::Mail, text) })
}

fn headers(message: &Message<'_>) -> String {
    let date = message.header_raw("Date").map(one_line);
    let lines = [
        ("From", message.from().map(addresses)),
        ("To", message.to().map(addresses)),
        ("Cc", message.cc().map(addresses)),
        ("Subject", message.subject().map(one_line)),
        ("Date", date),
    ];
    let told = lines.into_iter().filter_map(|(key, value)| Some((key, value?))).filter(|(_, value)| !value.is_empty());
    told.fold(String::new(), |text, (key, value)| text + key + ": " + &value + "\n")
}

fn addresses(addresses: &Address<'_>) -> String {
    let each = addresses.iter().filter_map(|address| match (address.name(), address.address()) {
        (Some(name), Some(address)) if name != address => Some(format!("{name} <{address}>")),
        (name, address) => address.or(name).map(str::to_owned),
    });
    one_line(&each.collect::<Vec<_>>().join(", "))
}

/// The plain bodies, or those of HTML where there are no others that say something.
fn body(message: &Message<'_>) -> String {
    let join = |parts: Vec<String>| parts.join("\n\n");
    let plain = join(message.text_bodies().filter_map(text).collect());
    if plain::words(&plain) > STUB {
        return plain;
    }
    let rich = join(message.html_bodies().filter_map(text).collect());
    if plain::words(&rich) > plain::words(&plain) { rich } else { plain }
}

fn text(part: &MessagePart<'_>) -> Option<String> {
    match &part.body {
        PartType::Text(text) => Some(text.replace("\r\n", "\n").trim().to_owned()),
        PartType::Html(source) => Some(html::text(source)),
        _ => None,
    }
}

/// What an attachment is called.
fn name(part: &MessagePart<'_>) -> String {
    let subject = || match &part.body {
        PartType::Message(message) => message.subject(),
        _ => None,
    };
    one_line(part.attachment_name().or_else(subject).unwrap_or("unnamed"))
}
