//! The messages of a text: who wrote what stands on each level of quotation.

use factcards_document::{BlockKind, ByteSpan};

/// Whose words are given, and from when they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Author {
    pub(super) speaker: Option<ByteSpan>,
    pub(super) stamp: Option<ByteSpan>,
}

/// A message, or what another quotes of it.
#[derive(Clone, Copy, Debug, Default)]
struct Message {
    author: Author,
    /// How deep it is quoted, with marks or without.
    depth: u8,
    /// Whether anything but header lines has been read of it.
    filled: bool,
    /// Whether it has a header.
    headed: bool,
    /// Whether what stands above its header answers it, where that has an author.
    answered: bool,
}

/// The messages of a text, as far as it has been read.
#[derive(Debug, Default)]
pub(super) struct Messages {
    /// By the level of the marks that they stand behind; none where nothing introduces what stands there.
    by_level: Vec<Option<Message>>,
    /// How many have an author.
    count: usize,
}

impl Messages {
    /// How many messages with an author there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Whose words a line behind so many marks gives, and how deep it is quoted.
    pub(super) fn at(&self, level: u8) -> (Author, u8) {
        let known = |at: u8| self.by_level.get(usize::from(at)).copied().flatten().map(|message| (at, message));
        let Some((own, message)) = (0..=level).rev().find_map(known) else { return (Author::default(), level) };
        // The date of a document is no stamp of its paragraphs.
        let known = own == level && message.author.speaker.is_some();
        let author = if known { message.author } else { Author::default() };
        (author, message.depth.saturating_add(level - own))
    }

    fn get(&mut self, level: u8) -> Option<&mut Message> {
        self.by_level.get_mut(usize::from(level))?.as_mut()
    }

    fn set(&mut self, level: u8, message: Message) {
        let at = usize::from(level);
        self.by_level.truncate(at);
        self.by_level.resize(at, None);
        self.by_level.push(Some(message));
    }

    /// A line says that a message follows, behind more marks or not.
    pub(super) fn introduce(&mut self, level: u8, marked: bool, author: Author) {
        self.count += usize::from(author.speaker.is_some());
        let depth = self.at(level).1.saturating_add(1);
        if marked {
            // What stands behind the marks before is another message's.
            self.by_level.truncate(usize::from(level) + 1);
        }
        let level = if marked { level.saturating_add(1) } else { level };
        self.set(level, Message { author, depth, filled: false, headed: false, answered: false });
    }

    /// The header of a message begins: of the one that has been introduced, of the next one, or of one that stands below an
    /// answer and is quoted by it.
    pub(super) fn begin(&mut self, level: u8) {
        let depth = self.at(level).1;
        match self.get(level) {
            Some(message) if !message.filled && message.author.speaker.is_none() => message.headed = true,
            own => {
                let answered = own.is_some_and(|own| own.filled && !own.headed);
                self.set(level, Message { depth, headed: true, answered, ..Message::default() });
            }
        }
    }

    /// A header line tells more of the author.
    pub(super) fn tell(&mut self, level: u8, more: Author) {
        let Some(message) = self.get(level) else { return };
        let known = message.author;
        let authored = known.speaker.is_none() && more.speaker.is_some();
        message.author = Author { speaker: known.speaker.or(more.speaker), stamp: known.stamp.or(more.stamp) };
        message.depth = message.depth.saturating_add(u8::from(authored && message.answered));
        self.count += usize::from(authored);
    }

    /// A block stands on a level.
    pub(super) fn fill(&mut self, level: u8, kind: BlockKind) {
        let says = !matches!(kind, BlockKind::Metadata | BlockKind::Heading | BlockKind::Furniture);
        match self.get(level) {
            Some(message) => message.filled |= says,
            None if says && level == 0 => {
                let own = Message { filled: true, ..Message::default() };
                match self.by_level.first_mut() {
                    Some(place) => *place = Some(own),
                    None => self.by_level.push(Some(own)),
                }
            }
            None => {}
        }
    }
}
