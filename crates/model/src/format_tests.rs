//! Tests of the model file.

use super::*;

fn file() -> Vec<u8> {
    let mut writer = Writer::default();
    writer.number(7);
    writer.bytes(b"one\ntwo");
    writer.matrix(&Quantized::of(2, 3, |r, c| r as f32 - c as f32));
    writer.finish()
}

#[test]
fn what_is_written_is_read() {
    let file = file();
    let mut reader = Reader::open(&file).unwrap();
    assert_eq!(reader.number(7), Ok(7));
    assert_eq!(reader.lines().unwrap(), ["one", "two"]);
    let matrix = reader.matrix(2, 3).unwrap();
    assert_eq!(matrix.row(0).1, [0, -64, -127]);
    assert_eq!(reader.end(), Ok(()));
    assert_eq!(reader.number(7), Err(LoadError::Damaged));
}

#[test]
fn a_coarse_scale_is_at_most_an_eighth_above() {
    for scale in [1e-6f32, 0.002, 0.0123, 1.0, 7.9] {
        let near = from_coarse(coarse(scale));
        assert!(near >= scale && near < scale * 1.126, "{scale} {near}");
    }
    let mut writer = Writer::default();
    writer.table(2, 2, |r, c| r as f32 * 0.5 + c as f32 * 0.25);
    let file = writer.finish();
    let table = Reader::open(&file).unwrap().table(2, 2).unwrap();
    let (scale, row) = table.row(1);
    assert!((f32::from(row[1]) * scale - 0.75).abs() < 0.01);
}

#[test]
fn a_changed_cut_or_longer_file_is_refused() {
    let file = file();
    for at in 0..file.len() {
        assert!(Reader::open(&file[..at]).is_err());
        for bit in 0..8 {
            let mut changed = file.clone();
            changed[at] ^= 1 << bit;
            assert!(Reader::open(&changed).is_err(), "bit {bit} of byte {at}");
        }
    }
    assert!(matches!(Reader::open(&[&file[..], &[0]].concat()), Err(LoadError::Damaged)));
    assert!(matches!(Reader::open(&sealed(&vec![0; LONGEST + 1])), Err(LoadError::Damaged)));
    assert!(matches!(Reader::open(b"<!doctype html><title>Not found</title>"), Err(LoadError::Foreign)));
}
