//! Citations of law as English has them: American codes and reports, courts of the common law, the European Union.

use crate::lang::citations::Citations;

/// Names, signs and words of citations.
#[rustfmt::skip]
pub(super) const CITATIONS: Citations = Citations {
    small_initials: &['a', 'd', 'r'],
    codes: &["U.S.C.A.", "U.S.C.", "U. S. C.", "U.S.C", "USC", "C.F.R.", "C. F. R.", "CFR"],
    sections: &["§§ ", "§ ", "§§", "§", "Part ", "part ", "Parts ", "Section ", "section ", "sec. "],
    reports: &[
        "U.S.", "U. S.", "S. Ct.", "S.Ct.", "L. Ed. 2d", "L.Ed.2d", "L. Ed.", "L.Ed.", "F.2d", "F.3d", "F.4th", "F. 2d",
        "F. 3d", "F. 4th", "F. Supp. 2d", "F. Supp. 3d", "F.Supp.2d", "F.Supp.3d", "F. Supp.", "F.Supp.", "F. App'x",
        "F. App’x", "F.R.D.", "B.R.", "A.2d", "A.3d", "N.E.2d", "N.E.3d", "N.W.2d", "P.2d", "P.3d", "S.E.2d", "S.W.2d",
        "S.W.3d", "So. 2d", "So. 3d", "So.2d", "So.3d", "Cal. Rptr. 2d", "Cal. Rptr. 3d", "Cal. Rptr.",
        "Cal. App. 4th", "Cal. App. 5th", "Cal.App.4th", "Cal. 4th", "Cal. 5th", "Cal.4th", "N.Y.2d", "N.Y.3d",
        "N.Y.S.2d", "N.Y.S.3d", "Fed. Reg.", "Fed. Cl.", "Stat.",
    ],
    courts: &[
        "EWCA Civ", "EWCA Crim", "EWHC", "UKSC", "UKHL", "UKPC", "UKUT", "UKFTT", "CSIH", "CSOH", "HCJAC", "NICA",
        "NIQB", "IESC", "IEHC", "HCA", "FCAFC", "FCA", "NSWCA", "NSWSC", "VSCA", "NZSC", "NZCA", "NZHC", "SCR", "SGCA",
        "SGHC", "AC", "QB", "KB", "Ch", "Fam", "WLR", "All ER", "Lloyd's Rep", "Cr App R", "ICR", "IRLR", "ECR",
    ],
    divisions: &[" (Admin)", " (Ch)", " (Comm)", " (Fam)", " (QB)", " (KB)", " (Pat)", " (TCC)", " (IPEC)"],
    acts: &["Regulation", "Directive", "Decision", "regulation", "directive", "decision"],
    plural: &["s"],
    unions: &["(EU, Euratom)", "(EU)", "(EC)", "(EEC)", "(ECSC)", "(Euratom)", "(CFSP)"],
    communities: &["/EU", "/EC", "/EEC", "/JHA", "/CFSP", "/Euratom"],
    numeros: &["No. ", "No\u{a0}", "No ", "no. ", "no "],
    numbered: &[
        (&["Public Law No.", "Public Law", "Pub. L. No.", "Pub. L.", "Pub.L.", "P.L."], 2, 1),
        (&["Executive Order No.", "Executive Order", "Exec. Order No.", "Exec. Order", "E.O."], 4, 0),
        (&["H.R.", "H. R."], 1, 0),
        (&["Security Council Resolution", "Security Council resolution", "UNSC Resolution", "UNSCR"], 2, 0),
        (&["General Assembly Resolution", "General Assembly resolution"], 2, 0),
    ],
    articles: &["Articles ", "Article ", "Arts. ", "Art. ", "articles ", "article ", "art. ", "§§ ", "§ ", "§"],
    links: &[" of the ", " of ", " "],
    known: &[
        "GDPR", "UK GDPR", "DSGVO", "TFEU", "TEU", "ECHR", "EPC", "CISG", "ICCPR", "ICESCR", "UDHR", "UNCLOS", "TRIPS",
        "GATT", "AI Act", "Rome Statute", "UN Charter", "Charter of the United Nations",
        "European Convention on Human Rights", "Treaty on European Union",
        "Treaty on the Functioning of the European Union", "General Data Protection Regulation", "US Constitution",
        "U.S. Constitution", "BGB", "StGB", "StPO", "ZPO", "HGB", "GG",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_with_a_small_letter_is_looked_at() {
        let numbered = CITATIONS.numbered.iter().flat_map(|row| row.0);
        let openings = CITATIONS.acts.iter().chain(CITATIONS.articles).chain(numbered);
        let small: Vec<char> = openings.filter_map(|word| word.chars().next().filter(|c| c.is_lowercase())).collect();
        assert_eq!(small.len(), 6);
        assert!(small.iter().all(|c| CITATIONS.small_initials.contains(c)), "{small:?}");
    }
}
