//! Where written words are parted and joined in English.

use super::{abbreviations, clitics};
use crate::lang::tokens::Tokens;

/// By the conventions of the English treebanks of Universal Dependencies.
pub(super) const TOKENS: Tokens = Tokens {
    seams: clitics::seams,
    endings: &["s", "S", "re", "ve", "ll", "d", "m"],
    prefixes: "anti arch bi co counter cross de e ex extra fore hyper inter intra macro mega micro mid mini mis \
    mono multi neo non over para poly post pre pro pseudo re semi socio sub super trans tri ultra un under \
    uni vice psycho",
    suffixes: "esque wise fest o ish",
    slashed: "b/c w/o w/ c/o s/he n/a l/c i/o",
    elided: "em til cause n bout tis twas",
    elided_and: "n",
    decade: "s",
    is_clitic: clitics::is_clitic,
    stop_after: abbreviations::stop_after,
    common: &["no"],
    starters: &["He", "She", "It", "They", "We"],
    capital: "I",
};
