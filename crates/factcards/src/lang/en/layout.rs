//! Lines about the text rather than of it, in English.

use crate::lang::layout::Layout;

/// Words of dates, headers, bylines and notices.
pub(super) const LAYOUT: Layout = Layout {
    date_keys: &["date", "dated", "published", "updated", "posted", "modified", "created"],
    date_fillers: &["last", "on", "at", "first"],
    clock_keys: &["time", "times", "hours", "start", "starts", "begins"],
    place_keys: &["place", "location", "venue", "where", "address"],
    behind_clock: &["am", "pm", "utc", "gmt", "z", "et", "est", "edt", "cet", "bst"],
    half_days: &['a', 'p', 'm'],
    ordinals: &["st", "nd", "rd", "th"],
    message_keys: &[
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "re",
        "date",
        "sent",
        "reply-to",
        "received",
        "message-id",
        "in-reply-to",
        "references",
        "mime-version",
        "content-type",
        "importance",
        "attachments",
        "x-mailer",
        "return-path",
    ],
    document_keys: &["date", "author", "authors", "title", "published", "updated", "location", "venue", "source"],
    title_keys: &["subject", "title", "re"],
    author_keys: &["from"],
    travel_keys: &["to", "date"],
    sent_keys: &["date", "sent", "received"],
    notices: &["for immediate release", "press release", "news release", "media release", "embargoed"],
    byline_openers: &["By ", "BY ", "Words by ", "Story by ", "Text by ", "Written by "],
    byline_links: &["and", "&", "de", "van", "von", "in", "for", "|"],
};
