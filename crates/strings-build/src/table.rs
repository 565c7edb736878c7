//! The messages of one table.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::{Problem, Source};

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    /// A variable.
    Value(String),
    /// A variable that is a number.
    Number(String),
    /// The form that a number needs, by the names of the forms in the order of [`Source::plurals`].
    Plural(String, Vec<Vec<Piece>>),
}

/// What a message says in one language.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) line: usize,
    pub(crate) pieces: Vec<Piece>,
}

/// See the module.
pub(crate) struct Table<'s> {
    pub(crate) source: Source<'s>,
    pub(crate) messages: BTreeMap<String, Message>,
}

/// Reads patterns, and keeps what is wrong with them.
struct Reader<'s, 'p> {
    source: Source<'s>,
    terms: BTreeMap<&'s str, Pattern<&'s str>>,
    /// The line of the message that is read.
    line: usize,
    problems: &'p mut Vec<Problem>,
}

impl<'s> Table<'s> {
    pub(crate) fn read(source: Source<'s>, problems: &mut Vec<Problem>) -> Self {
        let (Resource { body }, errors) = match parser::parse_runtime(source.text) {
            Ok(resource) => (resource, vec![]),
            Err(broken) => broken,
        };
        let mut reader = Reader { source, terms: BTreeMap::new(), line: 0, problems };
        for error in errors {
            reader.line = line_at(source.text, error.pos.start);
            reader.complain(error.kind.to_string());
        }
        let mut messages = BTreeMap::new();
        let (terms, others): (Vec<_>, Vec<_>) = body.into_iter().partition(|entry| matches!(entry, Entry::Term(_)));
        for entry in terms {
            if let Entry::Term(term) = entry {
                reader.terms.insert(term.id.name, term.value);
            }
        }
        for entry in others {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            reader.line = line_of(source.text, name, messages.contains_key(name));
            if !message.attributes.is_empty() {
                reader.complain(format!("{name} has attributes, which nothing reads"));
            }
            let pieces = message.value.map(|pattern| reader.pieces(&pattern)).unwrap_or_default();
            if messages.insert(name.to_owned(), Message { line: reader.line, pieces }).is_some() {
                reader.complain(format!("{name} stands in the table twice"));
            }
        }
        Self { source, messages }
    }
}

impl<'s> Reader<'s, '_> {
    fn complain(&mut self, what: String) {
        self.problems.push(Problem { file: self.source.file.to_owned(), line: self.line, what });
    }

    fn pieces(&mut self, pattern: &Pattern<&'s str>) -> Vec<Piece> {
        let mut pieces = vec![];
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => pieces.push(Piece::Text((*value).to_owned())),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    pieces.extend(self.inline(inline));
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    pieces.extend(self.plural(selector, variants));
                }
            }
        }
        pieces
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) -> Vec<Piece> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                vec![Piece::Text(unescape_unicode_to_string(value).into_owned())]
            }
            InlineExpression::VariableReference { id } => vec![Piece::Value(id.name.to_owned())],
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                match arguments.positional.as_slice() {
                    [InlineExpression::VariableReference { id }] if arguments.named.is_empty() => {
                        vec![Piece::Number(id.name.to_owned())]
                    }
                    _ => self.none("NUMBER takes one variable"),
                }
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                match self.terms.get(id.name).cloned() {
                    // A term that names itself would never end.
                    Some(term) if !names_term(&term) => self.pieces(&term),
                    Some(_) => self.none(&format!("the term -{} is made of terms", id.name)),
                    None => self.none(&format!("there is no term -{}", id.name)),
                }
            }
            _ => self.none("only text, variables, NUMBER, terms and plural forms can be written"),
        }
    }

    fn plural(&mut self, selector: &InlineExpression<&'s str>, variants: &[Variant<&'s str>]) -> Vec<Piece> {
        let InlineExpression::VariableReference { id } = selector else {
            return self.none("a selector selects by a variable");
        };
        let name = |variant: &Variant<&'s str>| match &variant.key {
            VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => *name,
        };
        let plurals = self.source.plurals;
        for variant in variants.iter().filter(|variant| !plurals.contains(&name(variant))) {
            self.complain(format!("[{}] is no plural form of the language: {}", name(variant), plurals.join(", ")));
        }
        let mut forms = vec![];
        for form in plurals {
            match variants.iter().find(|variant| name(variant) == *form) {
                Some(variant) => forms.push(self.pieces(&variant.value)),
                None => self.complain(format!("the plural form [{form}] of ${} is missing", id.name)),
            }
        }
        vec![Piece::Plural(id.name.to_owned(), forms)]
    }

    fn none(&mut self, what: &str) -> Vec<Piece> {
        self.complain(what.to_owned());
        vec![]
    }
}

fn names_term(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| {
        let PatternElement::Placeable { expression } = element else { return false };
        matches!(expression, Expression::Inline(InlineExpression::TermReference { .. }) | Expression::Select { .. })
    })
}

fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

/// The line on which a message begins; of two of the same name the second.
fn line_of(text: &str, name: &str, is_second: bool) -> usize {
    let begins = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let lines = text.lines().enumerate().filter(|(_, line)| begins(line)).map(|(at, _)| at + 1);
    lines.skip(usize::from(is_second)).chain([1]).next().unwrap_or(1)
}
