//! JSON Schema of the Document and of the options.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, RestrictFormats};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::{Document, OffsetUnit, Options, TextSpan};

/// JSON Schema (draft 2020-12) of a Document whose spans count `U`, as an analysis gives it; that of [`Options`], as an
/// analysis takes them, is among its definitions.
///
/// ```
/// use factcards_document::Utf16;
/// use factcards_document::schema::schema;
///
/// let schema = schema::<Utf16>();
/// assert_eq!(schema["properties"]["offset_unit"]["const"], "utf16");
/// assert_eq!(schema["$defs"]["Prefer"]["oneOf"][1]["const"], "past");
/// ```
pub fn schema<U: OffsetUnit>() -> Value {
    let mut schema = document::<U>();
    if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
        definitions.extend(options());
    }
    schema.to_value()
}

/// The Document alone.
pub(super) fn document<U: OffsetUnit>() -> Schema {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(without_null))
        .with_transform(RecursiveTransform(of_no_language))
        .with_transform(RestrictFormats::default());
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<Document<TextSpan<U>>>();
    if let Some(Value::Object(unit)) = schema.pointer_mut("/properties/offset_unit") {
        unit.insert("const".to_owned(), U::NAME.into());
    }
    schema
}

/// The definitions of the options and of what they are made of.
fn options() -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12().for_deserialize().with_transform(RecursiveTransform(of_no_language));
    let mut generator = SchemaGenerator::new(settings);
    generator.subschema_for::<Options>();
    generator.take_definitions(true)
}

/// What is unknown is absent from a Document, never null.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            schema.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(one)] = choices.as_slice() {
            let one = one.clone();
            schema.remove("anyOf");
            one.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
        }
    }
}

/// Takes what only a reader of the Rust sources can use out of a description: examples and links.
fn of_no_language(schema: &mut Schema) {
    let Some(Value::String(description)) = schema.get_mut("description") else { return };
    let outside = description.split("```").step_by(2).map(str::trim_end).collect::<String>();
    *description = outside.replace("[`", "`").replace("`]", "`");
}
