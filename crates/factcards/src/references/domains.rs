//! Top-level domains: which make a web address of "name.ending" where no scheme says so.

/// Endings that are nothing else. The name before them may be written in capitals ("WikiHow.com").
const PLAIN: &[&str] = &["com", "org", "net", "edu", "gov"];

/// Endings believed behind a name in small letters: countries whose code is neither an English word or abbreviation
/// nor the usual ending of a file, and generic ones in common use that do not begin sentences ("end.next").
#[rustfmt::skip]
const TRUSTED: &[&str] = &[
    // Countries and the union.
    "ae", "af", "ar", "au", "aw", "ax", "az", "ba", "bb", "bd", "bf", "bg", "bh", "bj", "bm", "bn", "bo", "br", "bt",
    "bw", "ca", "ch", "ci", "ck", "cn", "co", "cr", "cw", "cy", "cz", "de", "dj", "dk", "dz", "ec", "ee", "eg", "es",
    "eu", "fi", "fj", "fk", "fo", "fr", "ge", "gf", "gh", "gi", "gl", "gp", "gq", "gr", "gt", "gu", "gw", "gy", "hk",
    "hn", "ht", "hu", "ie", "il", "io", "iq", "ir", "je", "jm", "jp", "ke", "kg", "kh", "kn", "kp", "kr", "kw", "ky",
    "kz", "lc", "li", "lk", "lr", "lt", "lu", "lv", "ly", "mc", "mg", "mh", "mn", "mp", "mq", "ms", "mt", "mu", "mv",
    "mw", "mx", "mz", "nc", "nf", "ng", "ni", "nl", "np", "nr", "nu", "nz", "pf", "pg", "pn", "pt", "pw", "ro",
    "ru", "rw", "sb", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "sv", "sx", "sy", "sz", "tc", "td", "tg", "th",
    "tj", "tk", "tl", "tn", "tr", "tv", "tw", "tz", "ua", "ug", "uk", "uy", "uz", "vc", "ve", "vg", "vn", "vu", "wf",
    "za", "zm", "zw",
    // Generic.
    "academy", "aero", "agency", "ai", "app", "asia", "biz", "blog", "cloud", "club", "consulting", "coop", "design",
    "dev", "digital", "email", "finance", "foundation", "guru", "info", "institute", "int", "ltd", "mil", "mobi",
    "museum", "online", "photography", "shop", "site", "social", "software", "store", "studio", "tech", "technology",
    "university", "ventures", "website", "wiki", "xyz",
    // Places and firms that use their own.
    "africa", "amsterdam", "audi", "aws", "barclays", "bayern", "berlin", "bmw", "bnpparibas", "cern", "cymru", "goog",
    "google", "hamburg", "london", "microsoft", "nyc", "paris", "scot", "swiss", "tokyo", "wien", "youtube",
];

/// Endings that are words or abbreviations too: believed with a path ("youtu.be/x").
#[rustfmt::skip]
const WITH_PATH: &[&str] = &[
    "ag", "al", "am", "at", "be", "bz", "cc", "cl", "do", "fm", "gd", "gg", "id", "im", "in", "is", "it", "la", "link",
    "live", "ma", "me", "media", "mp", "my", "news", "ne", "no", "one", "pe", "ph", "pk", "pl", "pr", "re", "sh", "so",
    "space", "st", "team", "to", "today", "us", "world", "ws",
];

/// Whether a host, with or without a path behind it, is that of a web address.
pub(super) fn is_host(host: &str, path: bool) -> bool {
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let labels = name.split('.').all(|label| !label.is_empty());
    // "3.ms" is a number, "U.S.net" begins with an abbreviation.
    let named = name.contains(|c: char| c.is_ascii_alphabetic()) && (path || name.split('.').any(|l| l.len() > 1));
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    // "Dr.Who" and "end.Next" have capitals where a domain has none.
    let plain = host.chars().skip(1).all(small);
    let any_case = host.chars().all(|c| small(c.to_ascii_lowercase())) && PLAIN.contains(&ending);
    let known = PLAIN.contains(&ending) || TRUSTED.contains(&ending) || path && WITH_PATH.contains(&ending);
    labels && named && known && (plain || any_case)
}
