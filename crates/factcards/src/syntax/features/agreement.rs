//! Number and person of a finite verb, from its subject.

use super::{Node, Tree};

type Agreement = Option<[&'static str; 2]>;

const SINGULAR: &str = "Number=Sing";
const PLURAL: &str = "Number=Plur";
const THIRD: &str = "Person=3";

/// Pronouns and what they ask of the verb.
const PRONOUNS: &[(&str, [&str; 2])] = &[
    ("i", [SINGULAR, "Person=1"]),
    ("you", [SINGULAR, "Person=2"]),
    ("u", [SINGULAR, "Person=2"]),
    ("we", [PLURAL, "Person=1"]),
    ("they", [PLURAL, THIRD]),
    ("these", [PLURAL, THIRD]),
    ("those", [PLURAL, THIRD]),
    ("both", [PLURAL, THIRD]),
    ("many", [PLURAL, THIRD]),
    ("few", [PLURAL, THIRD]),
    ("some", [PLURAL, THIRD]),
    ("all", [PLURAL, THIRD]),
    ("others", [PLURAL, THIRD]),
    ("one", [SINGULAR, THIRD]),
];

/// Number and person of a verb in the present or past; none where it has no subject that is known.
pub(super) fn agreement(tree: &Tree, verb: usize) -> Agreement {
    let node = tree.nodes.get(verb)?;
    let helper = node.relation.starts_with("aux") || node.relation == "cop";
    let clause = if helper { tree.head(verb)? } else { verb };
    let found = of_clause(tree, clause);
    match (node.form.to_lowercase().as_str(), found) {
        ("am" | "'m" | "’m", _) => Some([SINGULAR, "Person=1"]),
        ("was", Some([_, person])) => Some([SINGULAR, person]),
        ("was", None) => Some([SINGULAR, THIRD]),
        // A verb without "s" under a singular noun: "the police say".
        _ if node.xpos == "VBP" && found == Some([SINGULAR, THIRD]) => Some([PLURAL, THIRD]),
        ("were", Some([SINGULAR, THIRD])) => Some([PLURAL, THIRD]),
        _ => found,
    }
}

/// From the subject of a clause, or of the one that it is joined to.
fn of_clause(tree: &Tree, clause: usize) -> Agreement {
    let mut at = clause;
    // Each step goes up the tree, so this ends.
    loop {
        let below = tree.below.get(at)?;
        if let Some(subject) = below.subject {
            return of_subject(tree, at, subject);
        }
        if below.expletive {
            return Some([SINGULAR, THIRD]);
        }
        if !tree.nodes.get(at)?.relation.starts_with("conj") {
            return None;
        }
        at = tree.head(at)?;
    }
}

fn of_subject(tree: &Tree, clause: usize, subject: usize) -> Agreement {
    let relative = |node: &Node| matches!(node.xpos, "WDT" | "WP");
    let of_relative = tree.nodes.get(clause).is_some_and(|node| node.relation.ends_with(":relcl"));
    let node = tree.nodes.get(subject)?;
    let subject = if of_relative && relative(node) { tree.head(clause)? } else { subject };
    let node = tree.nodes.get(subject)?;
    if tree.below.get(subject)?.joined {
        return Some([PLURAL, THIRD]);
    }
    let small = node.form.to_lowercase();
    let pronoun = || PRONOUNS.iter().find(|(word, _)| *word == small).map(|row| row.1);
    let number = match node.xpos {
        "NNS" | "NNPS" => PLURAL,
        "CD" if small != "one" && small != "1" => PLURAL,
        "PRP" | "DT" | "JJ" | "CD" => return pronoun().or(Some([SINGULAR, THIRD])),
        _ => SINGULAR,
    };
    Some([number, THIRD])
}
