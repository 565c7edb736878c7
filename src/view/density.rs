//! Where in a text things stand, in as many stretches of the same length as a strip beside it can show.

/// The stretches.
pub(crate) const BUCKETS: usize = 160;

/// How many of some places, given by their bytes, stand in each stretch of a text of this length.
pub(crate) fn counts(length: usize, places: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut counts = vec![0; BUCKETS];
    for place in places {
        let bucket = (place * BUCKETS).checked_div(length).unwrap_or_default();
        if let Some(count) = counts.get_mut(bucket) {
            *count += 1;
        }
    }
    counts
}

/// The counts as shares of the highest, in percent; what is there at all can be seen.
pub(crate) fn shares(counts: &[usize]) -> Vec<usize> {
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    counts.iter().map(|count| (count * 100).div_ceil(most)).collect()
}

/// Bars one under the other, of these lengths, as the data of an SVG path.
pub(crate) fn bars(shares: &[usize]) -> String {
    let bars = shares.iter().enumerate().filter(|(_, share)| **share > 0);
    bars.map(|(at, share)| format!("M0 {at}h{share}v1h-{share}z")).collect()
}

/// A line of the whole width where anything stands, as the data of an SVG path.
pub(crate) fn ticks(counts: &[usize]) -> String {
    bars(&counts.iter().map(|count| 100 * usize::from(*count > 0)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_where_they_stand() {
        let counts = counts(320, [0, 1, 2, 319, 320, 999]);
        assert_eq!((counts.first(), counts.get(1), counts.last()), (Some(&2), Some(&1), Some(&1)));
        assert_eq!(counts.iter().sum::<usize>(), 4, "what is not in the text is not counted");
        assert_eq!(super::counts(0, [0]).iter().sum::<usize>(), 1);
    }

    #[test]
    fn the_longest_bar_has_the_whole_width_and_none_that_counts_is_too_short_to_see() {
        assert_eq!(shares(&[0, 1, 500, 1000]), [0, 1, 50, 100]);
        assert_eq!(shares(&[0, 0]), [0, 0]);
        assert_eq!(bars(&[0, 40, 100]), "M0 1h40v1h-40zM0 2h100v1h-100z");
        assert_eq!(ticks(&[3, 0, 1]), "M0 0h100v1h-100zM0 2h100v1h-100z");
    }
}
