//! What pronouns are resolved by: the gender of first names, what common nouns name, and the weights of a linear model.
//! What the weights are about is the engine's business; here they are numbers.

use crate::error::LoadError;
use crate::format::{Reader, Writer};
use crate::gazetteer::Gazetteer;

/// The gender that a first name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// "Martha".
    Feminine,
    /// "Peter".
    Masculine,
}

const GENDERS: [Gender; 2] = [Gender::Feminine, Gender::Masculine];
/// The only list of the filter.
const LIST: usize = 0;

/// What stands in the filter for a name of a gender. Two lists would not do: by the filter's hash, a word in one is a word
/// with a neighbouring first letter in the other.
fn key(gender: Gender, name: &str) -> String {
    match gender {
        Gender::Feminine => format!("f {name}"),
        Gender::Masculine => format!("m {name}"),
    }
}

/// How likely a noun names such a thing, each 0..15, in fifteenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NounKind {
    /// A human being.
    pub person: u8,
    /// A body of people.
    pub organization: u8,
}

/// What is learned for coreference.
///
/// ```
/// use factcards_model::coreference::{Coreference, Gender};
///
/// let mut learned = Coreference::with_bytes(64);
/// learned.insert(Gender::Feminine, "martha");
/// assert_eq!(learned.gender("martha"), Some(Gender::Feminine));
/// assert_eq!(Coreference::default().gender("martha"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coreference {
    genders: Gazetteer,
    /// A byte for each cluster from 1 on: the person in the low half, the organisation in the high one.
    nouns: Vec<u8>,
    /// Log-odds in one scale, which the comparison of sums does not need.
    pub weights: Vec<i8>,
}

impl Coreference {
    /// With a filter of so many bytes for names, which knows none.
    pub fn with_bytes(bytes: usize) -> Self {
        Self { genders: Gazetteer::with_bytes(bytes), ..Self::default() }
    }

    /// Puts a normalised first name into the list of a gender.
    pub fn insert(&mut self, gender: Gender, name: &str) {
        self.genders.insert(LIST, &key(gender, name));
    }

    /// Sets what the nouns of each cluster name, from cluster 1 on.
    pub fn set_nouns(&mut self, kinds: &[NounKind]) {
        self.nouns = kinds.iter().map(|kind| kind.organization.min(15) << 4 | kind.person.min(15)).collect();
    }

    /// The gender that a normalised first name tells; none where it is unknown or given to both.
    pub fn gender(&self, name: &str) -> Option<Gender> {
        let holds = |gender: &&Gender| self.genders.lists_with(&key(**gender, name)) & (1 << LIST) != 0;
        let mut told = GENDERS.iter().filter(holds);
        let gender = told.next()?;
        told.next().is_none().then_some(*gender)
    }

    /// What the nouns of a cluster name; of words without cluster nothing is known.
    pub fn noun(&self, cluster: u32) -> Option<NounKind> {
        let byte = self.nouns.get((cluster as usize).checked_sub(1)?)?;
        Some(NounKind { person: byte & 15, organization: byte >> 4 })
    }

    /// Writes it behind what is there.
    pub fn write(&self, writer: &mut Writer) {
        writer.bytes(self.genders.bytes());
        writer.bytes(&self.nouns);
        writer.bytes(&self.weights.iter().map(|weight| weight.cast_unsigned()).collect::<Vec<_>>());
    }

    pub(crate) fn read(reader: &mut Reader) -> Result<Self, LoadError> {
        Ok(Self {
            genders: Gazetteer::from_bytes(reader.bytes()?.to_vec()),
            nouns: reader.bytes()?.to_vec(),
            weights: reader.bytes()?.iter().map(|byte| byte.cast_signed()).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut learned = Coreference::with_bytes(100);
        learned.insert(Gender::Masculine, "peter");
        learned.insert(Gender::Masculine, "robin");
        learned.insert(Gender::Feminine, "robin");
        learned.set_nouns(&[NounKind { person: 15, organization: 0 }, NounKind { person: 2, organization: 9 }]);
        learned.weights = vec![-128, 0, 127];
        let mut writer = Writer::default();
        learned.write(&mut writer);
        let file = writer.finish();
        let read = Coreference::read(&mut Reader::open(&file).unwrap()).unwrap();
        assert_eq!(read, learned);
        assert_eq!((read.gender("peter"), read.gender("robin")), (Some(Gender::Masculine), None));
        assert_eq!(read.noun(2), Some(NounKind { person: 2, organization: 9 }));
        assert_eq!((read.noun(0), read.noun(3)), (None, None));
    }
}
