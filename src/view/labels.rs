//! The Document's closed sets in words, and counts.

use factcards_document::{
    AttributionKind, Comparator, Direction, EntityKind, FactStatus, Polarity, ReferenceKind, Stance, Standing,
    WarningCode,
};
use factcards_protocol::Stage;

pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Text => "Finding the sentences",
        Stage::Values => "Finding dates and numbers",
        Stage::Entities => "Finding names",
        Stage::Facts => "Finding who says and does what",
        Stage::Summary => "Choosing what matters most",
    }
}

pub(crate) fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organisation",
        EntityKind::Place => "place",
        EntityKind::Nationality => "nationality or group",
        EntityKind::Event => "event",
        EntityKind::Product => "product",
        EntityKind::Work => "work",
        EntityKind::Law => "law",
        EntityKind::Other => "name",
    }
}

/// How a role is held, before the words for it.
pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Former => "former",
        Standing::Current => "now",
        Standing::Future => "to be",
    }
}

pub(crate) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Says => "says",
        Stance::Believes => "believes",
        Stance::Wants => "wants",
        Stance::Demands => "demands",
        Stance::Promises => "promises",
        Stance::Threatens => "threatens",
        Stance::Denies => "denies",
        Stance::Asks => "asks",
        Stance::Doubts => "doubts",
    }
}

/// How a fact is the source's: "denied by Kyiv" for a stance that is more than saying so.
pub(crate) fn by_source(stance: Stance) -> &'static str {
    match stance {
        Stance::Says | Stance::Believes => "according to",
        Stance::Wants => "wanted by",
        Stance::Demands => "demanded by",
        Stance::Promises => "promised by",
        Stance::Threatens => "threatened by",
        Stance::Denies => "denied by",
        Stance::Asks => "asked for by",
        Stance::Doubts => "doubted by",
    }
}

pub(crate) fn attribution_kind(kind: AttributionKind) -> &'static str {
    match kind {
        AttributionKind::Direct => "quote",
        AttributionKind::Partial => "partly quoted",
        AttributionKind::Indirect => "claim",
    }
}

/// One word for each; it is also the last part of its CSS class.
pub(crate) fn status(status: FactStatus) -> &'static str {
    match status {
        FactStatus::Stated => "stated",
        FactStatus::Claimed => "claimed",
        FactStatus::Planned => "planned",
        FactStatus::Demanded => "demanded",
        FactStatus::Offered => "offered",
        FactStatus::Threatened => "threatened",
        FactStatus::Conditional => "conditional",
        FactStatus::Possible => "possible",
        FactStatus::Denied => "denied",
    }
}

/// The badge of what the text negates; "denied" is only what somebody denies.
pub(crate) fn polarity(polarity: Polarity) -> Option<&'static str> {
    match polarity {
        Polarity::Positive => None,
        Polarity::Negative => Some("not so"),
    }
}

pub(crate) fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::LessThan => "less than",
        Comparator::AtMost => "at most",
        Comparator::About => "about",
        Comparator::AtLeast => "at least",
        Comparator::MoreThan => "more than",
    }
}

pub(crate) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Open => "changed",
    }
}

pub(crate) fn reference_kind(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Url => "web address",
        ReferenceKind::Email => "e-mail",
        ReferenceKind::Phone => "phone",
        ReferenceKind::Ip => "IP address",
        ReferenceKind::Handle => "handle",
        ReferenceKind::Hashtag => "hashtag",
        ReferenceKind::Doi => "DOI",
        ReferenceKind::Isbn => "ISBN",
        ReferenceKind::Citation => "citation",
    }
}

pub(crate) fn warning(code: WarningCode) -> &'static str {
    match code {
        WarningCode::LanguageUnsupported => {
            "This text does not seem to be English. Factcards reads English; expect gaps and mistakes."
        }
        WarningCode::NoReferenceDate => {
            "Some dates are relative, like “Friday”, and the text does not say when it was written. \
             Give its date on the timeline to place them."
        }
        WarningCode::InvalidReferenceDate => "The date given for the text is not a valid date, so it was not used.",
        WarningCode::HtmlSource => "This is the source of a web page; it was read as its text.",
        WarningCode::SourceCode => "This looks like source code or data. Only references and dates are read from it.",
        WarningCode::CorrectionNotFound => {
            "A correction made by hand found nothing in this text to correct, so it was not made."
        }
        WarningCode::LongSentence => "A very long sentence was read in pieces. Nothing was left out.",
    }
}

/// "1 person", "1,234 people".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(&number.to_string()), if number == 1 { one } else { many })
}

/// Digits in groups of three.
pub(super) fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("−", digits));
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return format!("{sign}{digits}");
    }
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        let written = ["20", "3200", "-4500000"].map(grouped);
        assert_eq!(written, ["20", "3,200", "−4,500,000"]);
        assert_eq!(count(1, "person", "people"), "1 person");
        assert_eq!(count(12_000, "person", "people"), "12,000 people");
    }
}
