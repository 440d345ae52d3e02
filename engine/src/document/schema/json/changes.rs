//! Changes: what a document that is laid on another says of the other's entries.

use crate::document::reading::{Changeable, changeable};
use serde_json::{Map, Value, json};

/// Lets the lists whose entries can be changed hold `Change(...)` and `Off(...)` beside full entries.
pub(super) fn add(definitions: &mut Map<String, Value>) {
    for list in &changeable() {
        let Some(items) = items(definitions, list) else { continue };
        let entry = items.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
        let entry = entry.and_then(|name| definitions.get(name)).cloned();
        let mut forms = vec![items];
        // What has no fields is written anew or taken away.
        let fields = entry.filter(|entry| entry.get("properties").is_some());
        forms.extend(fields.map(|entry| verb("Change", &change(entry, list))));
        forms.push(verb("Off", &off(list)));
        let whole = &mut definitions[list.document]["properties"][list.field]["items"];
        *whole = json!({ "anyOf": forms });
    }
}

/// What an entry of a list is.
fn items(definitions: &Map<String, Value>, list: &Changeable) -> Option<Value> {
    let items = definitions.get(list.document)?.get("properties")?.get(list.field)?.get("items")?;
    Some(items.clone())
}

/// An entry that begins with what is done.
fn verb(word: &str, what: &Value) -> Value {
    json!({ "type": "object", "properties": { word: what }, "required": [word], "additionalProperties": false })
}

/// An entry of which only what tells it from the others must be written.
fn change(mut entry: Value, list: &Changeable) -> Value {
    entry["description"] =
        json!("Each field written replaces the whole field of the entry, which must exist.");
    entry["required"] = json!(list.key);
    entry
}

/// What names an entry that is taken away.
fn off(list: &Changeable) -> Value {
    let what = "The entry, which must exist, is taken away.";
    match list.key {
        [_] => json!({ "description": what, "type": "string" }),
        keys => {
            let fields: Map<String, Value> =
                keys.iter().map(|key| ((*key).to_owned(), json!({ "type": "string" }))).collect();
            json!({
                "description": what, "type": "object", "properties": fields, "required": keys,
                "additionalProperties": false,
            })
        }
    }
}
