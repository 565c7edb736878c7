//! The engine's module: answers requests that come as bytes, in a Web Worker or on the page.
//!
//! Requests and replies are those of `factcards_document::protocol`, as JSON in a `Uint8Array`.

mod answer;
mod port;

fn main() {}
