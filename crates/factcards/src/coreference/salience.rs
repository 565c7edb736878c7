//! How much a text is about an entity.

use factcards_document::{ByteSpan, Entity, EntityKind};

/// Rates each entity by how often and how early it is mentioned; nationalities count half, as they are attributes.
pub(crate) fn rate(sentences: usize, entities: &mut [Entity<ByteSpan>]) {
    let most = entities.iter().map(|e| e.mentions.len()).max().unwrap_or(1).max(1);
    for entity in entities {
        let first = entity.mentions.first().map_or(0, |m| m.sentence);
        let frequency = share(entity.mentions.len(), most);
        let earliness = 1.0 - share(first, sentences.max(1));
        let weight = if entity.kind == EntityKind::Nationality { 0.5 } else { 1.0 };
        entity.salience = round(weight * (0.6 * frequency + 0.4 * earliness));
    }
}

/// A part of a whole as 0..1.
fn share(part: usize, whole: usize) -> f64 {
    let exact = |n: usize| u32::try_from(n).map_or(f64::from(u32::MAX), f64::from);
    exact(part) / exact(whole)
}

/// To three decimals: what a reader can use.
fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
