//! The features by which an antecedent is chosen, with the names and meanings of their values.

use super::features::{Feature, NONE, PAIR};

const PLACES: &[&str] = &["subject", "object", "oblique", "possessive", "modifier", "other"];

/// Of a pronoun and a chain that it may belong to. The last mention is that of the chain.
pub const OF_PAIR: [Feature; PAIR] = [
    Feature {
        name: "sentences",
        values: &["0", "1", "2", "3–4", "5–7", "8+"],
        meaning: "sentences from the last mention on",
    },
    Feature {
        name: "mentions",
        values: &["1", "2", "3–4", "5–7", "8–12", "13–20", "21+"],
        meaning: "mentions from the last one on",
    },
    Feature {
        name: "name", values: &["none", "0", "1", "2", "3–5", "6+"], meaning: "sentences from the last name on"
    },
    Feature {
        name: "rank",
        values: &["1", "2", "3", "4–6", "7–12", "13+"],
        meaning: "place among all chains, the latest first",
    },
    Feature {
        name: "compatible rank",
        values: &["none", "1", "2", "3", "4–5", "6+"],
        meaning: "place among compatible chains",
    },
    Feature {
        name: "compatible",
        values: &["not", "one of several", "only"],
        meaning: "whether gender, number and kind allow it",
    },
    Feature {
        name: "most mentioned",
        values: &["not", "compatible", "most"],
        meaning: "whether no compatible chain has more mentions",
    },
    Feature {
        name: "form",
        values: &["name", "definite", "indefinite", "bare", "same pronoun", "other pronoun", "coordination"],
        meaning: "how the last mention is made",
    },
    Feature { name: "place", values: PLACES, meaning: "place of the last mention in its clause" },
    Feature { name: "places", values: PAIRS_OF_PLACES, meaning: "place of the pronoun, place of the last mention" },
    Feature {
        name: "subject",
        values: &["not", "of a clause above", "of the sentence before", "near"],
        meaning: "whether the last mention is a subject, and of what",
    },
    Feature {
        name: "where",
        values: &[
            "0 subject",
            "0 object",
            "0 oblique",
            "0 possessive",
            "0 modifier",
            "0 other",
            "1 subject",
            "1 object",
            "1 oblique",
            "1 possessive",
            "1 modifier",
            "1 other",
            "2+ subject",
            "2+ object",
            "2+ oblique",
            "2+ possessive",
            "2+ modifier",
            "2+ other",
        ],
        meaning: "sentences from the last mention on, its place in its clause",
    },
    Feature {
        name: "salience rank",
        values: &["none", "1", "2", "3", "4–5", "6+"],
        meaning: "place among compatible chains, by sentence, then by place in the clause, then from the left (Hobbs 1978)",
    },
    Feature { name: "count", values: &["1", "2", "3–4", "5–8", "9+"], meaning: "mentions of the chain" },
    Feature {
        name: "recent count",
        values: &["0", "1", "2", "3+"],
        meaning: "its mentions in this sentence and the two before",
    },
    Feature { name: "subjects", values: &["none", "some", "half"], meaning: "share of its mentions that are subjects" },
    Feature {
        name: "gender",
        values: &["unknown", "for", "against"],
        meaning: "whether the chain's gender is the pronoun's",
    },
    Feature {
        name: "number",
        values: &["unknown", "for", "against"],
        meaning: "whether the chain's number is the pronoun's",
    },
    Feature {
        name: "person",
        values: &["not asked", "unknown", "no", "hardly", "perhaps", "yes"],
        meaning: "whether the chain is a human being; not asked of a name where the pronoun is \"he\" or \"she\"",
    },
    Feature {
        name: "organization",
        values: &["not asked", "unknown", "no", "perhaps", "yes"],
        meaning: "whether the chain is a body of people, asked as above",
    },
    Feature { name: "taken", values: &["none", "same", "both", "other"], meaning: "pronouns that the chain has taken" },
    Feature {
        name: "governor",
        values: &["another", "same, reflexive", "same, possessive", "same, personal", "conjunct"],
        meaning: "whether one verb governs pronoun and last mention",
    },
    Feature {
        name: "first",
        values: &["not", "first"],
        meaning: "whether the last mention is the first of its sentence",
    },
    Feature { name: "title", values: &["not", "title"], meaning: "whether a heading mentions the chain" },
    Feature {
        name: "quotation",
        values: &["outside", "same", "pronoun inside", "mention inside", "speaks", "another"],
        meaning: "quotations of pronoun and last mention; whether the chain speaks the pronoun's",
    },
    Feature {
        name: "named",
        values: &["never", "seldom", "some", "often", "most"],
        meaning: "names of the chain in the whole text, beside the most that any has",
    },
    Feature {
        name: "rivals",
        values: &["not named", "alone", "2", "3–4", "5+"],
        meaning: "named people in the whole text whom gender allows",
    },
    Feature {
        name: "paragraph",
        values: &["another", "same"],
        meaning: "whether pronoun and last mention share a paragraph",
    },
    Feature {
        name: "named between",
        values: &["not asked", "0", "1", "2+"],
        meaning: "compatible chains with a name that were mentioned later; asked of compatible chains",
    },
    Feature {
        name: "paragraph form",
        values: &[
            "other name",
            "other noun",
            "other pronoun",
            "same name",
            "same noun",
            "same pronoun",
            "left name",
            "left noun",
            "left pronoun",
        ],
        meaning: "whether pronoun and last mention share a paragraph, how the last mention is made; left: another one, \
            and the pronoun's names somebody of its gender",
    },
    Feature { name: "cataphora", values: &["not", "behind"], meaning: "whether the name stands behind the pronoun" },
];

#[rustfmt::skip]
const PAIRS_OF_PLACES: &[&str] = &[
    "subject subject", "subject object", "subject oblique", "subject possessive",
    "subject modifier", "subject other", "object subject", "object object",
    "object oblique", "object possessive", "object modifier", "object other",
    "oblique subject", "oblique object", "oblique oblique", "oblique possessive",
    "oblique modifier", "oblique other", "possessive subject", "possessive object",
    "possessive oblique", "possessive possessive", "possessive modifier", "possessive other",
    "modifier subject", "modifier object", "modifier oblique", "modifier possessive",
    "modifier modifier", "modifier other", "other subject", "other object",
    "other oblique", "other possessive", "other modifier", "other other",
];

const CLASSES_PLACES: &[&str] = &[
    "person subject",
    "person object",
    "person oblique",
    "person possessive",
    "person modifier",
    "person other",
    "thing subject",
    "thing object",
    "thing oblique",
    "thing possessive",
    "thing modifier",
    "thing other",
    "plural subject",
    "plural object",
    "plural oblique",
    "plural possessive",
    "plural modifier",
    "plural other",
];

/// Of a pronoun that may belong to no chain in mind.
pub const OF_NONE: [Feature; NONE] = [
    Feature { name: "place", values: CLASSES_PLACES, meaning: "sort of the pronoun, its place in its clause" },
    Feature {
        name: "use",
        values: &[
            "person personal",
            "person possessive",
            "person reflexive",
            "thing personal",
            "thing possessive",
            "thing reflexive",
            "plural personal",
            "plural possessive",
            "plural reflexive",
        ],
        meaning: "sort of the pronoun, its form",
    },
    Feature {
        name: "compatible",
        values: &[
            "person 0",
            "person 1",
            "person 2",
            "person 3–4",
            "person 5+",
            "thing 0",
            "thing 1",
            "thing 2",
            "thing 3–4",
            "thing 5+",
            "plural 0",
            "plural 1",
            "plural 2",
            "plural 3–4",
            "plural 5+",
        ],
        meaning: "sort of the pronoun, compatible chains",
    },
    Feature {
        name: "nearest",
        values: &[
            "person none",
            "person 0",
            "person 1",
            "person 2–3",
            "person 4+",
            "thing none",
            "thing 0",
            "thing 1",
            "thing 2–3",
            "thing 4+",
            "plural none",
            "plural 0",
            "plural 1",
            "plural 2–3",
            "plural 4+",
        ],
        meaning: "sort of the pronoun, sentences from the nearest compatible chain on",
    },
    Feature {
        name: "expletive",
        values: &["not", "by the tree", "clause behind", "weather or time"],
        meaning: "whether \"it\" stands for nothing",
    },
    Feature {
        name: "quotation",
        values: &[
            "person outside",
            "person inside",
            "thing outside",
            "thing inside",
            "plural outside",
            "plural inside",
        ],
        meaning: "sort of the pronoun, whether it stands in a quotation",
    },
];
