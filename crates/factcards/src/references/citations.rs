//! Citations of law by number: codes, reports of cases, acts of the European Union, articles of well-known acts.

use factcards_document::{ByteSpan, Reference, ReferenceKind};

use super::cursor::{Cursor, starts};
use crate::lang::Citations;

/// Finds citations in order.
pub(super) fn find(words: &Citations, source: &str) -> Vec<Reference<ByteSpan>> {
    let mut found: Vec<Reference<ByteSpan>> = vec![];
    for start in starts(source) {
        // Most words begin no citation.
        if !start.sees(|c| !c.is_lowercase() || words.small_initials.contains(&c)) {
            continue;
        }
        let inside = found.last().is_some_and(|last| last.span.end > start.at);
        let forms = [american, bracketed, european, case, numbered, article];
        let end = forms.iter().filter(|_| !inside).find_map(|form| form(words, start).filter(|end| end.ends()));
        if let Some(end) = end {
            found.push(Reference { kind: ReferenceKind::Citation, span: ByteSpan::new(start.at, end.at) });
        }
    }
    found
}

/// "42 U.S.C. § 1983(a)", "410 U.S. 113".
fn american<'a>(words: &Citations, start: Cursor<'a>) -> Option<Cursor<'a>> {
    let (volume, _) = start.number(1..=3)?;
    let volume = volume.space()?;
    let code = || {
        let code = volume.any(words.codes)?.space()?;
        let (least, section) = code.any(words.sections).map_or((3, code), |section| (1, section));
        section.number(least..=5).map(|(here, _)| section_tail(here))
    };
    let report = || volume.any(words.reports)?.space()?.number(2..=5).map(|(page, _)| page);
    code().or_else(report)
}

/// "1a-2", ".512(b)(1)": what a section has besides its number.
fn section_tail(section: Cursor) -> Cursor {
    let mut here = section.letters(2);
    for _ in 0..3 {
        let part = here.any(&[".", "-", "–"]).and_then(|c| c.run(6, |c| c.is_ascii_digit()));
        let Some(next) = part else { break };
        here = next.letters(1);
    }
    here.paragraphs()
}

/// "[2019] UKSC 41", "[2004] 2 AC 406".
fn bracketed<'a>(words: &Citations, start: Cursor<'a>) -> Option<Cursor<'a>> {
    let (year, _) = start.word("[")?.number(4..=4)?;
    let here = year.word("]")?.space()?;
    let volume = here.number(1..=1).and_then(|(volume, _)| volume.space()).unwrap_or(here);
    let (page, _) = volume.any(words.courts)?.space()?.number(1..=4)?;
    Some(page.optional(words.divisions))
}

/// "Regulation (EU) 2016/679", "Directive 95/46/EC".
fn european<'a>(words: &Citations, start: Cursor<'a>) -> Option<Cursor<'a>> {
    let act = start.any(words.acts)?.optional(words.plural).space()?;
    let union = act.any(words.unions).and_then(Cursor::space);
    let number = union.unwrap_or(act).optional(words.numeros);
    let (first, one) = number.number(1..=4)?;
    let (second, two) = first.word("/")?.number(1..=4)?;
    let community = second.any(words.communities);
    // Without a word of the union one of the two is a year: "Regulation 2016/679".
    let year = |digits: &str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let known = union.is_some() || community.is_some() || start.sees(char::is_uppercase) && (year(one) || year(two));
    known.then(|| community.unwrap_or(second))
}

/// "C-131/12" of the Court of Justice; "ECLI:EU:C:2014:317".
fn case<'a>(_: &Citations, start: Cursor<'a>) -> Option<Cursor<'a>> {
    if let Some(identifier) = start.word("ECLI:") {
        let mut here = identifier.run(2, |c| c.is_ascii_uppercase())?;
        // The court, the year and the number.
        for most in [7, 4, 25] {
            here = here.word(":")?.run(most, |c| c.is_ascii_alphanumeric())?;
        }
        return Some(here);
    }
    let (number, _) = start.any(&["C-", "C‑"])?.number(1..=4)?;
    let (year, _) = number.word("/")?.number(2..=2)?;
    Some(year.optional(&[" PPU", " P"]))
}

/// "Public Law 104-191", "Executive Order 13526".
fn numbered<'a>(words: &Citations, start: Cursor<'a>) -> Option<Cursor<'a>> {
    words.numbered.iter().find_map(|(acts, digits, more)| {
        let (number, _) = start.any(acts)?.space()?.number(*digits..=5)?;
        if *more == 0 {
            return Some(number);
        }
        number.any(&["-", "–"])?.number(*more..=3).map(|(end, _)| end)
    })
}

/// "Article 6(1)(f) GDPR", "Art. 101 of the TFEU", "§ 823 BGB".
fn article<'a>(words: &Citations, start: Cursor<'a>) -> Option<Cursor<'a>> {
    let (number, _) = start.any(words.articles)?.number(1..=4)?;
    number.letters(1).paragraphs().any(words.links)?.any(words.known)
}
