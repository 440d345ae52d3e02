//! The page's own words, and those of the closed lists that the data name by id.

use crate::wording::Catalogue;
use std::collections::BTreeMap;

/// With what the keys begin.
const PREFIXES: [&str; 13] = [
    "replay-",
    "certainty-",
    "zone-",
    "rating-",
    "kind-",
    "reason-",
    "hold-",
    "category-",
    "expected-",
    "sign-",
    "form-",
    "picture-",
    "length-",
];

/// Key and phrase; a variable stands as `{name}`.
pub(super) fn words(catalogue: &Catalogue) -> BTreeMap<String, String> {
    catalogue.templates(&PREFIXES)
}
