//! Lines of a page, and the text that they make.

/// So much more than the usual step from line to line is a blank line.
const APART: f64 = 1.35;
/// A line whose letters are larger or smaller by so much is no part of the paragraph.
const OTHER_SIZE: f64 = 1.15;
/// A step up, or down by more than so many letters, begins elsewhere.
const FAR: f64 = 6.0;

/// A line as it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) y: f64,
    /// The size of its letters.
    pub(super) size: f64,
}

/// The text of all pages.
pub(super) fn join(pages: &[Vec<Line>]) -> String {
    let step = usual_step(pages);
    let mut text = String::new();
    let mut above: Option<&Line> = None;
    for page in pages {
        for (at, line) in page.iter().enumerate().filter(|(_, line)| !line.text.trim().is_empty()) {
            if let Some(above) = above {
                let apart = if at == 0 { ends(&above.text) } else { is_apart(above, line, step) };
                text.push_str(if apart { "\n\n" } else { "\n" });
            }
            text.push_str(line.text.trim_end());
            above = Some(line);
        }
    }
    text
}

/// Whether what follows a line, on the next page or in the next column, is a new paragraph.
fn ends(last: &str) -> bool {
    last.trim_end().ends_with(['.', '!', '?', '”', '"', ':'])
}

fn is_apart(above: &Line, line: &Line, step: f64) -> bool {
    let down = above.y - line.y;
    let size = above.size.max(line.size);
    let other = above.size > line.size * OTHER_SIZE || line.size > above.size * OTHER_SIZE;
    // From the foot of a column to the head of the next, the paragraph may go on.
    if down < 0.0 {
        return ends(&above.text);
    }
    other || down > step * APART && down > size * APART || down > size * FAR
}

/// The step from a line to the next that is usual in the text, in points.
fn usual_step(pages: &[Vec<Line>]) -> f64 {
    let steps = pages.iter().flat_map(|page| {
        page.iter().zip(page.iter().skip(1)).filter_map(|(above, line)| {
            let down = above.y - line.y;
            (down > 0.0 && down < above.size * FAR).then_some(down)
        })
    });
    let mut steps: Vec<f64> = steps.collect();
    steps.sort_by(f64::total_cmp);
    // Where there are few, every second one may be a blank line.
    steps.get(steps.len().saturating_sub(1) / 3).copied().unwrap_or(0.0)
}
