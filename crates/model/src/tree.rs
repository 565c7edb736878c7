//! The best tree: the maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967).

/// Taken from the score of every root, so that the best tree has one; small enough to leave the scores their digits.
const ROOT: f32 = 1e4;

/// The head of each word, 0 for the root, words from 1. `scores` has `n` rows of `n + 1`: row i, column j is word
/// i + 1 under j. Any scores give a tree: one root, no cycle, every word attached.
pub(crate) fn best(scores: &[f32], n: usize, heads: &mut Vec<usize>) {
    heads.clear();
    if n == 0 || scores.len() < n * (n + 1) {
        heads.resize(n, 0);
        return;
    }
    let own = |i: usize, j: usize| {
        let score = scores.get((i - 1) * (n + 1) + j).copied().unwrap_or_default();
        if score.is_finite() { score } else { 0.0 }
    };
    for i in 1..=n {
        heads.push(top((0..=n).filter(|j| *j != i), |j| own(i, j)));
    }
    if is_tree(heads) {
        return;
    }
    let mut weights = vec![vec![f32::NEG_INFINITY; n + 1]; n + 1];
    for (i, row) in weights.iter_mut().enumerate().skip(1) {
        for (j, weight) in row.iter_mut().enumerate().filter(|(j, _)| *j != i) {
            *weight = if j == 0 { own(i, 0) - ROOT } else { own(i, j) };
        }
    }
    let found = arborescence(&weights);
    heads.clear();
    heads.extend(found.into_iter().skip(1));
    // Scores far beyond what a network gives may still prefer several roots.
    if let Some(root) = heads.iter().position(|head| *head == 0) {
        heads.iter_mut().skip(root + 1).filter(|head| **head == 0).for_each(|head| *head = root + 1);
    }
}

/// The place of the highest score, the first of equals; 0 of none.
fn top(places: impl Iterator<Item = usize>, score: impl Fn(usize) -> f32) -> usize {
    places.map(|j| (j, score(j))).reduce(|a, b| if b.1 > a.1 { b } else { a }).map_or(0, |best| best.0)
}

/// Whether the heads (of words from 1) make a tree with one root.
pub(crate) fn is_tree(heads: &[usize]) -> bool {
    // 0 not seen, else the walk that came by; a walk that meets itself is a cycle.
    let mut seen = vec![0; heads.len() + 1];
    for start in 1..=heads.len() {
        let mut at = start;
        while at != 0 && seen.get(at) == Some(&0) {
            if let Some(mark) = seen.get_mut(at) {
                *mark = start;
            }
            at = heads.get(at - 1).copied().unwrap_or(0);
        }
        if at != 0 && seen.get(at) == Some(&start) {
            return false;
        }
    }
    heads.iter().filter(|head| **head == 0).count() == 1
}

/// The heads of the best arborescence under node 0; `weights[i][j]` is node i under j.
fn arborescence(weights: &[Vec<f32>]) -> Vec<usize> {
    let count = weights.len();
    let weight = |i: usize, j: usize| weights.get(i).and_then(|row| row.get(j)).copied().unwrap_or(f32::NEG_INFINITY);
    let mut heads: Vec<usize> =
        (0..count).map(|i| if i == 0 { 0 } else { top((0..count).filter(|j| *j != i), |j| weight(i, j)) }).collect();
    let Some(cycle) = cycle(&heads) else { return heads };
    let mut inside = vec![false; count];
    for node in &cycle {
        if let Some(mark) = inside.get_mut(*node) {
            *mark = true;
        }
    }
    let is_inside = |node: usize| inside.get(node).copied().unwrap_or(false);
    // The cycle becomes one node, the last of the smaller graph.
    let outside: Vec<usize> = (0..count).filter(|node| !is_inside(*node)).collect();
    let last = outside.len();
    let chosen = heads.clone();
    let own = |node: usize| weight(node, chosen.get(node).copied().unwrap_or(0));
    let mut smaller = vec![vec![f32::NEG_INFINITY; last + 1]; last + 1];
    // For each node outside: which of the cycle it hangs under, and which of the cycle hangs under it.
    let under = |node: usize| top(cycle.iter().copied(), |j| weight(node, j));
    let over = |node: usize| top(cycle.iter().copied(), |i| weight(i, node) - own(i));
    for (a, node) in outside.iter().enumerate() {
        for (b, head) in outside.iter().enumerate() {
            set(&mut smaller, a, b, weight(*node, *head));
        }
        if *node != 0 {
            set(&mut smaller, a, last, weight(*node, under(*node)));
        }
        let entry = over(*node);
        set(&mut smaller, last, a, weight(entry, *node) - own(entry));
    }
    let found = arborescence(&smaller);
    for (a, node) in outside.iter().enumerate().skip(1) {
        let head = found.get(a).copied().unwrap_or(0);
        let head = if head == last { under(*node) } else { outside.get(head).copied().unwrap_or(0) };
        if let Some(slot) = heads.get_mut(*node) {
            *slot = head;
        }
    }
    let from = outside.get(found.get(last).copied().unwrap_or(0)).copied().unwrap_or(0);
    let entry = over(from);
    if let Some(slot) = heads.get_mut(entry) {
        *slot = from;
    }
    heads
}

fn set(weights: &mut [Vec<f32>], i: usize, j: usize, weight: f32) {
    if let Some(slot) = weights.get_mut(i).and_then(|row| row.get_mut(j)).filter(|_| i != j) {
        *slot = weight;
    }
}

/// The nodes of a cycle, if there is one.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && seen.get(at) == Some(&0) {
            *seen.get_mut(at)? = start;
            at = *heads.get(at)?;
        }
        if at != 0 && seen.get(at) == Some(&start) {
            let mut nodes = vec![at];
            let mut next = *heads.get(at)?;
            while next != at && nodes.len() < heads.len() {
                nodes.push(next);
                next = *heads.get(next)?;
            }
            return Some(nodes);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The best tree of all, by trying every one.
    fn naive(scores: &[f32], n: usize) -> f32 {
        let mut best = f32::NEG_INFINITY;
        let mut heads = vec![0; n];
        loop {
            if is_tree(&heads) && (0..n).all(|i| heads[i] != i + 1) {
                best = best.max(total(scores, &heads));
            }
            let Some(at) = (0..n).find(|i| heads[*i] < n) else { return best };
            heads[at] += 1;
            heads[..at].fill(0);
        }
    }

    fn total(scores: &[f32], heads: &[usize]) -> f32 {
        heads.iter().enumerate().map(|(i, head)| scores[i * (heads.len() + 1) + head]).sum()
    }

    #[test]
    fn the_tree_is_the_best_of_all() {
        let mut seed = 7u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as f32 / 6553.6
        };
        for n in [1, 2, 3, 4, 5] {
            for _ in 0..60 {
                let scores: Vec<f32> = (0..n * (n + 1)).map(|_| next()).collect();
                let mut heads = vec![];
                best(&scores, n, &mut heads);
                assert!(is_tree(&heads), "{heads:?}");
                assert!((total(&scores, &heads) - naive(&scores, n)).abs() < 1e-2, "{scores:?} {heads:?}");
            }
        }
    }

    #[test]
    fn equal_and_broken_scores_give_a_tree() {
        for value in [0.0, f32::NAN, f32::INFINITY, -1e30] {
            for n in [1, 2, 7, 40] {
                let mut heads = vec![];
                best(&vec![value; n * (n + 1)], n, &mut heads);
                assert!(heads.len() == n && is_tree(&heads), "{value} {n}");
            }
        }
    }
}
