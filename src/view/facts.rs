//! Which facts are plans, and which are less certain.

use factcards_document::{ByteSpan, Fact, FactStatus};

use crate::strings::{Language, Title};

/// Facts of less confidence are wrong more often than right; they stand folded at the end of their card.
const LESS_CERTAIN: f64 = 0.5;

/// The statuses of what is not so yet, each with its heading; they have a card of their own.
pub(crate) const PLANS: [(FactStatus, Title); 4] = [
    (FactStatus::Planned, Language::plans_planned),
    (FactStatus::Demanded, Language::plans_demanded),
    (FactStatus::Offered, Language::plans_offered),
    (FactStatus::Threatened, Language::plans_threatened),
];

/// Whether facts of this status are plans.
pub(crate) fn is_plan(status: FactStatus) -> bool {
    PLANS.iter().any(|(of, _)| *of == status)
}

/// Whether a fact is to be folded away.
pub(crate) fn is_less_certain(fact: &Fact<ByteSpan>) -> bool {
    fact.confidence < LESS_CERTAIN
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixtures;

    #[test]
    fn the_bound_itself_is_certain_enough() {
        let sure = |confidence| !is_less_certain(&Fact { confidence, ..fixtures::fact(0, 0, ByteSpan::new(0, 1)) });
        assert_eq!([0.49, 0.5, 0.9].map(sure), [false, true, true]);
    }
}
