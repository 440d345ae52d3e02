//! What of JSON Schema 2020-12 our schemas say, held against documents. A keyword that is not known here is a
//! fault of its own, so that nothing is passed over.

use serde_json::{Map, Value};

/// Keywords that describe and do not decide.
const TOLD: [&str; 7] = ["$schema", "$defs", "$comment", "title", "description", "default", "format"];

/// Why a value does not fit a schema; nothing if it does. `root` holds the definitions.
pub fn fault(value: &Value, schema: &Value, root: &Value, at: &str) -> Option<String> {
    let keywords = match schema {
        Value::Bool(true) => return None,
        Value::Object(keywords) => keywords,
        _ => return Some(format!("{at}: nothing fits")),
    };
    let faults = keywords.iter().filter(|(word, _)| !TOLD.contains(&word.as_str()));
    let mut faults = faults.filter_map(|(word, said)| of_keyword(value, (word, said), keywords, (root, at)));
    faults.next()
}

fn of_keyword(
    value: &Value,
    (word, said): (&str, &Value),
    all: &Map<String, Value>,
    (root, at): (&Value, &str),
) -> Option<String> {
    let fits = |schema: &Value| fault(value, schema, root, at).is_none();
    let several = || said.as_array().expect("a list").iter();
    let right = match word {
        "$ref" => {
            let path =
                said.as_str().and_then(|path| path.strip_prefix('#')).expect("a place in the same schema");
            let target = root.pointer(path).unwrap_or_else(|| panic!("{path} leads nowhere"));
            return fault(value, target, root, at);
        }
        "type" => is_of_type(value, said),
        "const" => value == said,
        "enum" => several().any(|one| one == value),
        "anyOf" => several().any(fits),
        "oneOf" => several().filter(|schema| fits(schema)).count() == 1,
        "if" => {
            let then = all.get(if fits(said) { "then" } else { "else" });
            return then.and_then(|then| fault(value, then, root, at));
        }
        "then" | "else" => true,
        "minimum" => value.as_f64().is_none_or(|number| Some(number) >= said.as_f64()),
        "maximum" => value.as_f64().is_none_or(|number| Some(number) <= said.as_f64()),
        "minItems" => value.as_array().is_none_or(|items| Some(items.len() as u64) >= said.as_u64()),
        "maxItems" => value.as_array().is_none_or(|items| Some(items.len() as u64) <= said.as_u64()),
        "required" => {
            several().all(|name| value.is_object() && value.get(name.as_str().expect("a name")).is_some())
        }
        "items" | "prefixItems" | "properties" | "patternProperties" | "additionalProperties" => {
            return inner(value, all, word)
                .into_iter()
                .find_map(|(name, value, schema)| fault(value, schema, root, &format!("{at}/{name}")));
        }
        other => panic!("the keyword `{other}` is not known here"),
    };
    (!right).then(|| format!("{at}: `{word}` of {said} does not fit {value}"))
}

fn is_of_type(value: &Value, said: &Value) -> bool {
    let is = |word: &Value| match word.as_str().expect("a type") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("there is no type `{other}`"),
    };
    said.as_array().map_or_else(|| is(said), |words| words.iter().any(is))
}

/// What stands inside a value, with the schema that a keyword has for it.
fn inner<'v>(
    value: &'v Value,
    all: &'v Map<String, Value>,
    word: &str,
) -> Vec<(String, &'v Value, &'v Value)> {
    let said = &all[word];
    let named = |key: &str| all.get(key).and_then(Value::as_object);
    // A pattern of ours is one of numbers, or of nothing else than a text.
    let numbered =
        |pattern: &str, name: &str| !pattern.contains("\\d") || name.bytes().all(|b| b.is_ascii_digit());
    let mut found = Vec::new();
    let fields = value.as_object().into_iter().flatten();
    let items = value.as_array().into_iter().flatten().enumerate();
    let first = all.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
    match word {
        "items" => found.extend(items.skip(first).map(|(at, item)| (at.to_string(), item, said))),
        "prefixItems" => {
            let schemas = said.as_array().into_iter().flatten();
            found.extend(items.zip(schemas).map(|((at, item), schema)| (at.to_string(), item, schema)));
        }
        "properties" => found.extend(
            fields.filter_map(|(name, field)| said.get(name).map(|schema| (name.clone(), field, schema))),
        ),
        "patternProperties" => {
            for (name, field) in fields {
                let fitting =
                    said.as_object().into_iter().flatten().filter(|(pattern, _)| numbered(pattern, name));
                found.extend(fitting.map(|(_, schema)| (name.clone(), field, schema)));
            }
        }
        _ => {
            let is_known = |name: &str| {
                let patterns = named("patternProperties").into_iter().flatten();
                named("properties").is_some_and(|fields| fields.contains_key(name))
                    || patterns.into_iter().any(|(pattern, _)| numbered(pattern, name))
            };
            found.extend(
                fields.filter(|(name, _)| !is_known(name)).map(|(name, field)| (name.clone(), field, said)),
            );
        }
    }
    found
}
