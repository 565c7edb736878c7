//! How surely a line is code, whatever the programming language.

/// How surely a line is code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    None,
    Weak,
    Sure,
}

/// How surely a line is code, by itself.
pub(super) fn sign(text: &str) -> Sign {
    if text.is_empty() {
        return Sign::None;
    }
    if SURE.iter().any(|is| is(text)) {
        return Sign::Sure;
    }
    if is_weak(text) { Sign::Weak } else { Sign::None }
}

/// What tells code from text whatever the programming language.
const SURE: [fn(&str) -> bool; 6] = [is_statement, is_data, is_markup, is_log, is_trace, is_command];

/// Words that begin a statement, and what must stand on the line too.
const STATEMENTS: &[(&str, &[&str])] = &[
    ("def ", &["):", ") ->"]),
    ("async def ", &["):"]),
    ("class ", &[":", "{"]),
    ("import ", &[";", " from '", " from \"", " as "]),
    ("from ", &[" import "]),
    ("#include", &["<", "\""]),
    ("#define ", &[" "]),
    ("#!/", &["/"]),
    ("package ", &[";"]),
    ("using ", &[";"]),
    ("use ", &["::", "';", "\";"]),
    ("public ", &["{", "(", ";"]),
    ("private ", &["{", "(", ";"]),
    ("protected ", &["{", "(", ";"]),
    ("static ", &["{", "(", ";"]),
    ("const ", &["=", "{"]),
    ("let ", &[" = ", ": "]),
    ("var ", &[" = "]),
    ("function ", &["("]),
    ("export ", &["{", "=", "("]),
    ("fn ", &["("]),
    ("pub ", &["fn ", "struct ", "enum ", "mod ", "use "]),
    ("impl ", &["{"]),
    ("struct ", &["{"]),
    ("enum ", &["{"]),
    ("int ", &["(", ";", " = "]),
    ("void ", &["("]),
    ("char ", &["(", ";", " = "]),
    ("double ", &["(", ";", " = "]),
    ("return ", &[";", "("]),
    ("if (", &[") {", "){", ")"]),
    ("if ", &["==", "!=", " {", "):", " is None:", "not None"]),
    ("for (", &[";", ") {"]),
    ("for ", &[" in range(", "():"]),
    ("while (", &[")"]),
    ("switch (", &["{"]),
    ("} else", &["{"]),
    ("print(", &[")"]),
    ("console.", &["("]),
    ("printf(", &[")"]),
    ("<?php", &["<"]),
    ("SELECT ", &[" FROM ", "*"]),
    ("INSERT INTO ", &["("]),
    ("CREATE TABLE ", &["("]),
    ("UPDATE ", &[" SET "]),
];

fn is_statement(text: &str) -> bool {
    let known = STATEMENTS.iter().any(|(word, also)| {
        text.strip_prefix(word).is_some_and(|rest| also.iter().any(|mark| rest.contains(mark) || word.ends_with(mark)))
    });
    let assigned = text.split_once(" = ").is_some_and(|(name, value)| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_.[]$:\"'".contains(c);
        name.chars().all(is_name) && (value.ends_with([';', ')', '{', '[', ']', '}']) || value.contains("()"))
    });
    // What is called stands right before the bracket.
    let mut pairs = text.chars().zip(text.chars().skip(1));
    let mut calls = || pairs.any(|(before, c)| c == '(' && (before.is_ascii_alphanumeric() || "_)]>".contains(before)));
    let ends =
        text.ends_with(");") && calls() || text.ends_with("};") || text.ends_with("});") || text.ends_with("() {");
    let closes = text.len() <= 4 && text.chars().all(|c| "{}[]();,".contains(c)) && text.contains(['{', '}', ';']);
    known && !text.ends_with('.') || assigned || ends || closes
}

/// A line of JSON, or all of it.
fn is_data(text: &str) -> bool {
    let inner = text.trim_end_matches(',');
    let key = inner.strip_prefix('"').and_then(|rest| rest.split_once('"')).is_some_and(|(key, rest)| {
        let value = rest.trim_start().strip_prefix(':').map(str::trim_start).unwrap_or_default();
        let literal = ["true", "false", "null"].contains(&value);
        !key.is_empty() && (literal || value.starts_with(|c: char| c.is_ascii_digit() || "\"{[-".contains(c)))
    });
    let whole = |open, close| inner.starts_with(open) && inner.ends_with(close);
    let object = (whole('{', '}') || inner.starts_with("[{")) && inner.contains("\":");
    let array = whole('[', ']') && inner.contains("\",");
    key || object || array || text == "{" || text == "[{"
}

/// Tags of documents, which are no data.
const TEXT_TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// `<entry id="3">…</entry>`
fn is_markup(text: &str) -> bool {
    if text.starts_with("<?xml") || text.starts_with("<!--") || text.starts_with("<!DOCTYPE") {
        return true;
    }
    let Some(tag) = text.strip_prefix('<') else { return false };
    let name: &str = tag.trim_start_matches('/').split([' ', '>', '/']).next().unwrap_or_default();
    let known = name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.contains(['@', ':', '.'])
        || name.split_once(':').is_some_and(|(space, name)| !space.starts_with("http") && !name.is_empty());
    known && text.ends_with('>') && !TEXT_TAGS.contains(&name.to_ascii_lowercase().as_str())
}

/// Levels of the lines of logs.
const LEVELS: &[&str] =
    &["TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL", "CRITICAL", "SEVERE"];

/// "2026-03-01 12:00:01,123 INFO started", "Mar  1 12:00:01 host sshd[311]: …", "127.0.0.1 - - [01/Mar/2026:12:00:01]".
fn is_log(text: &str) -> bool {
    let words = || text.split_whitespace().take(6);
    let bare = |word: &'_ str| word.trim_matches(['[', ']', ':', '(', ')', '|', '-']).to_owned();
    let clock = words().any(|word| {
        let mut parts = word.rsplit(['T', ' ']).next().unwrap_or_default().trim_matches(['[', ']']).split(':');
        parts.next().is_some_and(|hour| hour.len() >= 2 && hour.ends_with(|c: char| c.is_ascii_digit()))
            && parts.next().is_some_and(|minute| minute.len() == 2)
            && parts.next().is_some_and(|second| second.starts_with(|c: char| c.is_ascii_digit()))
    });
    let level = words().any(|word| LEVELS.contains(&bare(word).as_str()));
    let process = || words().any(|word| word.ends_with("]:") && word.contains('['));
    let request = || text.contains("\" 200 ") || text.contains("HTTP/1") || text.contains("HTTP/2");
    clock && (level || process() || request())
        || LEVELS.iter().any(|level| text.strip_prefix('[').is_some_and(|rest| rest.starts_with(level)))
}

/// "at com.host.Main.run(Main.java:12)", "File "x.py", line 3, in f"
fn is_trace(text: &str) -> bool {
    let frame = text.strip_prefix("at ").is_some_and(|rest| {
        let name = rest.split(['(', ' ']).next().unwrap_or_default();
        rest.ends_with(')') && (name.contains('.') || rest.contains(':'))
    });
    let file = text.starts_with("File \"") && text.contains(", line ");
    let caused = text.starts_with("Caused by: ") && text.contains('.');
    let error = text.split_once(": ").is_some_and(|(name, _)| {
        let last = name.rsplit(['.', ' ']).next().unwrap_or_default();
        let camel = last.chars().skip(1).any(char::is_uppercase) && last.chars().all(char::is_alphanumeric);
        camel && (last.ends_with("Error") || last.ends_with("Exception"))
    });
    frame || file || caused || error || text.starts_with("Traceback (most recent call last)")
}

/// `$ make`, `ann@host:~$ make`, `>>> f()`, `C:\> dir`
pub(super) fn is_command(text: &str) -> bool {
    let command = |rest: &str| rest.starts_with(|c: char| c.is_ascii_lowercase() || "./~".contains(c));
    let host = text.split_once(['$', '#']).is_some_and(|(host, rest)| {
        host.contains('@') && host.contains([':', '~']) && !host.contains(' ') && rest.starts_with(' ')
    });
    let prompt = text.strip_prefix("$ ").or_else(|| text.strip_prefix("% ")).is_some_and(command);
    host || prompt
        || text.starts_with(">>> ") && text.contains(['(', '='])
        || text.starts_with("PS C:\\")
        || text.starts_with("C:\\") && text.contains("> ")
}

/// What may stand in code and in text.
fn is_weak(text: &str) -> bool {
    let marks = text.chars().filter(|c| "{}()[];=<>_/*\\$&\"".contains(*c)).count();
    let chars = text.chars().count();
    let words = text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count();
    let key = text.split_once(": ").is_some_and(|(key, _)| key.contains(['_', '.']) && !key.contains(' '));
    let import = text.strip_prefix("import ").is_some_and(|module| !module.contains(' '));
    // The items of a list may end with a semicolon too.
    let ended = text.ends_with(['{', '}']) || text.ends_with(';') && text.contains(['=', '(', '[', '<', '$']);
    import || ended && words <= 6 || marks * 6 > chars && words <= 6 && chars > 3 || key || text.ends_with("():")
}

/// Whether it may be a comment in code.
pub(super) fn is_comment(text: &str) -> bool {
    ["//", "/*", "*/", "* ", "# ", "-- ", "\"\"\"", "@"].iter().any(|mark| text.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_surely_code() {
        for line in [
            "def total(rows):",
            "from os import path",
            "#include <stdio.h>",
            "const gate = open(3);",
            "printf(\"d is %s\\n\", d);",
            "\"name\": \"Ann Lee\",",
            "{\"name\": \"Ann\", \"age\": 34}",
            "<entry id=\"3\">Aune</entry>",
            "2026-03-01 12:00:01,123 INFO started",
            "[2026-03-01T12:00:01Z] ERROR no gate",
            "Mar  1 12:00:01 host sshd[311]: closed",
            "at com.host.Main.run(Main.java:12)",
            "File \"gate.py\", line 3, in open",
            "java.lang.IllegalStateException: shut",
            "$ make all",
            "ann@host:~$ ls -l",
            ">>> f(3)",
            "}",
        ] {
            assert_eq!(sign(line), Sign::Sure, "{line}");
        }
    }

    #[test]
    fn lines_of_text_that_are_not() {
        for line in [
            "From the gate one can import goods.",
            "Let us begin with the gate.",
            "Class of 2024: a report",
            "the north gate;",
            "$5 million was paid.",
            "<b>two people</b> left",
            "[2026-03-01, 12:00:01] Ann: hello",
            "Ann (34) said: \"no\".",
            "At noon (Friday) the gate shut.",
            "For example, use it.",
            "Import duties rose; exports fell.",
            "Public opinion (so far) is split.",
            "\"I never wanted to be the last\": a keeper on his winter",
            "It was so (as Lee, 2015, wrote);",
            "<ann@host.example>",
            "",
        ] {
            assert_ne!(sign(line), Sign::Sure, "{line}");
        }
    }
}
