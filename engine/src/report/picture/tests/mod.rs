//! Pictures are well-formed whatever is put into them.

mod numbers;

use super::colours::Family;
use super::svg::Svg;
use crate::scenario::model::mark::Label;
use crate::trace::words::Word;
use std::collections::BTreeSet;

#[test]
fn no_text_ends_what_it_stands_in() {
    let mut svg = Svg::default();
    svg.open("svg", &[("id", "\"><x y='".to_owned())]);
    svg.text("text", &[], "</text><script>&amp;\u{0}\u{ffff}");
    svg.leaf("rect", &[]);
    assert_eq!(
        svg.finish(),
        "<svg id=\"&quot;&gt;&lt;x y=&#39;\">\n\
         <text>&lt;/text&gt;&lt;script&gt;&amp;amp;\u{fffd}\u{fffd}</text>\n<rect/>\n</svg>\n"
    );
}

#[test]
fn every_label_has_a_family_and_every_family_a_colour_of_its_own() {
    let families: BTreeSet<Family> = Label::WORDS.iter().map(|(label, _)| Family::of(*label)).collect();
    let fills: BTreeSet<&str> = families.iter().map(|family| family.fill()).collect();
    let keys: BTreeSet<&str> = families.iter().map(|family| family.key()).collect();
    assert_eq!((families.len(), fills.len(), keys.len()), (9, 9, 9));
}
