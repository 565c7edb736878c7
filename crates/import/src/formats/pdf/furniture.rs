//! What the edges of pages repeat: headers, footers, page numbers.

use std::collections::HashMap;

use super::lines::Line;

/// Lines at each edge that are looked at.
const EDGE: usize = 2;
/// Pages that repeat a line.
const PAGES: usize = 3;

/// Leaves out what pages repeat; how many lines that were.
pub(super) fn leave_out(pages: &mut [Vec<Line>]) -> usize {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let mut shapes: Vec<String> = at_edge(page).filter_map(|at| page.get(at)).map(shape).collect();
        shapes.sort();
        shapes.dedup();
        for shape in shapes {
            *counts.entry(shape).or_default() += 1;
        }
    }
    let mut left_out = 0;
    for page in pages.iter_mut() {
        let edge: Vec<usize> = at_edge(page).collect();
        let mut at = 0;
        page.retain(|line| {
            let repeated = edge.contains(&at) && counts.get(&shape(line)).is_some_and(|count| *count >= PAGES);
            at += 1;
            left_out += usize::from(repeated);
            !repeated
        });
    }
    left_out
}

fn at_edge(page: &[Line]) -> impl Iterator<Item = usize> + use<> {
    let length = page.len();
    (0..length).filter(move |at| *at < EDGE || *at + EDGE >= length)
}

/// A line with each number as one mark.
fn shape(line: &Line) -> String {
    let mut shape = String::new();
    for c in line.text.trim().chars() {
        match c.is_ascii_digit() {
            true if shape.ends_with('#') => (),
            true => shape.push('#'),
            false => shape.extend(c.to_lowercase()),
        }
    }
    shape
}
