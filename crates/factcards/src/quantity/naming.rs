//! Numbers that only name something: "room 4", "Locker 17", "the PIN is 4410". They count nothing.

use factcards_document::QuantityKind;
use factcards_model::ud::{Deprel, Xpos};

use super::alignment::Aligned;
use crate::measure::Amount;
use crate::tree::Tree;

/// Relations of a name's number to the noun right before it; one that counts stands before its noun.
const NAMES: [Deprel; 5] = [Deprel::Flat, Deprel::NmodUnmarked, Deprel::Appos, Deprel::Dep, Deprel::Nummod];

/// Whether an amount is such a number.
pub(super) fn is_name(aligned: &Aligned, amount: &Amount) -> bool {
    let bare = amount.kind == QuantityKind::Number && amount.unit.is_none() && amount.comparator.is_none();
    let plain = amount.digits && amount.number.1 == amount.number.0 + 1 && amount.number.0 == amount.start;
    if !bare || !plain || amount.magnitude != 1.0 {
        return false;
    }
    let tree = aligned.tree;
    aligned.token(amount.start).is_some_and(|token| {
        // "tables 3 and 4"
        let first = tree.first_conjunct(token);
        let many = first != token || amount.high.is_some();
        // A number with a cell for itself is told of the row and the column.
        amount.start > 0 && follows_its_noun(tree, first, many) || identifies(tree, token)
    })
}

/// A noun right before the number, of which the tree makes it a part; one in the plural has several numbers.
fn follows_its_noun(tree: &Tree, number: usize, many: bool) -> bool {
    let Some(noun) = number.checked_sub(1).filter(|noun| tree.head(number) == Some(*noun)) else { return false };
    let plural = matches!(tree.xpos(noun), Xpos::Nns | Xpos::Nnps);
    let sums = tree.text.language.quantities.sums.contains(&tree.folded(noun));
    tree.is_noun(noun)
        && plural == (many || tree.dependent(number, Deprel::Conj).is_some())
        && !sums
        && NAMES.contains(&tree.deprel(number))
}

/// "Your ID is 883920", "ticket number: 48291": what is said of a noun for identifiers. "The number of guests is 5" counts.
fn identifies(tree: &Tree, number: usize) -> bool {
    let words = &tree.text.language.quantities;
    let apposed = tree.head(number).filter(|noun| *noun < number && NAMES.contains(&tree.deprel(number)));
    let Some(noun) = tree.dependent(number, Deprel::Nsubj).or(apposed) else { return false };
    let lemma = tree.folded(noun);
    let of = tree.dependent(noun, Deprel::Nmod).is_some_and(|other| other > noun && other != number);
    let whose = || tree.dependents(noun).any(|child| matches!(tree.deprel(child), Deprel::Compound | Deprel::NmodPoss));
    words.identifiers.contains(&lemma) || words.numbers.contains(&lemma) && !of && whose()
}
