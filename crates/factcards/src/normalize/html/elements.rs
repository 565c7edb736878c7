//! What elements of HTML do to the text in them.

/// What stands between two pieces of text, from nothing to a blank line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    Nothing,
    Blank,
    /// Between the cells of a row.
    Cell,
    Line,
    Paragraph,
}

impl Gap {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Blank => " ",
            Self::Cell => "\t",
            Self::Line => "\n",
            Self::Paragraph => "\n\n",
        }
    }
}

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Its tags part what stands around them.
    Parts(Gap),
    /// A line ends.
    Break,
    /// An item of a list.
    Item,
    /// What is said elsewhere.
    Quote,
    /// Blanks and line breaks in it are meant.
    Preformatted,
    /// Nothing in it is text of the page.
    Omitted,
    /// Only its title is text.
    Head,
    /// Its tags part nothing.
    Inline,
}

const ELEMENTS: &[(Effect, &str)] = &[
    (Effect::Head, "head"),
    (Effect::Quote, "blockquote"),
    (Effect::Item, "li"),
    (Effect::Preformatted, "pre listing"),
    (Effect::Parts(Gap::Cell), "td th"),
    (Effect::Break, "br"),
    (Effect::Parts(Gap::Line), "tr dt dd option legend summary"),
    (
        Effect::Parts(Gap::Paragraph),
        "address article aside body caption center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 \
         h4 h5 h6 header hgroup hr html main menu ol p section table tbody tfoot thead title ul",
    ),
    (
        Effect::Omitted,
        "script style noscript template nav svg math iframe object canvas audio video select textarea datalist",
    ),
    (
        Effect::Inline,
        "a abbr acronym area b base bdi bdo big button cite code col colgroup data del dfn em embed font i img input ins \
         kbd label link map mark meta meter nobr optgroup output param picture progress q rp rt ruby s samp slot small \
         source span strike strong sub sup time track tt u var wbr",
    ),
];

/// What stands in the head besides what has no text.
const HEAD: &str = "base link meta noscript script style template title";

/// What an element does; none of HTML by that name.
pub(super) fn effect(name: &str) -> Option<Effect> {
    ELEMENTS.iter().find(|(_, names)| names.split_ascii_whitespace().any(|n| n == name)).map(|(effect, _)| *effect)
}

/// Whether an element may stand in the head of a page.
pub(super) fn is_of_head(name: &str) -> bool {
    HEAD.split_ascii_whitespace().any(|n| n == name)
}
