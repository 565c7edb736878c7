//! How much a text is about an entity.

use crate::types::{Entity, EntityKind};

/// What a nationality counts, as it is an attribute.
const NATIONALITY: f64 = 0.1;

/// Rates each entity by how often it is mentioned and how early, by the rank of its first mention among those of all
/// entities, which stand in that order; the highest is 1.
pub fn rate_salience<S>(entities: &mut [Entity<S>]) {
    let rate = |(rank, entity): (usize, &Entity<S>)| {
        let weight = if entity.kind == EntityKind::Nationality { NATIONALITY } else { 1.0 };
        weight * exact(entity.mentions.len()) / (1.0 + (1.0 + exact(rank)).ln())
    };
    let rates: Vec<f64> = entities.iter().enumerate().map(rate).collect();
    let most = rates.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    for (entity, rate) in entities.iter_mut().zip(rates) {
        entity.salience = round(rate / most);
    }
}

fn exact(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// To three decimals: what a reader can use.
fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
