//! Shipped files are laid out.

use super::texts::{files, laid_out};

#[test]
fn every_shipped_file_is_laid_out() {
    let mut wrong = Vec::new();
    let shipped = [files("scenarios", "ron"), files("tests/sanity/exercises", "ron")].concat();
    assert!(shipped.len() > 100, "only {} files were found", shipped.len());
    for (name, text) in shipped {
        let laid_out = laid_out(&text).unwrap_or_else(|| panic!("{name} has slips"));
        let lines = text.lines().zip(laid_out.lines()).enumerate();
        let first = lines.clone().find(|(_, (before, after))| before != after);
        if let Some((line, (before, after))) = first {
            wrong.push(format!("{name}:{}\n- {before}\n+ {after}", line + 1));
        } else if text != laid_out {
            wrong.push(format!("{name}: its end"));
        }
    }
    assert!(wrong.is_empty(), "run `salambo fmt scenarios tests/sanity/exercises`:\n{}", wrong.join("\n"));
}
