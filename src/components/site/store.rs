//! The text that the person wants kept, in the browser's database. While none is kept there is no database.

use factcards_document::{Options, Pointer};
use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

const DATABASE: &str = "factcards";
const TABLE: &str = "texts";
const KEY: &str = "text";

/// Of [`Kept`]; what has another is not read.
const VERSION: u32 = 1;

/// A text that is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    version: u32,
    pub(super) text: String,
    pub(super) options: Options,
    /// What was pinned of it.
    #[serde(default)]
    pub(super) pins: Vec<Pointer>,
    /// The date that its file gives it.
    #[serde(default)]
    pub(super) file_date: Option<String>,
    /// When it was written, in milliseconds since 1970.
    pub(super) written: f64,
}

impl Kept {
    /// A text as it is now.
    pub(super) fn new(text: &str, options: &Options, pins: &[Pointer], file_date: Option<&str>) -> Self {
        let (text, options, pins) = (text.to_owned(), options.clone(), pins.to_vec());
        let (file_date, written) = (file_date.map(str::to_owned), js_sys::Date::now());
        Self { version: VERSION, text, options, pins, file_date, written }
    }
}

/// The text that is kept.
///
/// # Errors
/// Where the browser keeps nothing for the page.
pub(super) async fn load() -> Result<Option<Kept>, Error> {
    let database = open().await?;
    let value = read(&database).await;
    database.close();
    let value = value?;
    if value.is_none() {
        delete().await?;
    }
    let kept = value.and_then(|value| serde_wasm_bindgen::from_value::<Kept>(value).ok());
    Ok(kept.filter(|kept| kept.version == VERSION))
}

/// Keeps a text in the place of the one before. `again`: only where one is kept still; gives whether it was done.
///
/// # Errors
/// Where the browser keeps nothing for the page, or has no room for it.
pub(super) async fn save(kept: &Kept, again: bool) -> Result<bool, Error> {
    let database = open().await?;
    let done = write(&database, kept, again).await;
    database.close();
    if matches!(done, Ok(false)) {
        delete().await?;
    }
    done
}

/// Deletes the text and the database.
///
/// # Errors
/// Where the browser keeps nothing for the page.
pub(super) async fn delete() -> Result<(), Error> {
    let database = open().await?;
    let cleared = clear(&database).await;
    database.close();
    cleared?;
    Factory::new()?.delete(DATABASE)?.await
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // Where it fails, the table is missed by who opens it.
        let _ = event.database().and_then(|database| database.create_object_store(TABLE, ObjectStoreParams::new()));
    });
    request.await
}

async fn read(database: &Database) -> Result<Option<JsValue>, Error> {
    let transaction = database.transaction(&[TABLE], TransactionMode::ReadOnly)?;
    transaction.object_store(TABLE)?.get(JsValue::from_str(KEY))?.await
}

async fn write(database: &Database, kept: &Kept, again: bool) -> Result<bool, Error> {
    let Ok(value) = serde_wasm_bindgen::to_value(kept) else { return Ok(false) };
    let transaction = database.transaction(&[TABLE], TransactionMode::ReadWrite)?;
    let table = transaction.object_store(TABLE)?;
    let key = JsValue::from_str(KEY);
    if again && table.get(key.clone())?.await?.is_none() {
        return Ok(false);
    }
    table.put(&value, Some(&key))?.await?;
    transaction.await.map(|result| result.is_committed())
}

async fn clear(database: &Database) -> Result<(), Error> {
    let transaction = database.transaction(&[TABLE], TransactionMode::ReadWrite)?;
    transaction.object_store(TABLE)?.clear()?.await?;
    transaction.await.map(|_| ())
}
