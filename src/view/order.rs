//! In which order the cards stand, by the kind of text. It orders them and nothing else.

use factcards_document::TextKind;

/// How many cards have a place in the order.
pub(crate) const CARDS: usize = 11;

/// The names of the cards, the most wanted first.
pub(crate) fn cards(kind: TextKind) -> [&'static str; CARDS] {
    match kind {
        TextKind::News | TextKind::Other => [
            "quotes",
            "plans",
            "who",
            "relations",
            "timeline",
            "numbers",
            "positions",
            "facts",
            "lists",
            "references",
            "abbreviations",
        ],
        TextKind::Mail | TextKind::Minutes | TextKind::Chat => [
            "plans",
            "timeline",
            "who",
            "relations",
            "quotes",
            "positions",
            "numbers",
            "facts",
            "lists",
            "references",
            "abbreviations",
        ],
        TextKind::Report => [
            "numbers",
            "facts",
            "who",
            "relations",
            "timeline",
            "quotes",
            "positions",
            "plans",
            "lists",
            "references",
            "abbreviations",
        ],
        TextKind::Paper => [
            "numbers",
            "facts",
            "abbreviations",
            "references",
            "lists",
            "who",
            "relations",
            "timeline",
            "quotes",
            "positions",
            "plans",
        ],
        TextKind::Story => [
            "who",
            "relations",
            "timeline",
            "quotes",
            "facts",
            "plans",
            "positions",
            "numbers",
            "lists",
            "references",
            "abbreviations",
        ],
        TextKind::Speech => [
            "positions",
            "plans",
            "quotes",
            "who",
            "relations",
            "facts",
            "timeline",
            "numbers",
            "lists",
            "references",
            "abbreviations",
        ],
        TextKind::Manual => [
            "lists",
            "facts",
            "numbers",
            "plans",
            "who",
            "relations",
            "timeline",
            "quotes",
            "positions",
            "references",
            "abbreviations",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [TextKind; 10] = [
        TextKind::News,
        TextKind::Mail,
        TextKind::Chat,
        TextKind::Minutes,
        TextKind::Report,
        TextKind::Paper,
        TextKind::Story,
        TextKind::Speech,
        TextKind::Manual,
        TextKind::Other,
    ];

    #[test]
    fn every_kind_of_text_orders_all_cards() {
        let mut all = cards(TextKind::Other);
        all.sort_unstable();
        for kind in KINDS {
            let mut cards = cards(kind);
            cards.sort_unstable();
            assert_eq!(cards, all, "{kind:?}");
        }
    }

    #[test]
    fn what_a_kind_of_text_is_read_for_stands_first() {
        let first = |kind| cards(kind)[0];
        assert_eq!(first(TextKind::News), "quotes");
        assert_eq!(first(TextKind::Minutes), "plans");
        assert_eq!(first(TextKind::Paper), "numbers");
        assert_eq!(first(TextKind::Story), "who");
        assert_eq!(cards(TextKind::Other), cards(TextKind::News));
    }
}
