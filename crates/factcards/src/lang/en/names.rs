//! Function words in and beside English names.

use crate::lang::names::Names;

/// Names, titles and roles.
pub(super) const NAMES: Names = Names {
    of: "of",
    article: "the",
    own_article: "The",
    role_joins: &["of", "in", "for", "to", "and", "the", "&", "-"],
    role_links: &["of", "for", "at", "to", "in"],
    owner_links: &["at", "for", "of"],
    courtesies: &["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr"],
    placing: &["in", "at", "near", "from", "to", "around", "outside", "across", "into", "through", "of"],
    person_pronouns: &["he", "she"],
};
