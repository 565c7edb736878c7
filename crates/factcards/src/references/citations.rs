//! Citations of law by number: codes, reports of cases, acts of the European Union, articles of well-known acts.

use factcards_document::{ByteSpan, Reference, ReferenceKind};

use super::cursor::{Cursor, starts};

/// American codes: title, code, section.
#[rustfmt::skip]
const CODES: &[&str] = &["U.S.C.A.", "U.S.C.", "U. S. C.", "U.S.C", "USC", "C.F.R.", "C. F. R.", "CFR"];
/// What leads to a section. Without it the section has three digits: "USC 20" is a score.
const SECTIONS: &[&str] = &["§§ ", "§ ", "§§", "§", "Part ", "part ", "Parts ", "Section ", "section ", "sec. "];
/// American reports and gazettes: volume, report, page.
#[rustfmt::skip]
const REPORTS: &[&str] = &[
    "U.S.", "U. S.", "S. Ct.", "S.Ct.", "L. Ed. 2d", "L.Ed.2d", "L. Ed.", "L.Ed.", "F.2d", "F.3d", "F.4th", "F. 2d",
    "F. 3d", "F. 4th", "F. Supp. 2d", "F. Supp. 3d", "F.Supp.2d", "F.Supp.3d", "F. Supp.", "F.Supp.", "F. App'x",
    "F. App’x", "F.R.D.", "B.R.", "A.2d", "A.3d", "N.E.2d", "N.E.3d", "N.W.2d", "P.2d", "P.3d", "S.E.2d", "S.W.2d",
    "S.W.3d", "So. 2d", "So. 3d", "So.2d", "So.3d", "Cal. Rptr. 2d", "Cal. Rptr. 3d", "Cal. Rptr.", "Cal. App. 4th",
    "Cal. App. 5th", "Cal.App.4th", "Cal. 4th", "Cal. 5th", "Cal.4th", "N.Y.2d", "N.Y.3d", "N.Y.S.2d", "N.Y.S.3d",
    "Fed. Reg.", "Fed. Cl.", "Stat.",
];
/// Courts and reports behind a year in square brackets.
#[rustfmt::skip]
const COURTS: &[&str] = &[
    "EWCA Civ", "EWCA Crim", "EWHC", "UKSC", "UKHL", "UKPC", "UKUT", "UKFTT", "CSIH", "CSOH", "HCJAC", "NICA", "NIQB",
    "IESC", "IEHC", "HCA", "FCAFC", "FCA", "NSWCA", "NSWSC", "VSCA", "NZSC", "NZCA", "NZHC", "SCR", "SGCA", "SGHC",
    "AC", "QB", "KB", "Ch", "Fam", "WLR", "All ER", "Lloyd's Rep", "Cr App R", "ICR", "IRLR", "ECR",
];
/// Divisions of the High Court.
const DIVISIONS: &[&str] = &[" (Admin)", " (Ch)", " (Comm)", " (Fam)", " (QB)", " (KB)", " (Pat)", " (TCC)", " (IPEC)"];
/// Acts of the European Union, and who is bound.
const ACTS: &[&str] = &["Regulation", "Directive", "Decision", "regulation", "directive", "decision"];
const UNION: &[&str] = &["(EU, Euratom)", "(EU)", "(EC)", "(EEC)", "(ECSC)", "(Euratom)", "(CFSP)"];
const COMMUNITY: &[&str] = &["/EU", "/EC", "/EEC", "/JHA", "/CFSP", "/Euratom"];
/// Words that lead to one number, with how many digits it has and, behind a hyphen, how many more.
#[rustfmt::skip]
const NUMBERED: &[(&[&str], usize, usize)] = &[
    (&["Public Law No.", "Public Law", "Pub. L. No.", "Pub. L.", "Pub.L.", "P.L."], 2, 1),
    (&["Executive Order No.", "Executive Order", "Exec. Order No.", "Exec. Order", "E.O."], 4, 0),
    (&["H.R.", "H. R."], 1, 0),
    (&["Security Council Resolution", "Security Council resolution", "UNSC Resolution", "UNSCR"], 2, 0),
    (&["General Assembly Resolution", "General Assembly resolution"], 2, 0),
];
/// Acts known by their short names, whose articles are cited.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "GDPR", "UK GDPR", "DSGVO", "TFEU", "TEU", "ECHR", "EPC", "CISG", "ICCPR", "ICESCR", "UDHR", "UNCLOS", "TRIPS",
    "GATT", "AI Act", "Rome Statute", "UN Charter", "Charter of the United Nations", "European Convention on Human Rights",
    "Treaty on European Union", "Treaty on the Functioning of the European Union", "General Data Protection Regulation",
    "US Constitution", "U.S. Constitution", "BGB", "StGB", "StPO", "ZPO", "HGB", "GG",
];
const ARTICLES: &[&str] =
    &["Articles ", "Article ", "Arts. ", "Art. ", "articles ", "article ", "art. ", "§§ ", "§ ", "§"];

/// Finds citations in order.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let mut found: Vec<Reference<ByteSpan>> = vec![];
    for start in starts(source) {
        if !start.sees(may_begin) {
            continue;
        }
        let inside = found.last().is_some_and(|last| last.span.end > start.at);
        let forms = [american, bracketed, european, case, numbered, article];
        let end = forms.iter().filter(|_| !inside).find_map(|form| form(start).filter(|end| end.ends()));
        if let Some(end) = end {
            found.push(Reference { kind: ReferenceKind::Citation, span: ByteSpan::new(start.at, end.at) });
        }
    }
    found
}

/// Whether one of the forms begins so; most words do not.
fn may_begin(c: char) -> bool {
    !c.is_lowercase() || matches!(c, 'a' | 'd' | 'r')
}

/// "42 U.S.C. § 1983(a)", "410 U.S. 113".
fn american(start: Cursor) -> Option<Cursor> {
    let (volume, _) = start.number(1..=3)?;
    let volume = volume.space()?;
    let code = || {
        let code = volume.any(CODES)?.space()?;
        let (least, section) = code.any(SECTIONS).map_or((3, code), |section| (1, section));
        section.number(least..=5).map(|(here, _)| section_tail(here))
    };
    let report = || volume.any(REPORTS)?.space()?.number(2..=5).map(|(page, _)| page);
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
fn bracketed(start: Cursor) -> Option<Cursor> {
    let (year, _) = start.word("[")?.number(4..=4)?;
    let here = year.word("]")?.space()?;
    let volume = here.number(1..=1).and_then(|(volume, _)| volume.space()).unwrap_or(here);
    let (page, _) = volume.any(COURTS)?.space()?.number(1..=4)?;
    Some(page.optional(DIVISIONS))
}

/// "Regulation (EU) 2016/679", "Directive 95/46/EC".
fn european(start: Cursor) -> Option<Cursor> {
    let act = start.any(ACTS)?.optional(&["s"]).space()?;
    let union = act.any(UNION).and_then(Cursor::space);
    let number = union.unwrap_or(act).optional(&["No. ", "No\u{a0}", "No ", "no. ", "no "]);
    let (first, one) = number.number(1..=4)?;
    let (second, two) = first.word("/")?.number(1..=4)?;
    let community = second.any(COMMUNITY);
    // Without a word of the union one of the two is a year: "Regulation 2016/679".
    let year = |digits: &str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let known = union.is_some() || community.is_some() || start.sees(char::is_uppercase) && (year(one) || year(two));
    known.then(|| community.unwrap_or(second))
}

/// "C-131/12" of the Court of Justice; "ECLI:EU:C:2014:317".
fn case(start: Cursor) -> Option<Cursor> {
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
fn numbered(start: Cursor) -> Option<Cursor> {
    NUMBERED.iter().find_map(|(words, digits, more)| {
        let (number, _) = start.any(words)?.space()?.number(*digits..=5)?;
        if *more == 0 {
            return Some(number);
        }
        number.any(&["-", "–"])?.number(*more..=3).map(|(end, _)| end)
    })
}

/// "Article 6(1)(f) GDPR", "Art. 101 of the TFEU", "§ 823 BGB".
fn article(start: Cursor) -> Option<Cursor> {
    let (number, _) = start.any(ARTICLES)?.number(1..=4)?;
    number.letters(1).paragraphs().any(&[" of the ", " of ", " "])?.any(KNOWN)
}
