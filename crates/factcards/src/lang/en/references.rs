//! Words beside numbers and marks that may be addresses or citations, in English.

use super::citations;
use crate::lang::references::References;

/// Words beside them.
#[rustfmt::skip]
pub(super) const REFERENCES: References = References {
    phone: &[
        "tel", "telephone", "phone", "phones", "call", "calling", "fax", "mobile", "mob", "cell", "cellphone", "ring",
        "ph", "dial", "dialling", "hotline", "helpline", "landline", "switchboard", "voicemail", "pager", "whatsapp", "sms",
    ],
    other_number: &[
        "account", "barcode", "card", "case", "code", "id", "invoice", "isbn", "issn", "order", "passcode", "passport",
        "password", "pin", "ref", "reference", "serial", "ssn", "ticket", "tracking", "zip",
    ],
    number_leads: &[
        "and", "are", "as", "at", "be", "by", "direct", "free", "her", "him", "is", "me", "no", "now", "nr", "number",
        "numbers", "on", "or", "the", "them", "this", "to", "us", "using", "via", "was",
    ],
    extensions: &["extension ", "ext. ", "ext.", "ext ", "ext", "x ", "x"],
    multiplier: "x ",
    parts: &[
        "version", "v", "release", "build", "firmware", "section", "sections", "sec", "chapter", "clause", "article",
        "paragraph", "figure", "fig", "table", "appendix", "annex", "item", "step", "rule", "part", "§", "§§",
    ],
    address: &["ip", "ipv6", "address", "host", "ping"],
    behind_at: &["am", "pm", "h", "hrs", "k", "m", "p", "c", "st", "nd", "rd", "th", "x"],
    series: &["Std. ", "Std ", "STD ", "Standard ", "SP ", "TS ", "TR ", "PAS ", "PUB ", "Rec. ", "No. "],
    citations: citations::CITATIONS,
};
