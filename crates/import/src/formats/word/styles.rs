//! What styles say of their paragraphs.

use std::collections::HashMap;

use super::xml::{self, Piece, attribute};

/// Styles that a style may rest on, one on the other.
const DEEPEST: usize = 20;

/// What a style says.
#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// The list, and the level in it.
    list: Option<String>,
    level: Option<usize>,
    has_outline: bool,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    /// A line of a list of contents.
    Contents,
    Body,
}

impl Styles {
    /// Reads the part that holds them.
    pub(super) fn read(part: &str) -> Self {
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        // Of a part that is damaged, what stands before the damage.
        let _ = xml::read(part, |piece| match piece {
            Piece::Start { name: "style", element, is_empty: false } => {
                open = attribute(element, "styleId").map(|id| (id, Style::default()));
            }
            Piece::End("style") => styles.styles.extend(open.take()),
            Piece::Start { name, element, .. } => {
                let Some((_, style)) = &mut open else { return };
                let value = attribute(element, "val");
                match name {
                    "name" => style.name = value.unwrap_or_default().to_ascii_lowercase(),
                    "basedOn" => style.based_on = value,
                    "numId" => style.list = value,
                    "ilvl" => style.level = value.and_then(|level| level.parse().ok()),
                    "outlineLvl" => style.has_outline = value.is_some_and(|level| level != "9"),
                    _ => (),
                }
            }
            Piece::End(_) | Piece::Text(_) => (),
        });
        styles
    }

    /// What a paragraph of a style is.
    pub(super) fn role(&self, id: &str) -> Role {
        for style in self.chain(id) {
            let name = style.name.as_str();
            match name {
                "title" => return Role::Title,
                "subtitle" => return Role::Heading,
                _ if name.starts_with("heading") || style.has_outline => return Role::Heading,
                _ if name.starts_with("toc ") || name == "table of figures" => return Role::Contents,
                _ => (),
            }
        }
        // Some programs write no styles, but name them.
        match id {
            "Title" => Role::Title,
            _ if id.starts_with("Heading") => Role::Heading,
            _ => Role::Body,
        }
    }

    /// The list whose items are paragraphs of a style, and their level.
    pub(super) fn list(&self, id: &str) -> Option<(String, usize)> {
        let level = self.chain(id).find_map(|style| style.level).unwrap_or(0);
        Some((self.chain(id).find_map(|style| style.list.clone())?, level))
    }

    /// A style and those that it rests on.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.based_on.as_ref().and_then(|id| self.styles.get(id));
        std::iter::successors(self.styles.get(id), next).take(DEEPEST)
    }
}
