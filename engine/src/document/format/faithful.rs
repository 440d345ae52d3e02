//! Faithful: what was laid out says what it said before.
//!
//! The same signs and the same comments in the same order, but for commas after the last entry.

use super::gap::Gap;
use crate::document::syntax::{Limits, Sign, Token, is_blank, signs};

/// Whether two texts have the same signs and comments.
pub(super) fn is_same(before: &str, after: &str, limits: &Limits) -> bool {
    // Commas after last entries may have been put in: there is room for them.
    let limits = Limits { items: limits.items.saturating_mul(2), ..*limits };
    let (Some(before_signs), Some(after_signs)) = (signs(before, &limits), signs(after, &limits)) else {
        return false;
    };
    said(before, &before_signs).eq(said(after, &after_signs))
        && comments(before, &before_signs) == comments(after, &after_signs)
}

/// What the signs say, without commas that end a bracket.
fn said<'a>(text: &'a str, signs: &'a [Token]) -> impl Iterator<Item = &'a str> {
    let is_last = |at: usize| signs.get(at + 1).is_some_and(|next| matches!(next.sign, Sign::Close(_)));
    let kept = signs.iter().enumerate().filter(move |(at, sign)| sign.sign != Sign::Comma || !is_last(*at));
    kept.map(|(_, sign)| &text[sign.range()])
}

/// The comments and attributes of a text, in order; `None` if something else stands between signs.
pub(super) fn comments<'a>(text: &'a str, signs: &[Token]) -> Option<Vec<&'a str>> {
    let mut found = Vec::new();
    let mut from = 0;
    for sign in signs {
        let gap = Gap::read(text, from..sign.range().start)?;
        found.extend(gap.pieces.iter().map(|piece| piece.text.trim_end_matches(is_blank)));
        from = sign.range().end;
    }
    Some(found)
}
