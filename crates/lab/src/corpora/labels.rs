//! What each corpus calls a name, and which of our kinds that allows: the one table.

/// The kinds of names, in the order of the model's tags.
pub(crate) const NAME_KINDS: [&str; 8] =
    ["person", "organization", "place", "nationality", "event", "product", "work", "law"];

/// The number of name tags: outside, then begin and inside of each kind.
pub(crate) const NAME_TAGS: usize = 1 + 2 * NAME_KINDS.len();

/// A set of name tags, a bit each: which of them the corpus allows at a token.
pub(crate) type NameSet = u32;

/// Outside of any name.
pub(super) const OUTSIDE: NameSet = 1;

const PERSON: u8 = 1;
const ORGANIZATION: u8 = 1 << 1;
const PLACE: u8 = 1 << 2;
const NATIONALITY: u8 = 1 << 3;
const EVENT: u8 = 1 << 4;
const PRODUCT: u8 = 1 << 5;
const WORK: u8 = 1 << 6;
const LAW: u8 = 1 << 7;
/// Or no name of ours at all: the corpus's label covers more than our kinds.
const OR_NONE: bool = true;

/// A label of a corpus: which kinds it may be, and whether it may also be none.
type Row = (&'static str, u8, bool);

/// The Groningen Meaning Bank. `gpe` is split by part of speech before (see `columns.rs`); `nat` (natural phenomena)
/// and `art` are rare and noisy.
pub(super) const GMB: &[Row] = &[
    ("per", PERSON, false),
    ("org", ORGANIZATION, false),
    ("geo", PLACE, false),
    ("gpe", NATIONALITY, false),
    ("eve", EVENT, false),
    ("art", PRODUCT | WORK | LAW | ORGANIZATION, OR_NONE),
    ("nat", EVENT, OR_NONE),
    ("tim", 0, true),
];

/// Wikigold, of the CoNLL-2003 labels.
pub(super) const WIKIGOLD: &[Row] = &[
    ("PER", PERSON, false),
    ("ORG", ORGANIZATION, false),
    ("LOC", PLACE, false),
    ("MISC", NATIONALITY | EVENT | PRODUCT | WORK | LAW, OR_NONE),
];

/// Universal NER, which leaves the other kinds out: outside says nothing of them (see [`THREE_KINDS_OUTSIDE`]).
pub(super) const UNER: &[Row] = &[("PER", PERSON, false), ("ORG", ORGANIZATION, false), ("LOC", PLACE, false)];

/// WNUT 2017. Groups are bands, teams and the like.
pub(super) const WNUT: &[Row] = &[
    ("person", PERSON, false),
    ("location", PLACE, false),
    ("corporation", ORGANIZATION, false),
    ("group", ORGANIZATION, false),
    ("product", PRODUCT, false),
    ("creative-work", WORK, false),
];

/// re3d. Its organisations and persons include descriptions, which `columns.rs` leaves open.
pub(super) const RE3D: &[Row] = &[
    ("Organisation", ORGANIZATION, false),
    ("Person", PERSON, false),
    ("Location", PLACE, false),
    ("Nationality", NATIONALITY, false),
    ("Weapon", PRODUCT, OR_NONE),
    ("MilitaryPlatform", PRODUCT, OR_NONE),
    ("DocumentReference", WORK | LAW, OR_NONE),
    ("Temporal", 0, true),
    ("Quantity", 0, true),
    ("Money", 0, true),
];

/// GUM's entity types, of mentions that are names.
pub(super) const GUM: &[Row] = &[
    ("person", PERSON, false),
    ("organization", ORGANIZATION, false),
    ("place", PLACE, false),
    ("event", EVENT, false),
    ("object", PRODUCT | WORK, OR_NONE),
    ("abstract", WORK | LAW | PRODUCT | NATIONALITY | EVENT, OR_NONE),
];

/// CrossNER, five domains of Wikipedia with labels of their own; "misc" is what is named and has no other label. Labels
/// that are not here ("algorithm", "protein" …) are of no kind of ours.
pub(super) const CROSSNER: &[Row] = &[
    ("person", PERSON, false),
    ("politician", PERSON, false),
    ("scientist", PERSON, false),
    ("writer", PERSON, false),
    ("musicalartist", PERSON, false),
    ("researcher", PERSON, false),
    ("organisation", ORGANIZATION, false),
    ("politicalparty", ORGANIZATION, false),
    ("university", ORGANIZATION, false),
    ("band", ORGANIZATION, false),
    ("location", PLACE, false),
    ("country", PLACE, false),
    ("event", EVENT, false),
    ("election", EVENT, false),
    ("book", WORK, false),
    ("poem", WORK, false),
    ("song", WORK, false),
    ("album", WORK, false),
    ("academicjournal", WORK | ORGANIZATION, OR_NONE),
    ("magazine", WORK | ORGANIZATION, OR_NONE),
    ("conference", EVENT | ORGANIZATION, OR_NONE),
    ("award", WORK | EVENT, OR_NONE),
    ("product", PRODUCT, OR_NONE),
    ("programlang", PRODUCT, OR_NONE),
    ("astronomicalobject", PLACE, OR_NONE),
    ("misc", NATIONALITY | EVENT | PRODUCT | WORK | LAW | ORGANIZATION, OR_NONE),
];

/// The Broad Twitter Corpus, which leaves the other kinds out.
pub(super) const BTC: &[Row] = UNER;

/// LitBank, whose mentions have no kinds in its coreference columns: `litbank.rs` tells people by their pronouns. Of
/// its other mentions by name some are vehicles.
pub(super) const LITBANK: &[Row] = &[
    ("person", PERSON, false),
    ("name", PERSON | ORGANIZATION | PLACE | PRODUCT, false),
    ("description", PERSON | ORGANIZATION | PLACE | PRODUCT, OR_NONE),
];

/// What "outside" allows where a corpus annotates persons, organisations and places only.
pub(super) const THREE_KINDS_OUTSIDE: NameSet =
    OUTSIDE | tags(NATIONALITY | EVENT | PRODUCT | WORK | LAW, 0) | tags(NATIONALITY | EVENT | PRODUCT | WORK | LAW, 1);

/// Any kind or none: where a corpus says nothing.
pub(super) const OPEN: NameSet = (1 << NAME_TAGS) - 1;

/// What "outside" allows where nationalities are not annotated.
pub(super) const NO_NATIONALITY_OUTSIDE: NameSet = OUTSIDE | tags(NATIONALITY, 0) | tags(NATIONALITY, 1);

/// The tag that begins a name of the kind.
const fn begin(kind: usize) -> usize {
    1 + 2 * kind
}

/// The tags at `offset` (0 begin, 1 inside) of the kinds.
const fn tags(kinds: u8, offset: usize) -> NameSet {
    let mut set = 0;
    let mut kind = 0;
    while kind < NAME_KINDS.len() {
        if kinds & (1 << kind) != 0 {
            set |= 1 << (begin(kind) + offset);
        }
        kind += 1;
    }
    set
}

/// The tags that a label allows at the first token of a name or at a later one; none for an unknown label.
pub(super) fn allowed(table: &[Row], label: &str, first: bool) -> Option<NameSet> {
    let (_, kinds, or_none) = table.iter().find(|row| row.0 == label)?;
    Some(tags(*kinds, usize::from(!first)) | if *or_none { OUTSIDE } else { 0 })
}
