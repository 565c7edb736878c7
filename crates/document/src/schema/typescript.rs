//! TypeScript declarations of the Document, written from its schema.

use std::fmt::Write;

use serde_json::Value;

use super::json::document;
use crate::OffsetUnit;

/// Declarations of a Document whose spans count `U` and of all that it is made of, with their documentation.
///
/// ```
/// use factcards_document::Utf16;
/// use factcards_document::schema::declarations;
///
/// let declarations = declarations::<Utf16>();
/// assert!(declarations.contains("export interface Entity {\n  /** Position in `entities`. */\n  id: number;\n"));
/// ```
pub fn declarations<U: OffsetUnit>() -> String {
    let schema = document::<U>().to_value();
    let mut out = "// The Document: what an analysis found in one text. Written from the engine's types.\n".to_owned();
    declare(&mut out, "Document", &schema);
    for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        declare(&mut out, name, definition);
    }
    out
}

fn declare(out: &mut String, name: &str, schema: &Value) {
    out.push('\n');
    describe(out, "", schema);
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        let _ = writeln!(out, "export interface {name} {{");
        let required = items(schema, "required").iter().filter_map(Value::as_str).collect::<Vec<_>>();
        let optional = properties.keys().map(String::as_str).filter(|name| !required.contains(name));
        for (name, mark) in required.iter().map(|name| (*name, "")).chain(optional.map(|name| (name, "?"))) {
            let Some(property) = properties.get(name) else { continue };
            describe(out, "  ", property);
            let _ = writeln!(out, "  {name}{mark}: {};", type_of(property));
        }
        out.push_str("}\n");
    } else if items(schema, "oneOf").is_empty() {
        let _ = writeln!(out, "export type {name} = {};", type_of(schema));
    } else {
        let _ = write!(out, "export type {name} =");
        for choice in items(schema, "oneOf") {
            out.push('\n');
            describe(out, "  ", choice);
            let _ = write!(out, "  | {}", type_of(choice));
        }
        out.push_str(";\n");
    }
}

/// The type that a schema stands for; `unknown` for a schema of a form that the Document does not need so far.
fn type_of(schema: &Value) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    let values = items(schema, "enum");
    if !values.is_empty() {
        return values.iter().map(Value::to_string).collect::<Vec<_>>().join(" | ");
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => format!("Array<{}>", schema.get("items").map_or_else(|| "unknown".to_owned(), type_of)),
        Some("integer" | "number") => "number".to_owned(),
        Some(name @ ("string" | "boolean")) => name.to_owned(),
        Some("object") => fields(schema),
        _ => "unknown".to_owned(),
    }
}

/// An object without a name of its own: `{ kind: "hide"; entity: EntityTarget }`.
fn fields(schema: &Value) -> String {
    let required: Vec<_> = items(schema, "required").iter().filter_map(Value::as_str).collect();
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let field = |(name, property): (&String, &Value)| {
        let mark = if required.contains(&name.as_str()) { "" } else { "?" };
        format!("{name}{mark}: {}", type_of(property))
    };
    format!("{{ {} }}", properties.map(field).collect::<Vec<_>>().join("; "))
}

fn describe(out: &mut String, indent: &str, schema: &Value) {
    let Some(text) = schema.get("description").and_then(Value::as_str) else { return };
    let text = text.replace("*/", "*\\/");
    let lines = text.lines().collect::<Vec<_>>();
    match lines.as_slice() {
        [line] => {
            let _ = writeln!(out, "{indent}/** {line} */");
        }
        lines => {
            let _ = writeln!(out, "{indent}/**");
            for line in lines {
                let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
            }
            let _ = writeln!(out, "{indent} */");
        }
    }
}

fn items<'s>(schema: &'s Value, key: &str) -> &'s [Value] {
    schema.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
