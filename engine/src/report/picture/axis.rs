//! An axis of numbers: which stretch it shows, where a number stands, and the round numbers along it.
//!
//! Numbers grow from left to right and from below upwards in every language.

use super::gauge::Gauge;
use super::svg::{Svg, label, shape};
use crate::wording::Catalogue;

/// Round numbers along an axis, at most.
const LINES: f64 = 8.0;

/// Room beyond the outermost numbers, as a share of the stretch.
const ROOM: f64 = 0.04;

/// A stretch of numbers on a stretch of the picture.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    from: f64,
    to: f64,
    /// Where the stretch begins and ends in the picture.
    pub(super) ends: (f64, f64),
    pub(super) gauge: Gauge,
}

impl Axis {
    /// An axis on which all these numbers have room.
    pub(super) fn around(numbers: impl IntoIterator<Item = f64>, gauge: Gauge, ends: (f64, f64)) -> Self {
        let finite = numbers.into_iter().filter(|number| number.is_finite());
        let bounds = finite.fold(None, |bounds: Option<(f64, f64)>, number| {
            let (low, high) = bounds.unwrap_or((number, number));
            Some((low.min(number), high.max(number)))
        });
        let (low, high) = bounds.unwrap_or((0.0, 0.0));
        let room = if high > low { ROOM * (high - low) } else { gauge.one };
        Self { from: low - room, to: high + room, ends, gauge }
    }

    /// An axis of exactly this stretch.
    pub(super) fn exactly((from, to): (f64, f64), gauge: Gauge, ends: (f64, f64)) -> Self {
        Self { from, to, ends, gauge }
    }

    /// The same stretch at another place.
    pub(super) fn at(&self, ends: (f64, f64)) -> Self {
        Self { ends, ..self.clone() }
    }

    /// The axis from nothing on.
    pub(super) fn with_zero(mut self) -> Self {
        self.from = 0.0;
        self
    }

    /// Where a number stands; what lies beyond an end stands at the end.
    pub(super) fn place(&self, number: f64) -> f64 {
        let along = (number - self.from) / (self.to - self.from);
        let along = if along.is_finite() { along.clamp(0.0, 1.0) } else { 0.0 };
        self.ends.0 + along * (self.ends.1 - self.ends.0)
    }

    /// The round numbers along it.
    pub(super) fn round(&self) -> Vec<f64> {
        let (from, to) = (self.from / self.gauge.one, self.to / self.gauge.one);
        let mut step = 0.01;
        let mut next = [2.0, 2.5, 2.0].iter().cycle();
        while (to - from) / step > LINES {
            step *= next.next().copied().unwrap_or(2.0);
        }
        let first = (from / step).ceil();
        let count = ((to / step).floor() - first).clamp(0.0, LINES) as u32;
        (0..=count).map(|number| (first + f64::from(number)) * step * self.gauge.one).collect()
    }

    /// How a round number is written.
    fn written(&self, catalogue: &Catalogue, number: f64) -> String {
        let shown = number / self.gauge.one;
        let places = [0, 1].into_iter().find(|places| {
            let power = if *places == 0 { 1.0 } else { 10.0 };
            (shown * power - (shown * power).round()).abs() < 1e-6
        });
        super::gauge::decimal(catalogue, shown, places.unwrap_or(2))
    }

    /// Draws lines at the round numbers of an axis along the bottom, from one height to another.
    pub(super) fn draw_across(&self, svg: &mut Svg, catalogue: &Catalogue, (top, bottom): (f64, f64)) {
        for number in self.round() {
            let x = self.place(number);
            svg.leaf("line", &shape("p-line", [("x1", x), ("x2", x), ("y1", top), ("y2", bottom)]));
            let place = label("p-number", "middle", x, bottom + 17.0);
            svg.text("text", &place, &self.written(catalogue, number));
        }
    }

    /// Draws lines at the round numbers of an axis at the left, from one side to another.
    pub(super) fn draw_upwards(&self, svg: &mut Svg, catalogue: &Catalogue, (left, right): (f64, f64)) {
        for number in self.round() {
            let y = self.place(number);
            svg.leaf("line", &shape("p-line", [("x1", left), ("x2", right), ("y1", y), ("y2", y)]));
            let place = label("p-number", "end", left - 7.0, y + 4.0);
            svg.text("text", &place, &self.written(catalogue, number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text::Language;
    use crate::report::picture::gauge::Kind;
    use crate::score::Unit;

    fn axis(numbers: &[f64]) -> Axis {
        let gauge = Gauge::of(Unit::Ms, Kind::Value, numbers.iter().copied());
        Axis::around(numbers.iter().copied(), gauge, (100.0, 200.0))
    }

    #[test]
    fn round_numbers_lie_on_it() {
        let minutes = axis(&[0.0, 600_000.0]);
        let round: Vec<f64> = minutes.round().iter().map(|ms| ms / 60_000.0).collect();
        assert_eq!(round, [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        let english = Catalogue::new(Language::En);
        let small = axis(&[0.0, 1_000.0]);
        let texts: Vec<String> = small.round().iter().map(|ms| small.written(&english, *ms)).collect();
        assert_eq!(texts, ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        for ends in [[-7e9, 3e-3], [0.0, 1e15], [5.0, 5.0], [f64::NAN, f64::INFINITY]] {
            let round = axis(&ends).round();
            assert!((1..=9).contains(&round.len()), "{ends:?}: {round:?}");
        }
    }

    #[test]
    fn a_number_stands_between_the_ends_whatever_it_is() {
        let axis = axis(&[0.0, 10.0]);
        assert_eq!(axis.place(5.0), 150.0);
        for number in [f64::NAN, f64::INFINITY, -1e300, 1e300] {
            assert!((100.0..=200.0).contains(&axis.place(number)));
        }
        assert_eq!(super::Axis::around([], axis.gauge, (0.0, 1.0)).place(0.0), 0.5);
    }
}
