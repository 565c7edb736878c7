//! Code and markup, in which there are no names: fenced and inline code, tags, the targets of links, and words that
//! only programs write. A capital inside a word is no sign of code, as names have it too.

use factcards_document::{ByteSpan, ErasedSort as _};

/// What a fenced block begins and ends with.
const FENCE: &str = "```";
/// A longer run between angle brackets is no tag.
const LONGEST_TAG: usize = 1000;
/// What ends the name of a file. Left out are those that end names of things too ("Node.js").
const EXTENSIONS: &str = "doc docx xls xlsx ppt pptx pdf txt md csv tsv json xml html htm zip gz jpg jpeg png gif svg mp3 mp4 \
                          py rs java cpp hpp php rb kt sh bat exe dll yml yaml toml ini cfg css sql ipynb log tex";

/// Signs of code in characters between blanks.
const SIGNS: [fn(&str) -> bool; 7] = [is_joined, is_scoped, is_called, is_arrow, is_path, is_file, is_placeholder];

/// Characters of which code between blanks has at least one.
const MARKS: [char; 13] = ['_', ':', '<', '>', '(', '[', '-', '/', '\\', '.', '~', '{', '%'];

/// Finds the stretches of code, each reading the text once. They may overlap.
pub(super) fn find(source: &str) -> Vec<ByteSpan> {
    let mut found = fences(source);
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        inline(line, at, &mut found);
        targets(line, at, &mut found);
        if is_statement(line) {
            found.push(ByteSpan::new(at, at + line.len()));
        }
        at += line.len();
    }
    tags(source, &mut found);
    let markup = merged(found);
    let mut all = vec![];
    let mut from = 0;
    for span in markup {
        words(source, ByteSpan::new(from, span.start), &mut all);
        all.push(span);
        from = span.end;
    }
    words(source, ByteSpan::new(from, source.len()), &mut all);
    all
}

/// Spans in order, those that touch or overlap as one.
pub(super) fn merged(mut spans: Vec<ByteSpan>) -> Vec<ByteSpan> {
    spans.sort_erased();
    let mut all: Vec<ByteSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        match all.last_mut().filter(|last| last.end >= span.start) {
            Some(last) => *last = last.cover(span),
            None => all.push(span),
        }
    }
    all
}

/// Fenced blocks that are closed.
fn fences(source: &str) -> Vec<ByteSpan> {
    let mut found = vec![];
    let (mut at, mut open) = (0, None);
    for line in source.split_inclusive('\n') {
        let end = at + line.len();
        // What follows the fence is a language; with another backtick it is code within the line.
        if line.trim_start().strip_prefix(FENCE).is_some_and(|rest| !rest.trim_start_matches('`').contains('`')) {
            match open.take() {
                Some(start) => found.push(ByteSpan::new(start, end)),
                None => open = Some(at),
            }
        }
        at = end;
    }
    found
}

/// Code between backticks of one line. Old prints close a quotation that a backtick opens with an apostrophe: what is
/// between two backticks then ends in a blank or touches a word.
fn inline(line: &str, offset: usize, out: &mut Vec<ByteSpan>) {
    let mut open: Option<ByteSpan> = None;
    let mut rest = 0;
    while let Some(start) = line.get(rest..).and_then(|l| l.find('`')).map(|at| rest + at) {
        let tail = line.get(start..).unwrap_or_default();
        let run = ByteSpan::new(start, start + tail.len() - tail.trim_start_matches('`').len());
        let content = |open: ByteSpan| line.get(open.end..start).unwrap_or_default();
        let outside = |open: ByteSpan| {
            let before = line.get(..open.start).and_then(|l| l.chars().next_back());
            let after = line.get(run.end..).and_then(|l| l.chars().next());
            !before.into_iter().chain(after).any(char::is_alphanumeric)
        };
        match open.filter(|o| o.len() == run.len() && content(*o).trim_end() == content(*o) && outside(*o)) {
            Some(start) => {
                out.push(ByteSpan::new(offset + start.start, offset + run.end));
                open = None;
            }
            None => open = Some(run),
        }
        rest = run.end;
    }
}

/// Targets of Markdown links: "](target)", without a blank or with a title in quotation marks behind it.
fn targets(line: &str, offset: usize, out: &mut Vec<ByteSpan>) {
    for (at, _) in line.match_indices("](") {
        let target = line.get(at + 2..).unwrap_or_default();
        let length = target.find([')', '[', ']']).unwrap_or_default();
        let (address, end) = target.split_at_checked(length).unwrap_or_default();
        let whole = match address.split_once(' ') {
            Some((first, title)) => first.starts_with('<') || title.starts_with(['"', '\'']),
            None => !address.is_empty(),
        };
        if whole && end.starts_with(')') {
            out.push(ByteSpan::new(offset + at + 1, offset + at + 2 + length + 1));
        }
    }
}

/// Tags of HTML and XML.
fn tags(source: &str, out: &mut Vec<ByteSpan>) {
    let mut rest = 0;
    while let Some(start) = source.get(rest..).and_then(|s| s.find('<')).map(|at| rest + at) {
        rest = start + 1;
        let inner = source.get(rest..).unwrap_or_default();
        let Some(length) = inner.bytes().take(LONGEST_TAG).position(|b| matches!(b, b'<' | b'>')) else { continue };
        let (inner, end) = inner.split_at_checked(length).unwrap_or_default();
        if end.starts_with('>') && is_tag(inner) {
            out.push(ByteSpan::new(start, rest + length + 1));
        }
        rest += length;
    }
}

/// Whether it can stand between angle brackets and be a tag: a name in small letters, or an attribute, or a mark.
fn is_tag(inner: &str) -> bool {
    let length = inner.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '-')).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(length).unwrap_or_default();
    let marked = |mark: char| {
        inner.strip_prefix(mark).is_some_and(|i| i.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'))
    };
    let small = name.starts_with(|c: char| c.is_ascii_lowercase());
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let attributes = rest.starts_with(char::is_whitespace) && rest.contains('=');
    ['/', '!', '?'].into_iter().any(marked)
        || (small && rest.is_empty())
        || (named && (rest.trim() == "/" || attributes))
}

/// Whether a line is a statement of a program: it opens a block, or ends one with what it does.
fn is_statement(line: &str) -> bool {
    let line = line.trim();
    let ends = line.strip_suffix(';').is_some_and(|s| s.contains(" = ") || is_called(s) || is_written_call(s));
    line.starts_with("#include") || (line.ends_with('{') && line.contains(char::is_alphabetic)) || ends
}

/// `System.out.println("Hello`: names with dots between them before a bracket.
fn is_written_call(text: &str) -> bool {
    let identifier = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let before = |at: usize| text.get(..at).unwrap_or_default();
    let own = |text: &str| text.rsplit(|c| !identifier(c)).next().unwrap_or_default().to_owned();
    text.match_indices(['(', '[']).any(|(at, _)| {
        let parts = own(before(at));
        let mut parts = parts.split('.').map(|part| part.chars().count());
        parts.clone().count() > 1 && parts.all(|length| length > 1)
    })
}

/// The characters between blanks that are code.
fn words(source: &str, within: ByteSpan, out: &mut Vec<ByteSpan>) {
    let text = within.of(source);
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let own = word.trim_end();
        let plain = !own.trim_end_matches(['.', ',', ';', ':', '!', '?']).contains(MARKS);
        if !plain && SIGNS.iter().any(|sign| sign(own)) {
            out.push(ByteSpan::new(within.start + at, within.start + at + own.len()));
        }
        at += word.len();
    }
}

/// Whether a mark stands between two characters that fit.
fn stands_between(word: &str, mark: &str, before: fn(char) -> bool, after: fn(char) -> bool) -> bool {
    word.match_indices(mark).any(|(at, _)| {
        let left = word.get(..at).and_then(|w| w.chars().next_back());
        let right = word.get(at + mark.len()..).and_then(|w| w.chars().next());
        left.is_some_and(before) && right.is_some_and(after)
    })
}

/// `foo_bar`; a longer line is a blank to fill in, one at an end Markdown's emphasis.
fn is_joined(word: &str) -> bool {
    ["_", "__"].iter().any(|mark| stands_between(word, mark, char::is_alphanumeric, char::is_alphanumeric))
}

/// `Foo::bar`, `List<String>`.
fn is_scoped(word: &str) -> bool {
    stands_between(word, "::", char::is_alphanumeric, char::is_alphanumeric)
        || stands_between(word, "<", char::is_alphanumeric, char::is_uppercase)
}

/// `run()`, `Node.getName(`.
fn is_called(word: &str) -> bool {
    stands_between(word, "(", char::is_alphanumeric, |c| c == ')') || is_written_call(word)
}

/// `node->Next`; "Rome->Paris" is a way.
fn is_arrow(word: &str) -> bool {
    stands_between(word, "->", char::is_alphanumeric, char::is_alphanumeric) && word.starts_with(char::is_lowercase)
}

/// `/usr/lib`, `./Main`, `C:\Users`; "Peru/Chile" is none.
fn is_path(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '\'', '“', '‘', '[']);
    let rooted = word.strip_prefix('/').is_some_and(|w| w.starts_with(char::is_alphanumeric) && w.contains('/'));
    rooted
        || ["./", "../", "~/"].iter().any(|start| word.starts_with(start))
        || stands_between(word, "\\", |c| c.is_alphanumeric() || c == ':', char::is_alphanumeric)
}

/// `src/Main.java`, `README.md`.
fn is_file(word: &str) -> bool {
    let plain = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    plain.rsplit_once('.').is_some_and(|(stem, extension)| {
        // "end.Log" is a sentence without its blank.
        let mixed = extension.contains(char::is_uppercase) && extension.contains(char::is_lowercase);
        let known = EXTENSIONS.split_whitespace().any(|e| e.eq_ignore_ascii_case(extension));
        known && !mixed && stem.ends_with(char::is_alphanumeric)
    })
}

/// `{Name}`, `${Name}`, `%(Name)s`.
fn is_placeholder(word: &str) -> bool {
    let inside = |open: &str, close: char| {
        word.match_indices(open).any(|(at, _)| {
            let rest = word.get(at + open.len()..).unwrap_or_default();
            let name = rest.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | ':'));
            name.len() < rest.len() && name.starts_with(close)
        })
    };
    inside("{", '}') || inside("%(", ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<&str> {
        merged(find(source)).into_iter().map(|span| span.of(source)).collect()
    }

    #[test]
    fn code_is_found_with_its_ends() {
        for (source, code) in [
            ("Call `MyClass` or ``a b``.", &["`MyClass`", "``a b``"][..]),
            ("A <div class=\"Main\">Ann</div> B", &["<div class=\"Main\">", "</div>"]),
            ("See [Ann Lee](docs/Kohl) and [x](Kohl \"Title\").", &["(docs/Kohl)", "(Kohl \"Title\")"]),
            ("So\n```java\nclass Main\n```\nend", &["```java\nclass Main\n```\n"]),
            (
                "an Foo::bar() and Foo_Bar, main() or Node.getName(Berlin)",
                &["Foo::bar()", "Foo_Bar,", "main()", "Node.getName(Berlin)"],
            ),
            (
                "in src/Main.java, /usr/lib/Python or C:\\Users\\Ann",
                &["src/Main.java,", "/usr/lib/Python", "C:\\Users\\Ann"],
            ),
            ("Dear {Name}, %(Town)s", &["{Name},", "%(Town)s"]),
            ("public class Main {\nAnn", &["public class Main {\n"]),
        ] {
            assert_eq!(found(source), code, "{source}");
        }
    }

    #[test]
    fn names_and_prose_are_no_code() {
        for source in [
            "McDonald, iPhone, YouTube, eBay, O'Brien, AT&T, U.S.-led, Node.js",
            "the CDU/CSU and Peru/Chile; Rome->Paris (Ann Lee) {sic",
            "``Hamlet'' and ``Macbeth'', `Hamlet' and `Macbeth' (`Lear',`Othello')",
            "a < b and c > d; <Ann> hello; p<0.05; _Emma Bovary_; Name: ____Ann____",
            "Ann Lee (CDU);\nOlaf Scholz(SPD);\n```\nAnn",
        ] {
            assert_eq!(found(source), [""; 0], "{source}");
        }
    }
}
