//! The hash of the features and of the checksum: the same on every target.

/// FNV-1a over the bytes (Fowler, Noll, Vo), then the finaliser of MurmurHash3, which spreads it over all bits.
pub(crate) fn hash(text: &str, seed: u32) -> u32 {
    let mut h = 0x811c_9dc5 ^ seed;
    for byte in text.bytes() {
        h = (h ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    h = (h ^ (h >> 16)).wrapping_mul(0x85eb_ca6b);
    h = (h ^ (h >> 13)).wrapping_mul(0xc2b2_ae35);
    h ^ (h >> 16)
}
