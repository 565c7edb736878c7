//! A text as the bytes of its UTF-8, which a browser hands over as they are: a string is taken apart and put together again
//! on its way. One of those is understood too.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserializer, Serializer};

pub(crate) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(text.as_bytes())
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(TextVisitor)
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or UTF-8 in bytes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<String, E> {
        self.visit_byte_buf(bytes.to_vec())
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<String, E> {
        String::from_utf8(bytes).map_err(|error| E::invalid_value(Unexpected::Bytes(error.as_bytes()), &self))
    }
}

#[cfg(test)]
mod tests {
    use serde::de::IntoDeserializer;
    use serde::de::value::{BytesDeserializer, Error, StrDeserializer};

    use super::*;

    #[test]
    fn bytes_and_strings_are_the_same_text_and_other_bytes_are_none() {
        let bytes = |bytes: &'static [u8]| deserialize(BytesDeserializer::<Error>::new(bytes));
        let string: StrDeserializer<Error> = "Zoë".into_deserializer();
        assert_eq!(bytes("Zoë".as_bytes()), Ok("Zoë".to_owned()));
        assert_eq!(deserialize(string), Ok("Zoë".to_owned()));
        let error = bytes(b"Zo\xff").unwrap_err().to_string();
        assert!(error.contains("UTF-8"), "{error}");
    }
}
