//! How much room words take in a picture.

/// The size of the letters of pictures, in pixels; `static/pictures.css` sets it.
pub(crate) const SIZE: f64 = 12.0;

/// How wide words are about: few fonts are wider.
pub(crate) fn width(words: &str) -> f64 {
    let em = |c: char| match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | '’' | '\'' | '|' => 0.36,
        'm' | 'w' | 'M' | 'W' | '…' | '—' | '→' => 0.95,
        '–' => 0.6,
        c if c.is_uppercase() => 0.72,
        c if c.is_ascii() || c.is_alphabetic() && c < '\u{2000}' => 0.58,
        _ => 1.0,
    };
    words.chars().map(em).sum::<f64>() * SIZE
}

/// Words that fit into so many pixels: as they are, or cut with a sign that says so.
pub(crate) fn fitted(words: &str, room: f64) -> String {
    if width(words) <= room {
        return words.to_owned();
    }
    let mut left = room - width("…");
    let mut fit = String::new();
    for c in words.chars() {
        left -= width(c.encode_utf8(&mut [0; 4]));
        if left < 0.0 {
            break;
        }
        fit.push(c);
    }
    format!("{}…", fit.trim_end())
}

/// Words in lines of so many pixels, at most so many; the last one is cut where that is not enough.
pub(crate) fn lines(words: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in words.split_whitespace() {
        let is_full = lines.len() >= most;
        match lines.last_mut() {
            Some(line) if is_full || width(line) + width(" ") + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| fitted(line, room)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_to_their_room() {
        assert_eq!(fitted("Eastcombe", 100.0), "Eastcombe");
        let cut = fitted("Eastcombe Community Library", 100.0);
        assert!(cut.starts_with("Eastcombe") && cut.ends_with('…'), "{cut}");
        assert!(width(&cut) <= 100.0);
        assert_eq!(fitted("Oslo", 0.0), "…");
    }

    #[test]
    fn words_are_broken_into_lines() {
        assert_eq!(lines("Oslo", 100.0, 2), ["Oslo"]);
        assert_eq!(lines("Eastcombe Community", 100.0, 2), ["Eastcombe", "Community"]);
        let cut = lines("Eastcombe Community Library of the North", 100.0, 2);
        assert!(cut.len() == 2 && cut[1].starts_with("Community") && cut[1].ends_with('…'), "{cut:?}");
        assert!(lines("", 100.0, 2).is_empty());
    }
}
