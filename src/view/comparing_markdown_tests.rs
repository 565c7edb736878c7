//! What is copied of a comparison.

use super::*;
use crate::view::comparing::tests::reading;

#[test]
fn each_line_carries_the_number_of_its_text_and_sentence() {
    let texts = [
        reading("The fire destroyed 12 boats in *Vik*. Ada Roe left."),
        reading("The fire destroyed 15 boats in *Vik*. Bo Lind came."),
    ];
    let names = ["a_b.txt".to_owned(), "c.txt".to_owned()];
    let contrast = Contrast::of(&texts[0], &texts[1]);
    let markdown = of_two(&texts, &names, &contrast);
    assert!(markdown.starts_with("# Comparison\n\n1. a\\_b.txt\n2. c.txt\n"), "{markdown}");
    assert!(markdown.contains("## Numbers that differ\n\n- 12 · boats [1.1] → 15 · boats [2.1]\n"), "{markdown}");
    assert!(markdown.contains("- [1.1] “The fire destroyed 12 boats in \\*Vik\\*.”\n"), "{markdown}");
    assert!(markdown.contains("## People only in “c.txt”\n\n- Bo Lind [2.2]\n"), "{markdown}");
}

#[test]
fn several_texts_have_one_timeline_and_one_list_of_people() {
    let texts = [
        reading("Ada Roe left Oslo in 2021."),
        reading("Bo Lind came in 2019. Ada Roe met Bo Lind in 2022."),
        reading("It rained in 2020."),
    ];
    let names = ["a", "b", "c"].map(str::to_owned);
    let markdown = of_several(&texts, &names);
    let years: Vec<_> = ["2019 [2.1]", "2020 [3.1]", "2021 [1.1]", "2022 [2.2]"].map(|year| markdown.find(year)).into();
    assert!(years.iter().all(Option::is_some) && years.is_sorted(), "{markdown}");
    assert!(markdown.contains("- Ada Roe [1.1]; Ada Roe [2.2]\n"), "{markdown}");
}

#[test]
fn what_several_texts_tell_otherwise_stands_first() {
    let texts = [12, 14, 14].map(|boats| reading(&format!("The fire in the port of Vik destroyed {boats} boats.")));
    let markdown = of_several(&texts, &["a", "b", "c"].map(str::to_owned));
    let line = "## Numbers that differ\n\n- 12 · boats [1.1] ≠ 14 · boats [2.1] = 14 · boats [3.1]\n";
    assert!(markdown.contains(line), "{markdown}");
}
