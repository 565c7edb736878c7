//! The Document's closed sets in words.

use factcards_document::{
    AttributionKind, Comparator, Direction, EntityKind, FactStatus, Polarity, ReferenceKind, Stance, Standing,
    WarningCode,
};
use factcards_protocol::Stage;

use crate::strings::Language;

pub(crate) fn stage(stage: Stage, language: Language) -> &'static str {
    match stage {
        Stage::Text => language.stage_text(),
        Stage::Values => language.stage_values(),
        Stage::Entities => language.stage_entities(),
        Stage::Facts => language.stage_facts(),
        Stage::Summary => language.stage_summary(),
    }
}

pub(crate) fn entity_kind(kind: EntityKind, language: Language) -> &'static str {
    match kind {
        EntityKind::Person => language.kind_person(),
        EntityKind::Organization => language.kind_organization(),
        EntityKind::Place => language.kind_place(),
        EntityKind::Nationality => language.kind_nationality(),
        EntityKind::Event => language.kind_event(),
        EntityKind::Product => language.kind_product(),
        EntityKind::Work => language.kind_work(),
        EntityKind::Law => language.kind_law(),
        EntityKind::Other => language.kind_name(),
    }
}

/// How a role is held, before the words for it.
pub(crate) fn standing(standing: Standing, language: Language) -> &'static str {
    match standing {
        Standing::Former => language.role_former(),
        Standing::Current => language.role_current(),
        Standing::Future => language.role_future(),
    }
}

pub(crate) fn stance(stance: Stance, language: Language) -> &'static str {
    match stance {
        Stance::Says => language.stance_says(),
        Stance::Believes => language.stance_believes(),
        Stance::Wants => language.stance_wants(),
        Stance::Demands => language.stance_demands(),
        Stance::Promises => language.stance_promises(),
        Stance::Threatens => language.stance_threatens(),
        Stance::Denies => language.stance_denies(),
        Stance::Asks => language.stance_asks(),
        Stance::Doubts => language.stance_doubts(),
    }
}

/// How a fact is the source's: "denied by Kyiv" for a stance that is more than saying so; where the fact's status says
/// "denied" already, "by Kyiv".
pub(crate) fn by_source(stance: Stance, status: FactStatus, source: &str, language: Language) -> String {
    match (stance, status) {
        (Stance::Demands, FactStatus::Demanded)
        | (Stance::Threatens, FactStatus::Threatened)
        | (Stance::Denies, FactStatus::Denied) => language.by_source(source),
        (Stance::Denies, _) => language.denied_by(source),
        (Stance::Doubts, _) => language.doubted_by(source),
        // A reason for what is wanted is not wanted itself.
        (Stance::Says | Stance::Believes, _) | (_, FactStatus::Claimed) => language.according_to(source),
        (Stance::Wants, _) => language.wanted_by(source),
        (Stance::Demands, _) => language.demanded_by(source),
        (Stance::Promises, _) => language.promised_by(source),
        (Stance::Threatens, _) => language.threatened_by(source),
        (Stance::Asks, _) => language.asked_for_by(source),
    }
}

pub(crate) fn attribution_kind(kind: AttributionKind, language: Language) -> &'static str {
    match kind {
        AttributionKind::Direct => language.kind_quote(),
        AttributionKind::Partial => language.kind_partly_quoted(),
        AttributionKind::Indirect => language.kind_claim(),
    }
}

pub(crate) fn status(status: FactStatus, language: Language) -> &'static str {
    match status {
        FactStatus::Stated => language.status_stated(),
        FactStatus::Claimed => language.status_claimed(),
        FactStatus::Planned => language.status_planned(),
        FactStatus::Demanded => language.status_demanded(),
        FactStatus::Offered => language.status_offered(),
        FactStatus::Threatened => language.status_threatened(),
        FactStatus::Conditional => language.status_conditional(),
        FactStatus::Possible => language.status_possible(),
        FactStatus::Denied => language.status_denied(),
    }
}

/// The last part of the CSS class that draws a status.
pub(crate) fn status_class(status: FactStatus) -> &'static str {
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
pub(crate) fn polarity(polarity: Polarity, language: Language) -> Option<&'static str> {
    match polarity {
        Polarity::Positive => None,
        Polarity::Negative => Some(language.not_so()),
    }
}

pub(crate) fn comparator(comparator: Comparator, language: Language) -> &'static str {
    match comparator {
        Comparator::LessThan => language.less_than(),
        Comparator::AtMost => language.at_most(),
        Comparator::About => language.about(),
        Comparator::AtLeast => language.at_least(),
        Comparator::MoreThan => language.more_than(),
    }
}

pub(crate) fn direction(direction: Direction, language: Language) -> &'static str {
    match direction {
        Direction::Up => language.change_up(),
        Direction::Down => language.change_down(),
        Direction::Open => language.change_open(),
    }
}

pub(crate) fn reference_kind(kind: ReferenceKind, language: Language) -> &'static str {
    match kind {
        ReferenceKind::Url => language.kind_url(),
        ReferenceKind::Email => language.kind_email(),
        ReferenceKind::Phone => language.kind_phone(),
        ReferenceKind::Ip => language.kind_ip(),
        ReferenceKind::Handle => language.kind_handle(),
        ReferenceKind::Hashtag => language.kind_hashtag(),
        ReferenceKind::Doi => language.kind_doi(),
        ReferenceKind::Isbn => language.kind_isbn(),
        ReferenceKind::Citation => language.kind_citation(),
    }
}

pub(crate) fn warning(code: WarningCode, language: Language) -> &'static str {
    match code {
        WarningCode::LanguageUnsupported => language.warning_language(),
        WarningCode::NoReferenceDate => language.warning_no_date(),
        WarningCode::InvalidReferenceDate => language.warning_invalid_date(),
        WarningCode::HtmlSource => language.warning_html(),
        WarningCode::SourceCode => language.warning_code(),
        WarningCode::CorrectionNotFound => language.warning_correction(),
        WarningCode::LongSentence => language.warning_long_sentence(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_said_once() {
        let by = |stance, status| by_source(stance, status, "Kyiv", Language::En);
        assert_eq!(by(Stance::Denies, FactStatus::Denied), "by Kyiv");
        assert_eq!(by(Stance::Denies, FactStatus::Possible), "denied by Kyiv");
        assert_eq!(by(Stance::Says, FactStatus::Claimed), "according to Kyiv");
        assert_eq!(by(Stance::Wants, FactStatus::Claimed), "according to Kyiv");
    }
}
