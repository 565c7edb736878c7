//! The text of a PDF file, from the pieces that a reader of such files finds on its pages.

mod columns;
mod furniture;
mod lines;

use serde::{Deserialize, Serialize};

use self::lines::Line;
use crate::error::ImportError;
use crate::imported::{Imported, Kind, Note};

/// Characters of a page that has text.
const TEXT: usize = 10;

/// One page. Lengths are in points; y grows upwards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PdfPage {
    /// How wide the page is.
    pub width: f64,
    /// The pieces of text in the order in which the file has them.
    pub items: Vec<PdfItem>,
}

/// A piece of text that stands on one line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PdfItem {
    /// Its words.
    pub text: String,
    /// Where it begins.
    pub x: f64,
    /// Where its line stands.
    pub y: f64,
    /// How long it is.
    pub width: f64,
    /// The size of its letters.
    pub size: f64,
}

/// The text of pages: columns one after the other, lines as they are, blank lines between paragraphs, and without what the
/// edges of pages repeat.
///
/// # Errors
/// When no page has text.
pub fn pdf(pages: &[PdfPage], title: Option<String>) -> Result<Imported, ImportError> {
    let mut lines: Vec<Vec<Line>> = pages.iter().map(columns::read).collect();
    let length = |page: &Vec<Line>| page.iter().map(|line| line.text.trim().chars().count()).sum::<usize>();
    let without = lines.iter().filter(|page| length(page) < TEXT).count();
    if without == lines.len() {
        return Err(if lines.is_empty() { ImportError::Empty } else { ImportError::PicturesOnly });
    }
    let furniture = furniture::leave_out(&mut lines);
    let text = lines::join(&lines);
    let notes = [(furniture, Note::Furniture as fn(usize) -> Note), (without, Note::PicturePages)];
    let notes = notes.into_iter().filter(|(count, _)| *count > 0).map(|(count, note)| note(count)).collect();
    let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
    Ok(Imported { title, notes, ..Imported::new(Kind::Pdf, text) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of 600 points by words, where they begin and how high; letters are 10 points high and 5 wide.
    fn page(items: &[(&str, f64, f64)]) -> PdfPage {
        let item = |(text, x, y): &(&str, f64, f64)| {
            let width = text.chars().fold(0.0, |width, _| width + 5.0);
            PdfItem { text: (*text).to_owned(), x: *x, y: *y, width, size: 10.0 }
        };
        PdfPage { width: 600.0, items: items.iter().map(item).collect() }
    }

    fn text(pages: &[PdfPage]) -> String {
        pdf(pages, None).unwrap().text
    }

    #[test]
    fn lines_of_a_paragraph_stand_together_and_paragraphs_apart() {
        let items = [
            ("A plan for the town", 50.0, 700.0),
            ("The council met on Monday and", 50.0, 660.0),
            ("agreed to ", 50.0, 648.0),
            ("build a school.", 100.0, 648.0),
            ("It costs a lot.", 50.0, 624.0),
        ];
        let expected =
            "A plan for the town\n\nThe council met on Monday and\nagreed to build a school.\n\nIt costs a lot.";
        assert_eq!(text(&[page(&items)]), expected);
    }

    #[test]
    fn the_left_column_is_read_first() {
        let mut items = vec![(
            "A headline that goes over both of the columns of this page, from left to right, wholly",
            50.0,
            740.0,
        )];
        for row in 0..8 {
            let y = 700.0 - f64::from(row) * 12.0;
            // The file has them row by row.
            items.push(("left words of a running text that go on", 50.0, y));
            items.push(("right words of a running text that go on", 320.0, y));
        }
        let text = text(&[page(&items)]);
        let (left, right) = (text.rfind("left words"), text.find("right words"));
        assert!(text.starts_with("A headline") && left < right, "{text}");
    }

    #[test]
    fn cells_of_a_row_are_parted() {
        let rows = [("Year", 50.0, 700.0), ("Cost", 300.0, 700.0), ("2024", 50.0, 688.0), ("12", 300.0, 688.0)];
        assert_eq!(text(&[page(&rows)]), "Year\tCost\n2024\t12");
    }

    #[test]
    fn what_pages_repeat_is_left_out_and_counted() {
        let words = ["alpha one is here", "beta two is here", "gamma three is here"];
        let pages: Vec<_> = words
            .iter()
            .zip(["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"])
            .map(|(words, number)| page(&[("Annual report", 50.0, 780.0), (words, 50.0, 700.0), (number, 280.0, 20.0)]))
            .collect();
        let imported = pdf(&pages, None).unwrap();
        assert_eq!(imported.text, "alpha one is here\nbeta two is here\ngamma three is here");
        assert_eq!(imported.notes, [Note::Furniture(6)]);
    }

    #[test]
    fn a_page_of_pictures_is_told() {
        assert_eq!(pdf(&[page(&[])], None), Err(ImportError::PicturesOnly));
        let imported = pdf(&[page(&[]), page(&[("Words to be read", 50.0, 700.0)])], None).unwrap();
        assert_eq!(imported.notes, [Note::PicturePages(1)]);
    }

    #[test]
    fn numbers_that_are_none_do_no_harm() {
        let mut broken =
            page(&[("a", f64::NAN, 1.0), ("b", f64::INFINITY, f64::NAN), ("some words to read", 0.0, 0.0)]);
        broken.width = f64::NAN;
        assert!(text(&[broken]).contains("some words"));
    }
}
