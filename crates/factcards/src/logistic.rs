//! The logistic function, with the same bits on every target.

/// The chance of log-odds. By products alone, as a library's exponential differs between targets.
pub(crate) fn chance(odds: f64) -> f64 {
    let base = (1.0 - odds / 1024.0).max(0.0);
    let exponential = (0..10).fold(base, |power, _| power * power);
    1.0 / (1.0 + exponential)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_the_logistic_function() {
        for odds in [-3.0, -1.2, 0.0, 0.45, 2.0] {
            let expected: f64 = 1.0 / (1.0 + f64::exp(-odds));
            assert!((chance(odds) - expected).abs() < 0.01, "{odds}");
        }
        assert!(chance(5_000.0) > 0.99 && chance(-5_000.0) < 0.01);
    }
}
