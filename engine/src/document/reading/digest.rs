//! The digest of what a tree says, whatever its layout.
//!
//! Comments, blanks, line ends and the order of named fields do not matter; every value does. Each part is written with its kind and its length before it, so that no two
//! different trees give the same bytes.

use crate::document::syntax::{Field, Kind, Node};
use crate::kernel::digest::Digest;

/// The bytes that stand for a tree. Two trees say the same exactly if these are equal.
pub(super) fn canonical(node: &Node) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(node, &mut bytes);
    bytes
}

/// Whether two trees say the same, wherever they stand.
pub(super) fn same(a: &Node, b: &Node) -> bool {
    canonical(a) == canonical(b)
}

/// The digest of several trees in order, 64 hex digits.
pub(super) fn of<'n>(nodes: impl IntoIterator<Item = &'n Node>) -> String {
    let mut digest = Digest::new();
    for node in nodes {
        digest.update(&canonical(node));
    }
    digest.hex()
}

fn write(node: &Node, out: &mut Vec<u8>) {
    match &node.kind {
        Kind::Bool(value) => part(out, b'b', &[u8::from(*value)]),
        Kind::Int(value) => part(out, b'i', &value.to_le_bytes()),
        Kind::Float(value) => part(out, b'f', &value.to_bits().to_le_bytes()),
        Kind::Char(value) => part(out, b'c', value.to_string().as_bytes()),
        Kind::Str(value) => part(out, b's', value.as_bytes()),
        Kind::Bytes(value) => part(out, b'y', value),
        Kind::Unit => part(out, b'u', &[]),
        Kind::Ident(value) => part(out, b'w', value.as_bytes()),
        Kind::Struct { fields, stray, .. } => {
            name(node, out);
            named(fields, out);
            list(b'x', stray, out);
        }
        Kind::Tuple { items, .. } => {
            name(node, out);
            list(b't', items, out);
        }
        Kind::List(items) => list(b'l', items, out),
        Kind::Map(pairs) => table(pairs, out),
        Kind::Error => part(out, b'e', &[]),
    }
}

fn name(node: &Node, out: &mut Vec<u8>) {
    part(out, b'n', node.name().unwrap_or_default().as_bytes());
}

fn named(fields: &[Field], out: &mut Vec<u8>) {
    let mut sorted: Vec<&Field> = fields.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    count(out, b'o', sorted.len());
    for field in sorted {
        part(out, b'n', field.name.as_bytes());
        write(&field.value, out);
    }
}

fn list(kind: u8, items: &[Node], out: &mut Vec<u8>) {
    count(out, kind, items.len());
    for item in items {
        write(item, out);
    }
}

/// The order of keys is kept: the homes of a fleet number its units.
fn table(pairs: &[(Node, Node)], out: &mut Vec<u8>) {
    count(out, b'm', pairs.len());
    for (key, value) in pairs {
        write(key, out);
        write(value, out);
    }
}

fn part(out: &mut Vec<u8>, kind: u8, bytes: &[u8]) {
    count(out, kind, bytes.len());
    out.extend_from_slice(bytes);
}

fn count(out: &mut Vec<u8>, kind: u8, count: usize) {
    out.push(kind);
    out.extend_from_slice(&(count as u64).to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Files, Problems};
    use crate::document::syntax::{Limits, parse};

    fn digest(text: &str) -> String {
        let (mut files, mut problems) = (Files::new(), Problems::new());
        let file = files.add("a.ron", text);
        let node = parse(&files, file, &Limits::default(), &mut problems);
        assert!(problems.is_empty(), "{text}");
        of([&node])
    }

    #[test]
    fn layout_does_not_matter() {
        let plain = digest(r#"Post(id: "a.b", desks: 2, home: { "x": 1, "y": 2 })"#);
        for other in [
            "// a comment\nPost(\n  id: \"a.b\",\n  desks: 2,\n  home: {\"x\":1,\"y\":2,},\n)\n",
            r#"Post(desks: 2, id: "a.b", home: { "x": 1, "y": 2 })"#,
            r#"Post(id: "\u{61}.b", desks: 0x2, home: { "x": 1, "y": 2 })"#,
        ] {
            assert_eq!(digest(other), plain, "{other}");
        }
    }

    #[test]
    fn every_value_matters() {
        let texts = [
            r#"A(a: "b")"#,
            r#"A(a: "c")"#,
            r#"A(b: "b")"#,
            r#"B(a: "b")"#,
            r#"A(a: ["b"])"#,
            r#"A(a: b)"#,
            r#"A("a", "b")"#,
            r#"A("ab", "")"#,
            "A([1, 2])",
            "A([2, 1])",
            "A([1], [2])",
            "A(1)",
            "A(1.0)",
            "A({ 1: 2 })",
            "A({ 2: 1 })",
            "A({ 1: 1, 2: 2 })",
            "A({ 2: 2, 1: 1 })",
        ];
        let mut digests: Vec<String> = texts.iter().map(|text| digest(text)).collect();
        digests.sort();
        digests.dedup();
        assert_eq!(digests.len(), texts.len());
    }
}
