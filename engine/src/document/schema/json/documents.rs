//! Documents: the schema of one kind, or of all.

use super::{changes, parts};
use crate::document::defaults::Defaults;
use crate::document::doctrine::Doctrine;
use crate::document::exercise::Exercise;
use crate::document::organisation::Organisation;
use crate::document::plan::Plan;
use crate::document::reading::Document;
use crate::document::survival::Survival;
use crate::document::texts::Texts;
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

/// How a text in RON is read as JSON, for whoever reads the schema.
const RULE: &str = "How RON stands for JSON: an entry such as `Post(id: \"a\", desks: 2)` is an object of its \
                    fields. A word of a closed list is a text; with brackets it is an object with that one \
                    key: `Role(\"a\")` is {\"Role\": \"a\"}, `Route(\"a\", \"b\")` {\"Route\": [\"a\", \"b\"]}, \
                    `At(id: \"a\")` {\"At\": {\"id\": \"a\"}}, `Warned()` {\"Warned\": {}}. `None` is null.";

/// The schema of these kinds of document, as JSON Schema 2020-12. A document fits if it is of one of them.
#[must_use]
pub fn json_schema(kinds: &[Document]) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut roots: Vec<Value> = kinds.iter().map(|kind| root(*kind, &mut generator).to_value()).collect();
    if kinds.contains(&Document::Exercise) {
        for part in [Document::Organisation, Document::Doctrine, Document::Survival] {
            root(part, &mut generator);
        }
    }
    let mut definitions = generator.take_definitions(true);
    parts::add(&mut definitions);
    changes::add(&mut definitions);
    let names: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    let mut schema = match roots.len() {
        1 => roots.swap_remove(0),
        _ => json!({ "anyOf": roots }),
    };
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["$comment"] = json!(RULE);
    schema["title"] = json!(names.join(", "));
    schema["$defs"] = Value::Object(definitions);
    schema
}

/// A reference to the definition of a kind of document.
fn root(kind: Document, generator: &mut SchemaGenerator) -> Schema {
    match kind {
        Document::Exercise => generator.subschema_for::<Exercise>(),
        Document::Organisation => generator.subschema_for::<Organisation>(),
        Document::Doctrine => generator.subschema_for::<Doctrine>(),
        Document::Texts => generator.subschema_for::<Texts>(),
        Document::Defaults => generator.subschema_for::<Defaults>(),
        Document::Survival => generator.subschema_for::<Survival>(),
        Document::Plan => generator.subschema_for::<Plan>(),
    }
}
