//! The lines of a page in the order in which they are read: where it has two columns, the left one first.

use super::lines::Line;
use super::{PdfItem, PdfPage};

/// Pieces on one line stand at most so far apart in height, in sizes of their letters.
const SAME_LINE: f64 = 0.4;
/// A blank parts pieces that stand so far apart…
const BLANK: f64 = 0.15;
/// …and from here on they are cells of a row, or columns.
const CELL: f64 = 1.5;

/// Where between the edges of a page the space between its columns is looked for, and in how many places.
const MIDDLE: (f64, f64) = (0.35, 0.65);
const PLACES: u32 = 30;
/// Of a page in two columns one in so many runs at most crosses that space, and one in so many at least is on each side.
const CROSSING: usize = 4;
const SIDE: usize = 4;
/// Lines of a column at least, and their characters on average; shorter ones are cells.
const LINES: usize = 5;
const CHARACTERS: usize = 18;

/// Pieces of one line that follow each other.
#[derive(Clone, Debug)]
struct Run {
    text: String,
    start: f64,
    end: f64,
    y: f64,
    size: f64,
}

/// Where a run stands, in the order of reading between two that go across.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Left,
    Right,
    Across,
}

/// The lines of a page.
pub(super) fn read(page: &PdfPage) -> Vec<Line> {
    let runs = runs(&page.items);
    match gutter(&runs, page.width) {
        None => lines(runs),
        Some(gutter) => in_columns(runs, gutter),
    }
}

/// Joins pieces that follow each other on a line.
fn runs(items: &[PdfItem]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let is_number = |item: &&PdfItem| [item.x, item.y, item.width, item.size].iter().all(|n| n.is_finite());
    for item in items.iter().filter(is_number) {
        let blank = item.text.trim().is_empty();
        if let Some(run) = runs.last_mut() {
            let (size, gap) = (run.size.max(item.size), item.x - run.end);
            let same_line = (run.y - item.y).abs() <= size * SAME_LINE;
            if same_line && gap > -size && (gap < size * CELL || size == 0.0) {
                let parted = run.text.ends_with(' ') || item.text.starts_with(' ');
                if gap > size * BLANK && !parted {
                    run.text.push(' ');
                }
                run.text.push_str(&item.text);
                if !blank {
                    run.end = item.x + item.width;
                    run.size = size;
                }
                continue;
            }
        }
        if !blank {
            runs.push(Run {
                text: item.text.clone(),
                start: item.x,
                end: item.x + item.width,
                y: item.y,
                size: item.size,
            });
        }
    }
    runs
}

/// Where the space between two columns is, if there are two.
fn gutter(runs: &[Run], width: f64) -> Option<f64> {
    let places = (0..=PLACES).map(|at| {
        let share = MIDDLE.0 + (MIDDLE.1 - MIDDLE.0) * f64::from(at) / f64::from(PLACES);
        let place = width * share;
        (runs.iter().filter(|run| crosses(run, place)).count(), place)
    });
    let (crossing, place) = places.min_by_key(|(crossing, _)| *crossing)?;
    let side = |is_on: &dyn Fn(&Run) -> bool| {
        let on = || runs.iter().filter(|run| is_on(run));
        let characters = on().map(|run| run.text.chars().count()).sum::<usize>();
        let count = on().count();
        count >= LINES && count * SIDE >= runs.len() && characters >= count * CHARACTERS
    };
    let both = side(&|run| run.end <= place) && side(&|run| run.start >= place);
    (both && crossing * CROSSING <= runs.len()).then_some(place)
}

fn crosses(run: &Run, place: f64) -> bool {
    run.start < place && run.end > place
}

/// What goes over both columns parts what stands above it from what stands below.
fn in_columns(runs: Vec<Run>, gutter: f64) -> Vec<Line> {
    let mut across: Vec<f64> = runs.iter().filter(|run| crosses(run, gutter)).map(|run| run.y).collect();
    across.sort_by(|a, b| b.total_cmp(a));
    // Above the first that goes across, then that, then what stands below it up to the next.
    let key = |run: &Run| {
        let band = across.partition_point(|y| *y > run.y + run.size * SAME_LINE);
        let column = if crosses(run, gutter) {
            Column::Across
        } else if run.end <= gutter {
            Column::Left
        } else {
            Column::Right
        };
        (band, column)
    };
    let mut keyed: Vec<_> = runs.into_iter().map(|run| (key(&run), run)).collect();
    keyed.sort_by_key(|(key, _)| *key);
    let mut read = Vec::new();
    for part in keyed.chunk_by(|(a, _), (b, _)| a == b) {
        read.extend(lines(part.iter().map(|(_, run)| run.clone()).collect()));
    }
    read
}

/// Runs as lines from above, with a tab between those that stand beside each other.
fn lines(mut runs: Vec<Run>) -> Vec<Line> {
    runs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| first.y - run.y <= first.size.max(run.size) * SAME_LINE) => {
                row.push(run);
            }
            _ => rows.push(vec![run]),
        }
    }
    rows.into_iter().map(line).collect()
}

fn line(mut row: Vec<Run>) -> Line {
    row.sort_by(|a, b| a.start.total_cmp(&b.start));
    let mut line = Line::default();
    let mut end = None;
    for run in row {
        line.size = line.size.max(run.size);
        line.y = run.y;
        if let Some(end) = end {
            line.text.push_str(if run.start - end > run.size * CELL { "\t" } else { " " });
        }
        line.text.push_str(run.text.trim());
        end = Some(run.end);
    }
    line
}
