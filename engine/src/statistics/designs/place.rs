//! Places and levels: a factor of a few levels in a design that speaks of places from 0 to 1.

/// The grid of a design and the borders of levels are the same fractions, rounded another way.
const ROUNDING: f64 = 1e-9;

/// The level, counted from 0, at a place from 0 to 1: of so many levels each takes an equal part of the
/// range, a border belongs to the level above it, and 1 to the last.
///
/// `None` of no levels, or of a place outside the range.
#[must_use]
pub fn level_at(place: f64, levels: usize) -> Option<usize> {
    let last = levels.checked_sub(1)?;
    let at = (place * levels as f64 + ROUNDING).floor();
    (0.0..=1.0).contains(&place).then_some((at as usize).min(last))
}

#[cfg(test)]
mod tests {
    use super::level_at;

    #[test]
    fn levels_share_the_range() {
        let levels: Vec<_> = (0..12).map(|at| level_at(f64::from(at) / 12.0, 3).unwrap()).collect();
        assert_eq!(levels, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
        assert_eq!((level_at(1.0, 3), level_at(0.999, 3), level_at(0.7, 1)), (Some(2), Some(2), Some(0)));
    }

    /// 1/49 times 49 is less than 1 in binary.
    #[test]
    fn a_border_belongs_to_the_level_above() {
        for at in 0..49 {
            assert_eq!(level_at(f64::from(at) / 49.0, 49), Some(at as usize));
        }
    }

    #[test]
    fn edges() {
        assert_eq!(level_at(0.5, 0), None);
        assert_eq!(level_at(1.1, 2), None);
        assert_eq!(level_at(-0.1, 2), None);
        assert_eq!(level_at(f64::NAN, 2), None);
    }
}
