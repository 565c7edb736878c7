//! Marks and their labels in lanes below a scale, in which none meets another.

use super::axis::{Label, MARGIN, Mark, POINTER, Side};
use super::text;

/// Lanes; what finds no room in them is a tick on the scale.
pub(super) const LANES: usize = 10;

/// What is no difference.
const ERROR: f64 = 0.01;

/// Between a mark and its label, and between two marks.
const GAP: f64 = 5.0;

/// Gives each mark the first lane with room for it and its label, behind it or before it, else for it alone. Returns how
/// many lanes are used.
pub(super) fn place(marks: &mut [Mark], labels: &[(Option<String>, Option<String>)], width: f64) -> usize {
    let mut lanes: Vec<Vec<(f64, f64)>> = vec![];
    for (mark, (when, what)) in marks.iter_mut().zip(labels) {
        let (from, to) = reach(mark);
        // What is pressed is not too small.
        let grown = (2.0 * MARGIN - (to - from)).max(0.0) / 2.0;
        let own = (from - grown, to + grown);
        let with = |what: Option<&String>| {
            let when = when.as_ref()?;
            let wide = text::width(when) + what.map_or(0.0, |what| GAP + text::width(what));
            let behind = (to + GAP, (own.0, (to + GAP + wide).max(own.1)));
            let before = (from - GAP - wide, ((from - GAP - wide).min(own.0), own.1));
            let inside = (to - from >= wide + 2.0 * GAP).then_some((from + GAP, own));
            Some((when.clone(), what.cloned(), [inside, Some(behind), Some(before)]))
        };
        let tries = [with(what.as_ref()).filter(|_| what.is_some()), with(None)];
        let labelled = tries.into_iter().flatten().flat_map(|(when, what, places)| {
            places
                .into_iter()
                .flatten()
                .map(move |(x, taken)| (Some(Label { x, when: when.clone(), what: what.clone() }), taken))
        });
        let tries: Vec<_> =
            labelled.chain([(None, own)]).filter(|(_, taken)| taken.0 >= -ERROR && taken.1 <= width + ERROR).collect();
        let found = tries.into_iter().find_map(|(label, taken)| {
            let lane = (0..LANES).find(|lane| is_free(lanes.get(*lane), taken))?;
            Some((label, taken, lane))
        });
        (mark.label, mark.lane) = match found {
            Some((label, taken, lane)) => {
                if lane >= lanes.len() {
                    lanes.push(vec![]);
                }
                lanes.get_mut(lane).into_iter().for_each(|lane| lane.push(taken));
                (label, Some(lane))
            }
            None => (None, None),
        };
    }
    lanes.len()
}

/// From where to where a mark is, with what points to its side.
fn reach(mark: &Mark) -> (f64, f64) {
    match mark.side {
        Some(Side::Before) => (mark.x.0 - POINTER, mark.x.1),
        Some(Side::After) => (mark.x.0, mark.x.1 + POINTER),
        None => mark.x,
    }
}

fn is_free(lane: Option<&Vec<(f64, f64)>>, taken: (f64, f64)) -> bool {
    lane.is_none_or(|lane| lane.iter().all(|of| taken.1 + GAP <= of.0 || taken.0 >= of.1 + GAP))
}
