//! What `<fact-cards>` and the package's JavaScript are made of: one engine for a page, and panels of cards in it.

mod engine;
mod fault;
mod page;
mod panel;

fn main() {}
