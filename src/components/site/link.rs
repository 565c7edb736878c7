//! Addresses that hold a text behind their `#`: `#text=` deflated, `#t=` percent-encoded.

use wasm_bindgen::prelude::*;

use crate::strings::Language;

/// Characters of the longest link that is made.
const LONGEST_LINK: usize = 32_000;

/// Bytes of the longest text that is taken out of a link, and of the longest that is tried to be put into one.
const LONGEST_TEXT: u32 = 2_000_000;

/// Why a text cannot be put into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TooLong {
    /// Characters that the link would have.
    Link(usize),
    Text,
    /// The browser cannot pack it.
    Unable,
}

impl TooLong {
    /// In words, with what to do.
    pub(super) fn said(self, language: Language) -> String {
        match self {
            Self::Link(length) => language.link_too_long(length.div_ceil(1000), LONGEST_LINK / 1000),
            Self::Text => language.text_too_long_for_link().to_owned(),
            Self::Unable => language.link_unable().to_owned(),
        }
    }
}

/// Why there is no text in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkError {
    Damaged,
    TooLong,
}

impl LinkError {
    /// In words, with what to do.
    pub(super) fn said(self, language: Language) -> String {
        match self {
            Self::Damaged => language.link_damaged().to_owned(),
            Self::TooLong => language.link_text_too_long(LONGEST_TEXT as usize / 1_000_000),
        }
    }
}

#[wasm_bindgen(module = "/src/components/site/deflate.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn deflate(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn inflate(code: &str, most: u32) -> Result<JsValue, JsValue>;
}

/// The address of this site with a text behind it.
///
/// # Errors
/// When the link would be too long.
pub(super) async fn share_link(site: &str, text: &str) -> Result<String, TooLong> {
    if text.len() > LONGEST_TEXT as usize {
        return Err(TooLong::Text);
    }
    let code = deflate(text).await.ok().and_then(|code| code.as_string()).ok_or(TooLong::Unable)?;
    let link = format!("{site}#text={code}");
    if link.len() > LONGEST_LINK { Err(TooLong::Link(link.len())) } else { Ok(link) }
}

/// What stands behind the `#` of the page's address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fragment<'a> {
    Deflated(&'a str),
    Percent(&'a str),
    /// Another page hands its text over.
    Bring,
}

impl<'a> Fragment<'a> {
    /// None where it is nothing of ours.
    pub(super) fn of(hash: &'a str) -> Option<Self> {
        let hash = hash.strip_prefix('#')?;
        match hash.split_once('=') {
            Some(("text", code)) => Some(Self::Deflated(code)),
            Some(("t", text)) => Some(Self::Percent(text)),
            _ => (hash == "bring").then_some(Self::Bring),
        }
    }
}

/// The text of a deflated fragment.
///
/// # Errors
/// See [`LinkError`].
pub(super) async fn inflated(code: &str) -> Result<String, LinkError> {
    let text = inflate(code, LONGEST_TEXT).await.map_err(|_| LinkError::Damaged)?;
    text.as_string().ok_or(LinkError::TooLong)
}

/// The text of a percent-encoded fragment.
///
/// # Errors
/// See [`LinkError`].
pub(super) fn decoded(text: &str) -> Result<String, LinkError> {
    let text = js_sys::decode_uri_component(text).map_err(|_| LinkError::Damaged)?;
    let text = String::from(text);
    if text.len() > LONGEST_TEXT as usize { Err(LinkError::TooLong) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_known_by_its_name() {
        let cases = [
            ("#text=aGk", Some(Fragment::Deflated("aGk"))),
            ("#t=a=b%20c", Some(Fragment::Percent("a=b%20c"))),
            ("#bring", Some(Fragment::Bring)),
            ("#editor", None),
            ("#bring=1", None),
            ("", None),
        ];
        for (hash, expected) in cases {
            assert_eq!(Fragment::of(hash), expected, "{hash}");
        }
    }
}
