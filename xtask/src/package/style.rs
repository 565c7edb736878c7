//! The element's style sheet: the page's own sheets, as they have to be inside a shadow root of another page.

/// The sheets, in their order. What only the page has (its header, its printing) is left out by selector, not by file.
pub(crate) const SHEETS: [&str; 18] = [
    "isolation",
    "tokens",
    "base",
    "layout",
    "controls",
    "source",
    "panels",
    "sheet",
    "cards",
    "brief",
    "kinds",
    "values",
    "entities",
    "strip",
    "menus",
    "pictures",
    "diagrams",
    "embed",
];

/// Pixels of what the page calls 1 rem: inside another page a rem is whatever that page has made of it.
const REM: f64 = 16.0;

/// The sheet as it holds inside an element:
/// - the root is the host, and the page's `html` and `body` are the element's own root;
/// - the theme is the element's attribute, and is set where no rule of the page reaches;
/// - lengths do not follow the size of type of the page around;
/// - widths are those of the element, not of the window.
pub(crate) fn inside_an_element(sheet: &str) -> String {
    sheet.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn line(line: &str) -> String {
    let line = line.replace(":root[data-theme=", ":host([theme=");
    let line = if line.contains(":host([theme=") { line.replace("]", "]) .root") } else { line };
    let line = line.replace(":root", ":host").replace("@media (max-width:", "@container app (max-width:");
    let line = match line.trim_end_matches([' ', '{', ',']) {
        "html" | "body" | "#app" => line.replacen(line.trim_end_matches([' ', '{', ',']), ".root", 1),
        _ => line,
    };
    in_pixels(&line)
}

/// Each `1.5rem` as `24px`.
fn in_pixels(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("rem") {
        let number = before.rfind(|c: char| !c.is_ascii_digit() && c != '.').map_or(0, |at| at + 1);
        let follows = after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        match before.get(number..).and_then(|digits| digits.parse::<f64>().ok()).filter(|_| !follows) {
            Some(rems) => {
                out.push_str(before.get(..number).unwrap_or_default());
                out.push_str(&format!("{}px", (rems * REM * 1000.0).round() / 1000.0));
            }
            None => {
                out.push_str(before);
                out.push_str("rem");
            }
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_the_page_becomes_one_of_an_element() {
        for (of_page, of_element) in [
            (":root {", ":host {"),
            (":root[data-theme=\"dark\"] {", ":host([theme=\"dark\"]) .root {"),
            ("body,", ".root,"),
            ("html {", ".root {"),
            (".embedded .body {", ".embedded .body {"),
            ("@media (max-width: 45rem) {", "@container app (max-width: 720px) {"),
            ("  margin: calc(-1 * 0.8125rem) 2rem;", "  margin: calc(-1 * 13px) 32px;"),
            ("  --rem-like: remote;", "  --rem-like: remote;"),
        ] {
            assert_eq!(inside_an_element(of_page), of_element);
        }
    }
}
