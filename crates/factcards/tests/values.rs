//! Measures in their base unit.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test asserts by panicking")]

use factcards::{Options, analyze};

#[test]
fn measures_have_their_base_unit() {
    for (text, expected) in [
        ("It is 5 km away.", Some((Some(5000.0), None, "m"))),
        ("It goes 90 km/h.", Some((Some(25.0), None, "m/s"))),
        ("He is 5 ft 2 in tall.", Some((Some(1.5748), None, "m"))),
        ("It was 98.6 °F.", Some((Some(37.0), None, "Cel"))),
        ("It has 3 to 5 tonnes.", Some((None, Some((3e6, 5e6)), "g"))),
        ("It is 2.5 hectares large.", Some((Some(25_000.0), None, "m2"))),
        ("It is 5 metres away.", None),
        ("The dose is 5 mg/kg.", None),
    ] {
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let base = document.quantities[0].base.clone();
        let found = base.as_ref().map(|b| (b.value, b.low.zip(b.high), b.unit.as_str()));
        assert_eq!(found, expected, "{text}");
    }
}
