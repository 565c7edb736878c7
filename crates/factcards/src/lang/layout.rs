//! What a language says of lines about the text rather than of it.

/// Words of dates, headers, bylines and notices, in small letters but where told otherwise.
pub(crate) struct Layout {
    /// Keys of a date line.
    pub(crate) date_keys: &'static [&'static str],
    /// "Last updated" and "published on" are a key with one of these before or after it.
    pub(crate) date_fillers: &'static [&'static str],
    /// Labels of a line that tells a time of day.
    pub(crate) clock_keys: &'static [&'static str],
    /// Labels of a line that tells where something is.
    pub(crate) place_keys: &'static [&'static str],
    /// What may stand behind a time of day.
    pub(crate) behind_clock: &'static [&'static str],
    /// Letters of the halves of a day, which may be written onto its time.
    pub(crate) half_days: &'static [char],
    /// Endings of a day in digits.
    pub(crate) ordinals: &'static [&'static str],
    /// Keys of the header lines of messages.
    pub(crate) message_keys: &'static [&'static str],
    /// Keys of simple document headers.
    pub(crate) document_keys: &'static [&'static str],
    /// Those of both whose value names the text.
    pub(crate) title_keys: &'static [&'static str],
    /// Those whose value is the author of a message.
    pub(crate) author_keys: &'static [&'static str],
    /// Those that a journey has too.
    pub(crate) travel_keys: &'static [&'static str],
    /// Those whose value is the time when it was sent.
    pub(crate) sent_keys: &'static [&'static str],
    /// Lines that say how the text may be used, as press releases have them at their top.
    pub(crate) notices: &'static [&'static str],
    /// What a byline begins with, as it is written.
    pub(crate) byline_openers: &'static [&'static str],
    /// Words of a byline that begin with a small letter.
    pub(crate) byline_links: &'static [&'static str],
}
