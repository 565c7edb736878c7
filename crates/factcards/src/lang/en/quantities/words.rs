//! Word lists for telling what a number is and what it counts.

use factcards_document::Comparator::{self, About, AtLeast, AtMost, LessThan, MoreThan};

/// Before a number.
pub(super) const BEFORE: &[(&str, Comparator)] = &[
    ("less than|fewer than|lower than|smaller than|no more than half of|short of|<", LessThan),
    ("just under|well under|just below|well below|under|below", LessThan),
    ("slightly under|slightly below|slightly less than|a little under|a little less than|not quite", LessThan),
    ("up to and including", AtMost),
    ("at most|up to|no more than|not more than|no greater than|no higher than|no larger than|no longer than", AtMost),
    ("as many as|as much as|a maximum of|maximum of|not exceeding|≤|< =|less than or equal to", AtMost),
    ("less or equal to|less or equal than|smaller than or equal to|lower than or equal to", AtMost),
    ("equal to or less than|equal to or smaller than|at most or equal to|fewer than or equal to", AtMost),
    ("about|around|approximately|roughly|nearly|almost|some|circa|close to|an estimated|estimated|~|≈", About),
    ("close on|getting on for|somewhere around|in the order of|of the order of|on the order of", About),
    ("approx|approx .|more or less|an average of|on average|in the region of|just about|c .", About),
    ("as few as|as little as", AtLeast),
    ("at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|> =", AtLeast),
    (
        "more than or equal to|greater than or equal to|greater or equal to|greater or equal than|larger or equal to",
        AtLeast,
    ),
    ("larger than or equal to|higher than or equal to|equal to or more than|equal to or greater than", AtLeast),
    ("at least or equal to|equal to or larger than|no smaller than|no lower than", AtLeast),
    ("more than|greater than|higher than|larger than|bigger than|in excess of|upwards of|>", MoreThan),
    ("exceeding|exceed|exceeds|exceeded|surpass|surpasses|surpassed|surpassing", MoreThan),
    ("well over|just over|well above|just above|over|above|better than", MoreThan),
    ("slightly over|slightly above|slightly more than|a little over|a little more than|upward of", MoreThan),
];

/// Before a number too; as adjectives of what has it they are no part of it.
pub(super) const DESCRIBING: &[(&str, Comparator)] = &[
    ("younger than|shorter than|lighter than|cheaper than", LessThan),
    ("older than|longer than|taller than|heavier than|deeper than", MoreThan),
];

/// Before a number that looks like a year, but bounds something.
pub(super) const BOUNDING: &[&str] =
    &["than", "above", "below", "exceed", "exceeds", "exceeded", "exceeding", "least", "most", "surpassed", ">", "<"];

/// After a number.
pub(super) const AFTER: &[(&str, Comparator)] = &[
    ("or more|or above|or over|or higher|or greater|or larger|or older|or longer|plus|+", AtLeast),
    ("and over|and above|and older|and up|or more than|or greater than|or larger than|or higher than", AtLeast),
    ("or less|or fewer|or under|or below|or lower|or smaller|or younger", AtMost),
    ("and under|and younger|and below|or less than|or fewer than|or smaller than|or lower than", AtMost),
    ("or so|or thereabouts|give or take|- odd|odd", About),
    ("at least|at the very least|at a minimum", AtLeast),
    ("at most|at the most|at the very most|tops", AtMost),
];

/// Prepositions too, which compare only large numbers and units.
pub(super) const PLACES: &[&str] = &["over", "under", "above", "below", "around", "about", "some"];

/// Nouns whose "over" is theirs: "control over four regions".
#[rustfmt::skip]
pub(super) const RULES_OVER: &[&str] = &[
    "control", "power", "authority", "win", "victory", "dispute", "disputes", "concern", "concerns", "sovereignty",
    "war", "talks", "influence", "advantage", "jurisdiction", "rule",
];

/// Words before a number that make it a label.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "section", "sections", "article", "articles", "chapter", "chapters", "part", "figure", "figures", "fig", "table",
    "tables", "no", "nos", "number", "page", "pages", "p", "pp", "item", "step", "version", "v", "volume", "vol",
    "case", "rule", "paragraph", "clause", "title", "route", "highway", "flight", "room", "unit", "channel", "grade",
    "level", "phase", "appendix", "annex", "resolution", "protocol", "type", "class", "episode", "season", "line",
    "exhibit", "note", "footnote", "option", "question", "verse", "verses", "psalm",
    "gate", "gates", "platform", "terminal", "exit", "suite", "apartment", "apt", "ward", "precinct", "lane", "seat",
    "row", "form", "proposition", "amendment", "directive", "serial", "code", "id", "isbn", "iso", "account",
    "interstate", "day", "week", "round", "game", "box", "model", "act", "rooms", "floor", "order", "invoice", "bus",
    "tram", "train", "pin", "locker", "reactor", "sector", "zone", "district", "appendices", "chapters", "paragraphs",
    "items", "steps", "versions", "questions", "verses", "pos", "ref", "ext", "extension", "area", "stage", "tier",
    "category", "formula", "lot", "bay", "dock", "hall", "house", "building", "block", "junction", "exercise",
    "exercises", "nr", "nrs", "lesson", "slide", "slides", "task", "ticket", "issue", "release", "build", "patch",
];

/// Nouns that a number behind them is the amount of.
#[rustfmt::skip]
pub(super) const SUMS: &[&str] = &[
    "total", "subtotal", "sum", "average", "mean", "median", "minimum", "maximum", "population", "attendance", "score",
    "count", "amount", "result", "balance", "price", "profit", "loss", "revenue", "turnover", "income", "output",
    "capacity", "temperature", "speed", "weight", "height", "length", "width", "depth", "quantity", "qty", "age",
    "cost", "value", "budget", "rate", "margin", "share", "debt", "gain", "yield", "volume", "distance", "size",
];

/// Nouns for what only identifies something or somebody.
#[rustfmt::skip]
pub(super) const IDENTIFIERS: &[&str] = &[
    "id", "pin", "password", "passcode", "postcode", "zip", "reference", "ref", "serial", "invoice", "extension", "phone",
    "telephone", "mobile", "fax", "account", "iban", "isbn", "vin", "sku", "ticket", "booking", "flight", "locker",
];

/// Words for streets, which a number before them has in its address.
#[rustfmt::skip]
pub(super) const STREETS: &[&str] = &[
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "plaza", "square", "broadway", "terrace",
];

/// Words that end a noun group.
#[rustfmt::skip]
pub(super) const ENDS: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on",
    "onto", "out", "over", "per", "than", "that", "to", "under", "up", "with", "within", "without", "about", "above",
    "across", "after", "against", "along", "amid", "among", "around", "before", "behind", "below", "beneath",
    "beside", "between", "beyond", "despite", "down", "during", "except", "inside", "near", "since", "through",
    "throughout", "toward", "towards", "until", "upon", "via", "versus", "vs", "if", "when", "while", "where", "who",
    "whom", "which", "what", "why", "how", "because", "although", "though", "unless", "whether", "he", "she", "it",
    "they", "we", "i", "you", "him", "them", "us", "me", "his", "her", "its", "their", "our", "my", "your", "this",
    "these", "those", "there", "here", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had",
    "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not",
    "n't", "never", "also", "only", "just", "then", "so", "too", "very", "still", "yet", "now", "ago", "later",
    "earlier", "said", "says", "say", "told", "went", "came", "took", "made", "got", "left", "began", "became",
    "each", "every", "all", "both", "either", "neither", "more", "less", "fewer", "most", "least", "other", "others",
    "away", "back", "again", "together", "apart", "instead", "including", "such", "met", "won", "lost", "fell",
    "rose", "killed", "died", "hit", "saw", "gave", "held", "sold", "paid", "spent", "stood", "put", "kept", "grew",
    "found", "lay", "sat", "sent", "spoke", "wrote", "fled", "broke", "drew", "seemed", "need", "needs",
    "ran", "led", "times", "like", "no", "yes", "come", "go", "get", "make", "live", "remain", "stand", "any", "one",
    "two", "three", "half", "percent", "who've", "whose", "'s", "'re", "'ve", "'ll", "'d", "'m",
];

/// Nouns whose plural does not end in "s".
#[rustfmt::skip]
pub(super) const PLURALS: &[&str] = &[
    "people", "men", "women", "children", "police", "feet", "teeth", "mice", "sheep", "fish", "cattle", "species",
    "series", "media", "data", "criteria", "policemen", "fishermen", "staff", "personnel", "troops", "crew",
    "aircraft", "deer", "spokesmen", "lawmen", "gunmen", "clergy", "youth",
];

/// Determiners that may begin the noun group after "of".
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "these", "those", "all", "that",
    "both",
];

/// Verbs of change: what stands from and to after them is an old and a new value, not a range.
#[rustfmt::skip]
pub(super) const CHANGES: &[&str] = &[
    "rose", "rise", "risen", "rises", "rising", "fell", "fall", "fallen", "falls", "falling", "increased", "increase",
    "increases", "increasing", "decreased", "decrease", "grew", "grow", "grown", "growing", "dropped", "drop",
    "drops", "climbed", "climb", "jumped", "jump", "cut", "cutting", "raised", "raise", "raising", "lowered", "lower",
    "reduced", "reduce", "reducing", "went", "slid", "plunged", "surged", "expanded", "slowed", "edged", "inched", "slipped", "pushed", "driven", "gone", "going", "goes", "shrank", "up", "down",
    "declined", "decline", "doubled", "tripled", "changed", "moved", "extended", "gained", "sank", "soared",
];

/// Second words of fixed phrases with an ordinal.
#[rustfmt::skip]
pub(super) const ORDINAL_PHRASES: &[&str] = &[
    "lady", "aid", "name", "hand", "responder", "responders", "thing", "things", "hand", "minister", "degree",
    "floor", "cousin", "nature", "world", "class", "person", "party", "place", "language", "languages", "instance",
    "sight", "glance", "gear", "base", "baseman", "strike",
];

/// Words of a sentence in which degrees are of heat.
#[rustfmt::skip]
pub(super) const HEAT: &[&str] = &[
    "temperature", "temperatures", "weather", "heat", "fever", "hot", "hotter", "cold", "colder", "cool", "warm",
    "warmer", "thermometer", "thermostat", "oven", "outside", "freezing", "heatwave", "temp", "zero", "chilly", "sunny", "humid", "heater", "conditioning", "boil", "boils", "boiling", "today",
    "tonight", "preheat", "bake", "forecast",
];

/// Whether a word looks like a plural noun.
pub(super) fn is_plural(word: &str) -> bool {
    let ending = word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|e| word.ends_with(e));
    PLURALS.contains(&word) || ending && !ENDS.contains(&word)
}
