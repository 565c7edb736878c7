//! The best tree: the maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967).

/// Taken from the score of every root, so that the best tree has one; small enough to leave the scores their digits.
const ROOT: f32 = 1e4;

/// The head of each word, 0 for the root, words from 1. `scores` is n × (n + 1), row-major, dependents × heads: row i,
/// column j is word i + 1 under j. `heads` becomes n. Any scores give a tree: one root, no cycle, every word attached.
pub(crate) fn decode(scores: &[f32], n: usize, heads: &mut Vec<usize>) {
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

/// What the search knows of a node: a word, or a cycle that became one node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Fresh,
    /// On the path that grows against the arcs.
    OnPath,
    /// It hangs under the root, by way of others.
    Done,
    /// Part of a cycle that another node now stands for.
    Gone,
}

/// A graph whose cycles are contracted in place: of a cycle's nodes the first found stands for all.
struct Graph {
    /// Node i under j: its weight, and the words, dependent and head, that the arc is between.
    arcs: Vec<Vec<(f32, usize, usize)>>,
    states: Vec<State>,
    /// The part that a node stands for now: a word by its number, or a contracted cycle.
    parts: Vec<usize>,
}

impl Graph {
    fn arc(&self, i: usize, j: usize) -> (f32, usize, usize) {
        self.arcs.get(i).and_then(|row| row.get(j)).copied().unwrap_or((f32::NEG_INFINITY, 0, 0))
    }

    fn set(&mut self, i: usize, j: usize, arc: (f32, usize, usize)) {
        self.arcs.get_mut(i).and_then(|row| row.get_mut(j)).into_iter().for_each(|slot| *slot = arc);
    }

    fn state(&self, node: usize) -> State {
        self.states.get(node).copied().unwrap_or(State::Gone)
    }

    fn mark(&mut self, node: usize, state: State) {
        self.states.get_mut(node).into_iter().for_each(|slot| *slot = state);
    }

    fn alive(&self) -> impl Iterator<Item = usize> + use<'_> {
        (0..self.states.len()).filter(|node| self.state(*node) != State::Gone)
    }

    /// Makes one node of a cycle, its first. `chosen` are the weights of the arcs within it.
    fn contract(&mut self, cycle: &[(usize, f32)]) {
        let Some((first, _)) = cycle.first().copied() else { return };
        cycle.iter().for_each(|(node, _)| self.mark(*node, State::Gone));
        for other in self.alive().collect::<Vec<_>>() {
            let better = |a: (f32, usize, usize), b: (f32, usize, usize)| if b.0 > a.0 { b } else { a };
            let under = cycle.iter().map(|(node, _)| self.arc(other, *node)).reduce(better);
            // To enter the cycle at a node, the arc that it has within is given up.
            let entering = |(node, chosen): &(usize, f32)| {
                let (weight, dependent, head) = self.arc(*node, other);
                (weight - chosen, dependent, head)
            };
            let over = cycle.iter().map(entering).reduce(better);
            under.into_iter().for_each(|arc| self.set(other, first, arc));
            over.into_iter().for_each(|arc| self.set(first, other, arc));
        }
        self.mark(first, State::OnPath);
    }
}

/// The heads of the best arborescence under node 0; `weights[i][j]` is node i under j. By growing paths and contracting
/// their cycles in place (Tarjan 1977; Gabow et al. 1986), in time of the square of the nodes, whatever the weights.
fn arborescence(weights: &[Vec<f32>]) -> Vec<usize> {
    let count = weights.len();
    let arcs = |(i, row): (usize, &Vec<f32>)| row.iter().enumerate().map(|(j, weight)| (*weight, i, j)).collect();
    let mut graph = Graph {
        arcs: weights.iter().enumerate().map(arcs).collect(),
        states: vec![State::Fresh; count],
        parts: (0..count).collect(),
    };
    graph.mark(0, State::Done);
    // For each part, words and then cycles in the order they were contracted: the arc into it, and the cycle it is in.
    let mut incoming = vec![(0, 0); count];
    let mut cycle_of = vec![0; count];
    for start in 1..count {
        let mut path = if graph.state(start) == State::Fresh { vec![(start, 0.0)] } else { vec![] };
        while let Some((node, chosen)) = path.last_mut() {
            let node = *node;
            graph.mark(node, State::OnPath);
            let head = top(graph.alive().filter(|other| *other != node), |other| graph.arc(node, other).0);
            let (weight, dependent, word) = graph.arc(node, head);
            *chosen = weight;
            let part = graph.parts.get(node).copied().unwrap_or(0);
            incoming.get_mut(part).into_iter().for_each(|slot| *slot = (dependent, word));
            match graph.state(head) {
                State::Fresh => path.push((head, 0.0)),
                State::OnPath => {
                    let at = path.iter().position(|(other, _)| *other == head).unwrap_or(0);
                    let cycle = path.split_off(at);
                    let new = incoming.len();
                    for (node, _) in &cycle {
                        let part = graph.parts.get(*node).copied().unwrap_or(0);
                        cycle_of.get_mut(part).into_iter().for_each(|slot| *slot = new);
                    }
                    graph.contract(&cycle);
                    graph.parts.get_mut(head).into_iter().for_each(|slot| *slot = new);
                    incoming.push((0, 0));
                    cycle_of.push(0);
                    path.push((head, 0.0));
                }
                State::Done | State::Gone => {
                    path.drain(..).for_each(|(node, _)| graph.mark(node, State::Done));
                }
            }
        }
    }
    // An arc into a cycle replaces the arcs of its parts that hold the word it enters at.
    let mut heads = vec![0; count];
    let mut entered = vec![false; incoming.len()];
    for part in (1..incoming.len()).rev() {
        let (dependent, head) = incoming.get(part).copied().unwrap_or_default();
        if entered.get(part) == Some(&false) {
            heads.get_mut(dependent).into_iter().for_each(|slot| *slot = head);
            let mut inner = dependent;
            while inner != 0 && inner <= part {
                entered.get_mut(inner).into_iter().for_each(|slot| *slot = true);
                inner = cycle_of.get(inner).copied().unwrap_or(0);
            }
        }
    }
    heads
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
                decode(&scores, n, &mut heads);
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
                decode(&vec![value; n * (n + 1)], n, &mut heads);
                assert!(heads.len() == n && is_tree(&heads), "{value} {n}");
            }
        }
    }
}
