//! Tests of the separators.

use factcards_document::ByteSpan;

use super::super::lexeme::lex;
use super::*;

/// The unit is a letter or a sign right behind or before; the euro is one of commas.
fn beside(lexemes: &[Lexeme], number: Range<usize>) -> Beside {
    let key = |at: Option<usize>| at.and_then(|at| lexemes.get(at)).map_or("", |lexeme| &*lexeme.key);
    let near = [key(number.start.checked_sub(1)), key(Some(number.end))];
    Beside { unit: near.iter().any(|key| matches!(*key, "%" | "€" | "$" | "kg")), commas: near.contains(&"€") }
}

/// The numbers of a text as they are settled; "?" before a separator that is open.
fn settled(text: &str) -> String {
    let mut lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
    let told = Separators::told(std::iter::once(lexemes.as_slice()), beside);
    let open = told.settle(&mut lexemes, beside);
    let piece = |(at, lexeme): (usize, &Lexeme)| {
        let blank = if lexeme.joined || at == 0 {
            ""
        } else if lexeme.gap == Some(NO_BREAK) {
            "_"
        } else {
            " "
        };
        format!("{blank}{}{}", if open.contains(&at) { "?" } else { "" }, lexeme.key)
    };
    lexemes.iter().enumerate().map(piece).collect()
}

#[test]
fn a_number_of_two_kinds_or_many_groups_tells_itself() {
    for (text, expected) in [
        ("€ 2.450,50", "€ 2,450.50"),
        ("$2,450.50", "$2,450.50"),
        ("1.234.567 a", "1,234,567 a"),
        ("1 234 567,5 a", "1_234_567.5 a"),
        ("8'400", "8,400"),
        ("1’250’000.50", "1,250,000.50"),
        ("12,34,567.5", "12,34,567.5"),
        ("192.168.1.2", "192.168.1.2"),
        ("22,24,26", "22,24,26"),
    ] {
        assert_eq!(settled(text), expected);
    }
}

#[test]
fn the_text_tells_how_others_are_read() {
    for (text, expected) in [
        ("1.234 a", "1.234 a"),
        ("2,500 a", "2,500 a"),
        ("12,5 % of 1.234 a", "12.5 % of 1?.234 a"),
        ("12,5 % and 3,2 % of 1.234 a", "12.5 % and 3.2 % of 1,234 a"),
        ("€ 2.450,50 and 1.234 a", "€ 2,450.50 and 1,234 a"),
        ("7.4 % of 1.234 a", "7.4 % of 1.234 a"),
        ("7.4 % and 12,5 % of 2,500 a", "7.4 % and 12.5 % of 2?,500 a"),
    ] {
        assert_eq!(settled(text), expected);
    }
}

#[test]
fn what_a_currency_is_used_to_counts_where_the_text_tells_nothing() {
    assert_eq!(settled("€1.250 a"), "€1?.250 a");
    assert_eq!(settled("250.000 € a"), "250,000 € a");
    assert_eq!(settled("€1.250 a and 7.4 %"), "€1.250 a and 7.4 %");
    assert_eq!(settled("$1.250 a"), "$1.250 a");
}

#[test]
fn a_plain_blank_parts_groups_only_beside_a_unit_or_in_a_text_of_such() {
    assert_eq!(settled("12 300 men"), "12 300 men");
    assert_eq!(settled("3 420 €"), "3_420 €");
    assert_eq!(settled("12 300 men of 1 414 021"), "12_300 men of 1_414_021");
    assert_eq!(settled("40 300 000 12"), "40 300 000 12");
}
