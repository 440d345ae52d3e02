//! The parts of an exercise, which its typed form does not have: the reader takes them out first.

use crate::document::reading::PARTS;
use serde_json::{Map, Value, json};

/// Adds them to the definition of an exercise, if there is one.
pub(super) fn add(definitions: &mut Map<String, Value>) {
    let Some(exercise) = definitions.get_mut("Exercise") else { return };
    for part in PARTS {
        exercise["properties"][part] = described(part);
    }
    let typed = exercise["required"].take();
    let mut whole: Vec<Value> = typed.as_array().into_iter().flatten().cloned().collect();
    whole.push(json!("organisation"));
    // An exercise that extends another says only what differs.
    exercise["required"] = json!(["format", "id"]);
    exercise["if"] = json!({ "required": ["extends"] });
    exercise["else"] = json!({
        "required": whole,
        "anyOf": [{ "required": ["doctrine"] }, { "required": ["doctrines"] }],
    });
}

fn described(part: &str) -> Value {
    let (what, fits) = match part {
        "extends" => ("The file of the exercise that it changes.", json!([file()])),
        "organisation" => {
            let one = json!([file(), { "$ref": "#/$defs/Organisation" }]);
            let several = json!({ "type": "array", "items": { "anyOf": one } });
            let what = "Who takes part: a file, an organisation in full, or several that are joined.";
            (what, json!([file(), { "$ref": "#/$defs/Organisation" }, several]))
        }
        "doctrine" => ("The rules of conduct: a file, or a doctrine in full.", json!([file(), doctrine()])),
        "doctrines" => {
            let each = json!({ "type": "array", "items": { "anyOf": [file(), doctrine()] } });
            ("Several doctrines; the first is in force unless another is named.", json!([each]))
        }
        _ => {
            let table = json!({ "$ref": "#/$defs/Survival" });
            ("What becomes of casualties with time; the shipped table unless said.", json!([file(), table]))
        }
    };
    json!({ "description": what, "anyOf": fits })
}

fn file() -> Value {
    json!({ "type": "string" })
}

fn doctrine() -> Value {
    json!({ "$ref": "#/$defs/Doctrine" })
}
