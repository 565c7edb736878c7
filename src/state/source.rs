//! A text that several parts of the app hold at once.

use std::ops::Deref;
use std::rc::Rc;

/// A text. Clones are cheap, and are told to be equal without a look at the text, which may be long: `Rc<str>` would compare
/// all of it.
#[derive(Clone, Debug, Default, Eq)]
pub struct Source(Rc<str>);

impl Source {
    /// Whether one is a clone of the other.
    pub fn is_same_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.is_same_as(other) || self.0 == other.0
    }
}

impl Deref for Source {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Source {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Source {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<Source> for Rc<str> {
    fn from(text: Source) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_equal_by_what_they_say() {
        let text = Source::from("Ada");
        assert_eq!((text.clone(), text.clone()), (Source::from("Ada"), Source::from("Ada".to_owned())));
        assert!(text != Source::from("Bo.") && !text.is_same_as(&Source::from("Ada")));
        assert_eq!((text.len(), &*Rc::<str>::from(text)), (3, "Ada"));
    }
}
