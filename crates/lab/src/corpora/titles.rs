//! Titles before a person's name. Some corpora count them to the name; here the title is a role.

const TITLES: &[&str] = &[
    "mr.", "mrs.", "ms.", "miss", "mr", "mrs", "ms", "dr.", "dr", "prof.", "professor", "president", "vice", "prime", "minister",
    "secretary", "state", "general", "gen.", "senator", "sen.", "representative", "rep.", "king", "queen", "prince",
    "princess", "pope", "chancellor", "premier", "governor", "gov.", "mayor", "judge", "justice", "chief", "commander",
    "colonel", "col.", "lieutenant", "lt.", "major", "maj.", "captain", "capt.", "sergeant", "sgt.", "admiral", "adm.",
    "ambassador", "spokesman", "spokeswoman", "foreign", "defense", "interior", "finance", "oil", "deputy", "former",
    "ex-president", "cardinal", "archbishop", "bishop", "ayatollah", "sheikh", "sheik", "grand", "imam", "mullah",
    "crown", "emir", "sultan", "lord", "lady", "sir", "dame", "father", "rev.", "reverend", "congressman", "congresswoman",
    "attorney", "director", "chairman", "leader", "then-president", "military", "army", "opposition", "of", "special", "envoy",
    "u.s.", "us",
];

/// How many words at the start are titles.
pub(super) fn leading(words: &[&str]) -> usize {
    words.iter().take_while(|word| TITLES.contains(&word.to_lowercase().as_str())).count()
}
