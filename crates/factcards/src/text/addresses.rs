//! Pieces of a text that stay one token whatever they hold: URLs, e-mail addresses, handles, hashtags, emoticons.

use factcards_document::ByteSpan;

const SCHEMES: &[&str] = &["http://", "https://", "ftp://", "mailto:", "www."];
const EMOTICONS: &[&str] = &[
    ":-)", ":)", ":-(", ":(", ";-)", ";)", ":-D", ":D", ":-P", ":P", ":-p", ":p", ";P", "=)", "=(", "=D", ":'(", ":-/",
    ":-|", ":|", ":o", ":O", "<3", "</3", ">:(", "^_^", "-_-", ":]", "XD", ":-*", ":*", "\\o/", ":3",
];

/// The first address of a word (characters between blanks), from `from` on, as bytes of the word.
pub(super) fn find(word: &str, from: usize) -> Option<ByteSpan> {
    let rest = word.get(from..)?;
    if !rest.contains(['@', '#', ':', '/', '.']) {
        return None;
    }
    url(word, from).or_else(|| email(word, from)).or_else(|| tag(word, from))
}

/// The bytes of an emoticon that stands at the start of `rest` and is not the start of a word or number.
pub(super) fn emoticon(rest: &str) -> Option<usize> {
    let longest = EMOTICONS.iter().filter(|e| rest.starts_with(**e)).max_by_key(|e| e.len())?;
    let after = rest.get(longest.len()..).unwrap_or_default();
    (!after.starts_with(|c: char| c.is_alphanumeric() || c == '/')).then_some(longest.len())
}

fn url(word: &str, from: usize) -> Option<ByteSpan> {
    let start = word.char_indices().skip_while(|(at, _)| *at < from).map(|(at, _)| at).find(|at| {
        let (before, rest) = word.split_at_checked(*at).unwrap_or_default();
        SCHEMES.iter().any(|s| rest.len() > s.len() && rest.get(..s.len()).is_some_and(|r| r.eq_ignore_ascii_case(s)))
            && !before.ends_with(char::is_alphanumeric)
    })?;
    let rest = word.get(start..)?;
    let end = rest.find(['<', '>', '"', '“', '”', '|', '{', '}']).unwrap_or(rest.len());
    Some(ByteSpan::new(start, start + without_trailing_marks(rest.get(..end)?)))
}

/// Bytes of an address without the punctuation of the sentence around it; a closing bracket stays when it was opened.
fn without_trailing_marks(address: &str) -> usize {
    let mut text = address;
    loop {
        let bare = text.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_', '…']);
        let unopened =
            |open: char, close: char| bare.ends_with(close) && bare.matches(open).count() < bare.matches(close).count();
        match unopened('(', ')') || unopened('[', ']') {
            true => text = bare.get(..bare.len() - 1).unwrap_or_default(),
            false => return bare.len(),
        }
    }
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%')
}

/// `name@host.example`, `name@host`.
fn email(word: &str, from: usize) -> Option<ByteSpan> {
    let at = from + word.get(from..)?.find('@')?;
    let (before, after) = (word.get(from..at)?, word.get(at + 1..)?);
    let local = before.chars().rev().take_while(|c| is_local(*c)).map(char::len_utf8).sum::<usize>();
    let domain = after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_')).map(char::len_utf8);
    let domain = after.get(..domain.sum())?.trim_end_matches(['.', '-', '_']);
    (!domain.is_empty()).then(|| ByteSpan::new(at - local, at + 1 + domain.len()))
}

/// `#word`: a mark that is not inside a word, with letters after it.
fn tag(word: &str, from: usize) -> Option<ByteSpan> {
    let start = from + word.get(from..)?.find('#')?;
    let (before, rest) = word.split_at_checked(start)?;
    let body: &str = rest.trim_start_matches('#');
    let length = body.chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum::<usize>();
    let letters = body.get(..length)?.chars().any(char::is_alphabetic);
    (letters && rest.len() - body.len() == 1 && !before.ends_with(char::is_alphanumeric))
        .then(|| ByteSpan::new(start, start + 1 + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (word, address) in [
            ("(https://a.example/x_(y)).", "https://a.example/x_(y)"),
            ("<jo.roe@mail.example>,", "jo.roe@mail.example"),
            ("www.example.org,", "www.example.org"),
            ("@handle!", "@handle"),
            ("“#tag1”", "#tag1"),
            ("see:http://e.example", "http://e.example"),
        ] {
            assert_eq!(find(word, 0).map(|s| s.of(word)), Some(address), "{word}");
        }
        for word in ["#1", "@", "a/b", "1:30", "wwwabc", "http://"] {
            assert_eq!(find(word, 0), None, "{word}");
        }
        assert_eq!(
            (emoticon(":-)."), emoticon(":)"), emoticon(":Dog"), emoticon("://x")),
            (Some(3), Some(2), None, None)
        );
    }
}
