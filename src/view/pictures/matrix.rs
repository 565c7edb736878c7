//! Who says what how often: speakers that have a name, and stances.

use factcards_document::{ByteSpan, Entity, ErasedSort as _, Id, Stance};

use crate::state::{Item, Reading};

/// The stances in the order of the columns.
const STANCES: [Stance; 9] = [
    Stance::Says,
    Stance::Believes,
    Stance::Asks,
    Stance::Wants,
    Stance::Demands,
    Stance::Promises,
    Stance::Threatens,
    Stance::Denies,
    Stance::Doubts,
];

/// Fewer speakers, stances or attributions than these need no table.
const SPEAKERS: usize = 2;
const COLUMNS: usize = 2;
const FEW: usize = 4;

/// More speakers than this are not shown.
const MOST: usize = 8;

/// A speaker with what is attributed to them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) entity: Id,
    /// The attributions of each column.
    pub(crate) cells: Vec<Vec<Item>>,
}

/// Who says something, and what, by its stance.
type Speaker<'r> = (&'r Entity<ByteSpan>, Vec<(Stance, Item)>);

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Matrix {
    /// The stances that occur.
    pub(crate) stances: Vec<Stance>,
    /// Whoever says most first, as far as they are shown.
    pub(crate) rows: Vec<Row>,
    /// Speakers that are not shown, and how much is attributed to them.
    pub(crate) others: (usize, usize),
    /// Attributions whose source has no name.
    pub(crate) unnamed: usize,
}

impl Matrix {
    /// The matrix of attributions; none where there are too few.
    pub(crate) fn of(reading: &Reading, items: &[Item]) -> Option<Self> {
        let mut speakers: Vec<Speaker<'_>> = vec![];
        let mut unnamed = 0;
        for item in items {
            let Item::Attribution(id) = item else { continue };
            let Some(attribution) = reading.document.attributions.get(*id) else { continue };
            let Some(speaker) = attribution.speaker.and_then(|id| reading.document.entities.get(id)) else {
                unnamed += 1;
                continue;
            };
            let of = (attribution.stance, *item);
            match speakers.iter_mut().find(|(known, _)| known.id == speaker.id) {
                Some((_, said)) => said.push(of),
                None => speakers.push((speaker, vec![of])),
            }
        }
        let said: usize = speakers.iter().map(|(_, said)| said.len()).sum();
        if speakers.len() < SPEAKERS || said < FEW {
            return None;
        }
        speakers.sort_erased_by_key(|(_, said)| std::cmp::Reverse(said.len()));
        let rest = speakers.split_off(speakers.len().min(MOST));
        let has = |stance: &Stance| speakers.iter().any(|(_, said)| said.iter().any(|(of, _)| of == stance));
        let stances: Vec<_> = STANCES.into_iter().filter(has).collect();
        if stances.len() < COLUMNS {
            return None;
        }
        let cell = |said: &[(Stance, Item)], stance: Stance| {
            said.iter().filter(|(of, _)| *of == stance).map(|(_, item)| *item).collect()
        };
        let rows = speakers.iter().map(|(entity, said)| Row {
            name: entity.name.clone(),
            entity: entity.id,
            cells: stances.iter().map(|stance| cell(said, *stance)).collect(),
        });
        Some(Self {
            rows: rows.collect(),
            stances,
            others: (rest.len(), rest.iter().map(|(_, said)| said.len()).sum()),
            unnamed,
        })
    }
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const TEXT: &str = "Ada Moreau said that the yard was closed. Tom Berger denied that he owned a boat. Ada Moreau said \
                        that it rained. Ada Moreau demanded that Tom Berger leave. Lena Fischer said that she was ill.";

    fn matrix(text: &str) -> Option<Matrix> {
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let reading = Reading::new(text.into(), document, Language::En);
        let items: Vec<_> = ["quotes", "positions"].map(|card| reading.entries().of_card(card).to_vec()).concat();
        Matrix::of(&reading, &items)
    }

    #[test]
    fn attributions_are_counted_by_speaker_and_stance() {
        let matrix = matrix(TEXT).unwrap();
        assert_eq!(matrix.stances, [Stance::Says, Stance::Demands, Stance::Denies]);
        let counts = |name: &str| {
            let row = matrix.rows.iter().find(|row| row.name == name).unwrap();
            row.cells.iter().map(Vec::len).collect::<Vec<_>>()
        };
        assert_eq!(matrix.rows[0].name, "Ada Moreau");
        assert_eq!(counts("Ada Moreau"), [2, 1, 0]);
        assert_eq!(counts("Tom Berger"), [0, 0, 1]);
        assert_eq!((matrix.others, matrix.unnamed), ((0, 0), 0));
    }

    #[test]
    fn one_speaker_is_no_table() {
        assert_eq!(
            matrix("Ada said it rained. Ada said it snowed. Ada said she left. Ada denied that she came."),
            None
        );
        assert_eq!(matrix("Ada Moreau said it rained. Tom Berger denied that it snowed."), None);
        let says = "Ada Moreau said it rained. Tom Berger said it snowed. ".repeat(3);
        assert_eq!(matrix(&says), None);
    }
}
