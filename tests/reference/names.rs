//! Every field and every word has its row, and every row its field or word.

use std::collections::BTreeSet;

use salambo_engine::document::schema::{Kind, Shape, Variant, shapes};

use super::page::{Section, page, sections};

/// What is wrong with the section of a shape.
fn faults(shape: &Shape, shapes: &[Shape], sections: &[Section<'_>]) -> Vec<String> {
    let of_it = sections.iter().filter(|section| section.name == shape.name);
    let section = match of_it.collect::<Vec<_>>()[..] {
        [section] => section,
        [] => return vec![format!("`{}` has no section", shape.name)],
        _ => return vec![format!("`{}` has two sections", shape.name)],
    };
    let found = match &shape.kind {
        Kind::Struct { fields } => of_fields(fields, section),
        Kind::Enum { variants } => {
            let borrowed = borrowed(section, shapes);
            of_variants(variants, &borrowed, section)
        }
    };
    let place = |fault| format!("section `{}`: {fault}", shape.name);
    found.into_iter().map(place).collect()
}

fn of_fields(fields: &[&str], section: &Section<'_>) -> Vec<String> {
    let rows = section.rows.iter().copied();
    let missing = fields.iter().filter(|field| !section.rows.contains(field));
    let missing = missing.map(|field| format!("the field `{field}` is missing"));
    let invented = rows.clone().filter(|row| !fields.contains(row));
    let invented = invented.map(|row| format!("there is no field `{row}`"));
    missing.chain(invented).chain(twice(rows)).collect()
}

fn of_variants(variants: &[Variant], borrowed: &[Variant], section: &Section<'_>) -> Vec<String> {
    let written: Vec<&str> = section.rows.iter().chain(&section.listed).copied().collect();
    let described = |variant: &&Variant| written.iter().any(|row| describes(row, variant));
    let missing = variants
        .iter()
        .filter(|variant| !described(variant) && !borrowed.contains(variant))
        .map(|variant| format!("`{}` is missing, or its brackets differ", signature(variant)));
    let is_any = |row: &&str| variants.iter().any(|variant| describes(row, variant));
    let invented = written.iter().copied().filter(|row| !is_any(row));
    let invented = invented.map(|row| format!("nothing is written `{row}`"));
    let twice = twice(written.iter().copied());
    missing.chain(invented).chain(twice).collect()
}

/// The words that a section takes over from others.
fn borrowed(section: &Section<'_>, shapes: &[Shape]) -> Vec<Variant> {
    let lenders = shapes.iter().filter(|shape| section.also.contains(&shape.name));
    let variants = lenders.flat_map(|shape| match &shape.kind {
        Kind::Enum { variants } => variants.clone(),
        Kind::Struct { .. } => Vec::new(),
    });
    variants.collect()
}

/// Whether a row such as `But(of, not)` is about a variant.
fn describes(row: &str, variant: &Variant) -> bool {
    let (name, inside) = match row.split_once('(') {
        Some((name, rest)) => (name, rest.strip_suffix(')').unwrap_or(rest)),
        None => (row, ""),
    };
    let parts = parts(inside);
    let fits = if variant.fields.is_empty() {
        parts.len() == variant.values
    } else {
        let fields: BTreeSet<&str> = variant.fields.iter().copied().collect();
        parts.len() == fields.len() && parts.iter().all(|part| fields.contains(part))
    };
    name == variant.name && fits
}

/// What stands between the commas, except in square brackets.
fn parts(inside: &str) -> Vec<&str> {
    let mut depth = 0;
    let comma = |c: char| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        c == ',' && depth == 0
    };
    let parts = inside.split(comma).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn signature(variant: &Variant) -> String {
    let inside = match variant.fields.is_empty() {
        true => vec!["..."; variant.values],
        false => variant.fields.clone(),
    };
    format!("{}({})", variant.name, inside.join(", "))
}

fn twice<'a>(rows: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let again = rows.filter(|row| !seen.insert(*row));
    again.map(|row| format!("`{row}` stands there twice")).collect()
}

#[test]
fn the_reference_names_everything_and_invents_nothing() {
    let (text, shapes) = (page("scenarios/README.md"), shapes());
    let sections = sections(&text);
    let mut faults: Vec<String> = shapes.iter().flat_map(|shape| faults(shape, &shapes, &sections)).collect();
    let is_shape = |name: &str| shapes.iter().any(|shape| shape.name == name);
    let foreign = sections.iter().filter(|section| !is_shape(section.name));
    faults.extend(foreign.map(|section| format!("nothing is called `{}`", section.name)));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn drift_is_found() {
    let fields = ["id", "desks"].to_vec();
    let post = Shape { name: "Post", kind: Kind::Struct { fields } };
    let variant = |name, fields: &[&'static str], values| Variant { name, fields: fields.to_vec(), values };
    let variants =
        vec![variant("Named", &["of", "not"], 0), variant("Plain", &[], 0), variant("Pair", &[], 2)];
    let who = Shape { name: "Who", kind: Kind::Enum { variants } };
    let page = "#### `Post`\n| `id` |\n| `chairs` |\n| `id` |\n#### `Who`\n| `Named(of)` |\n| `Pair(a, [b, c])` |\nOne of `Plain`.\n";
    let shapes = [post, who];
    let sections = sections(page);
    let found = shapes.iter().flat_map(|shape| faults(shape, &shapes, &sections));
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            "section `Post`: the field `desks` is missing",
            "section `Post`: there is no field `chairs`",
            "section `Post`: `id` stands there twice",
            "section `Who`: `Named(of, not)` is missing, or its brackets differ",
            "section `Who`: nothing is written `Named(of)`",
        ]
    );
}
