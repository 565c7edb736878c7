//! Pieces of a text that stay one token whatever they hold: URLs, e-mail addresses, handles, hashtags, emoticons.

use factcards_document::ByteSpan;

const SCHEMES: &[&str] = &["http://", "https://", "ftp://", "mailto:", "www."];
const EMOTICONS: &[&str] = &[
    ":-)", ":)", ":-(", ":(", ";-)", ";)", ":-D", ":D", ":-P", ":P", ":-p", ":p", ";P", "=)", "=(", "=D", ":'(", ":-/",
    ":-|", ":|", ":o", ":O", "<3", "</3", ">:(", "^_^", "-_-", ":]", "XD", ":-*", ":*", "\\o/", ":3",
];

/// The addresses of a word (characters between blanks), as bytes of the word, in order, in one pass.
pub(super) fn find(word: &str) -> Vec<ByteSpan> {
    let mut found = vec![];
    // Where the next address may begin, and where the characters before `at` that could be a mailbox begin.
    let (mut free, mut local) = (0, 0);
    let mut before = None;
    for (at, c) in word.char_indices() {
        if at >= free {
            let inside = before.is_some_and(char::is_alphanumeric);
            let address = match c {
                '@' => email(word, local, at),
                '#' if !inside => tag(word, at),
                'h' | 'H' | 'f' | 'F' | 'm' | 'M' | 'w' | 'W' if !inside => url(word, at),
                _ => None,
            };
            if let Some(address) = address {
                found.push(address);
                (free, local) = (address.end, address.end);
            } else if !is_local(c) {
                local = at + c.len_utf8();
            }
        }
        before = Some(c);
    }
    found
}

/// The bytes of an emoticon that stands at the start of `rest` and is not the start of a word or number.
pub(super) fn emoticon(rest: &str) -> Option<usize> {
    let longest = EMOTICONS.iter().filter(|e| rest.starts_with(**e)).max_by_key(|e| e.len())?;
    let after = rest.get(longest.len()..).unwrap_or_default();
    (!after.starts_with(|c: char| c.is_alphanumeric() || c == '/')).then_some(longest.len())
}

fn url(word: &str, start: usize) -> Option<ByteSpan> {
    let rest = word.get(start..)?;
    let begins = |s: &str| rest.len() > s.len() && rest.get(..s.len()).is_some_and(|r| r.eq_ignore_ascii_case(s));
    SCHEMES.iter().find(|s| begins(s))?;
    let end = rest.find(['<', '>', '"', '“', '”', '|', '{', '}']).unwrap_or(rest.len());
    Some(ByteSpan::new(start, start + without_trailing_marks(rest.get(..end)?)))
}

/// Bytes of an address without the punctuation of the sentence around it; a closing bracket stays when it was opened.
fn without_trailing_marks(address: &str) -> usize {
    let surplus =
        |open: char, close: char| address.matches(close).count().saturating_sub(address.matches(open).count());
    let (mut round, mut square) = (surplus('(', ')'), surplus('[', ']'));
    let mut text = address;
    while let Some(c) = text.chars().next_back() {
        match c {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '_' | '…' => {}
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            _ => break,
        }
        text = text.get(..text.len() - c.len_utf8()).unwrap_or_default();
    }
    text.len()
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%')
}

/// `name@host.example`, `name@host`, `@name`: `at` is the place of the mark, `local` where the name may begin.
fn email(word: &str, local: usize, at: usize) -> Option<ByteSpan> {
    let after = word.get(at + 1..)?;
    let domain = after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_')).map(char::len_utf8);
    let domain = after.get(..domain.sum())?.trim_end_matches(['.', '-', '_']);
    (!domain.is_empty()).then(|| ByteSpan::new(local, at + 1 + domain.len()))
}

/// `#word`: with at least one letter.
fn tag(word: &str, start: usize) -> Option<ByteSpan> {
    let body = word.get(start + 1..)?;
    let length = body.chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum::<usize>();
    let letters = body.get(..length)?.chars().any(char::is_alphabetic);
    letters.then(|| ByteSpan::new(start, start + 1 + length))
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
            let found: Vec<&str> = find(word).iter().map(|s| s.of(word)).collect();
            assert_eq!(found, [address], "{word}");
        }
        for word in ["#1", "@", "a/b", "1:30", "wwwabc", "http://"] {
            assert_eq!(find(word), [], "{word}");
        }
        assert_eq!(
            (emoticon(":-)."), emoticon(":)"), emoticon(":Dog"), emoticon("://x")),
            (Some(3), Some(2), None, None)
        );
    }
}
