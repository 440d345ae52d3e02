//! A chain as a waterfall: a row for each who took part, a bar for each step, over one axis of time.
//!
//! Thin bars are the second stories: what the one who was waited for did meanwhile. Every bar says in its
//! own title what happened, and the description tells the whole chain to who cannot see it. Time runs from left
//! to right in every language, as on the page of a run; on an Arabic picture titles, names and legend begin
//! at the right.

use super::colours::{Family, hatch};
use super::letters::{SAMPLE, WORD, fitting, flow, in_two_lines};
use super::svg::{Attribute, Svg};
use crate::document::text::Language;
use crate::explain::step::Step;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::report::Debriefing;
use crate::trace::chain::Interval;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Term, plain, time};
use std::collections::BTreeSet;

/// Width of the picture, of the names of rows, and of the margin.
const WIDTH: f64 = 1400.0;
const NAMES: f64 = 270.0;
const MARGIN: f64 = 24.0;

/// Room for the last label of the axis.
const TAIL: f64 = 24.0;

/// Where the rows begin, and how high they and their bars are.
const TOP: f64 = 132.0;
const ROW: f64 = 40.0;
const BAR: f64 = 24.0;

/// The size of the name of a row, how far under its first line the second stands, the room after it, and the
/// width of a bar that its length can be written on.
const NAME: f64 = 14.0;
const UNDER: f64 = 17.0;
const GAP: f64 = 16.0;
const WRITTEN: f64 = 58.0;

/// The height of a line of the legend.
const LINE: f64 = 26.0;

/// Minutes between two lines of the axis, and how many lines there are at most.
const MINUTES: [i64; 12] = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1_440];
const LINES: i64 = 12;

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// The picture of a chain under a title, with the instant at which it should have ended.
#[must_use]
pub(in crate::report) fn waterfall(
    of: &Debriefing<'_>,
    language: Language,
    title: &str,
    steps: &[Step],
    target: Option<Tick>,
) -> String {
    let catalogue = &Catalogue::of(language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let end = steps.last().map_or(Tick::ZERO, |step| step.interval.to);
    let rows = rows(steps);
    let drawing = Drawing { of, catalogue, narrator, steps, rows, end, is_rtl: language == Language::Ar };
    drawing.draw(title, target.filter(|target| *target < end))
}

/// Who takes part, in order of appearance.
fn rows(steps: &[Step]) -> Vec<Name> {
    let mut seen = BTreeSet::new();
    let all = steps.iter().flat_map(|step| std::iter::once(&step.interval).chain(&step.meanwhile));
    let mut rows: Vec<(Tick, Name)> = Vec::new();
    for interval in all {
        if seen.insert(interval.actor) {
            rows.push((interval.from, interval.actor));
        }
    }
    rows.sort_by_key(|(from, _)| *from);
    rows.into_iter().map(|(_, actor)| actor).collect()
}

struct Drawing<'a> {
    of: &'a Debriefing<'a>,
    catalogue: &'a Catalogue,
    narrator: &'a Narrator<'a>,
    steps: &'a [Step],
    rows: Vec<Name>,
    end: Tick,
    is_rtl: bool,
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

fn set(name: &'static str, value: &str) -> Attribute {
    (name, value.to_owned())
}

impl Drawing<'_> {
    /// Where an instant stands.
    fn x(&self, at: Tick) -> f64 {
        let whole = self.end.0.max(1) as f64;
        let begin = if self.is_rtl { MARGIN + TAIL } else { MARGIN + NAMES };
        begin + at.0 as f64 / whole * (WIDTH - NAMES - 2.0 * MARGIN - TAIL)
    }

    /// A place of the picture, seen from the side on which reading begins.
    fn turned(&self, x: f64) -> f64 {
        if self.is_rtl { WIDTH - x } else { x }
    }

    fn y(&self, actor: Name) -> f64 {
        let row = self.rows.iter().position(|row| *row == actor).unwrap_or(0);
        TOP + row as f64 * ROW
    }

    fn bottom(&self) -> f64 {
        TOP + self.rows.len() as f64 * ROW
    }

    fn draw(&self, title: &str, target: Option<Tick>) -> String {
        let families: BTreeSet<Family> = self.shown().map(|interval| Family::of(interval.label)).collect();
        let thin = self.steps.iter().any(|step| !step.meanwhile.is_empty()).then_some(None);
        let entries: Vec<Option<Family>> = families.into_iter().map(Some).chain(thin).collect();
        let key = |entry: &Option<Family>| entry.map_or("picture-meanwhile", |family| family.key());
        let words: Vec<String> = entries.iter().map(|entry| self.catalogue.word(key(entry))).collect();
        let places = flow(&words, (MARGIN, WIDTH - MARGIN));
        let lines = places.last().map_or(0, |(_, line)| line + 1);
        let height = self.bottom() + 56.0 + lines as f64 * LINE;
        let mut svg = Svg::default();
        svg.open("svg", &self.frame(height));
        svg.text("title", &[set("id", "title")], title);
        svg.text("desc", &[set("id", "desc")], &self.told());
        hatch(&mut svg);
        svg.leaf("rect", &[set("width", "100%"), set("height", "100%"), set("fill", "#ffffff")]);
        self.head(&mut svg, title);
        self.axis(&mut svg);
        self.names(&mut svg);
        self.target(&mut svg, target);
        self.bars(&mut svg);
        for ((entry, word), place) in entries.into_iter().zip(&words).zip(places) {
            self.entry(&mut svg, entry, word, place);
        }
        svg.finish()
    }

    fn shown(&self) -> impl Iterator<Item = &Interval> {
        self.steps.iter().flat_map(|step| std::iter::once(&step.interval).chain(&step.meanwhile))
    }

    fn frame(&self, height: f64) -> Vec<Attribute> {
        let (tag, direction) = match self.catalogue.language() {
            Language::En => ("en", "ltr"),
            Language::Fr => ("fr", "ltr"),
            Language::Ar => ("ar", "rtl"),
        };
        vec![
            set("xmlns", "http://www.w3.org/2000/svg"),
            set("viewBox", &format!("0 0 {WIDTH} {height:.0}")),
            set("width", &format!("{WIDTH}")),
            set("height", &format!("{height:.0}")),
            set("role", "img"),
            set("aria-labelledby", "title desc"),
            set("xml:lang", tag),
            set("direction", direction),
            set("font-family", "system-ui, 'Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif"),
            set("font-size", "14"),
        ]
    }

    /// The chain in sentences.
    fn told(&self) -> String {
        let told = self.steps.iter().map(|step| self.said(&step.interval));
        told.collect::<Vec<_>>().join(". ")
    }

    fn said(&self, interval: &Interval) -> String {
        let terms = [
            ("at", time::moment(interval.to, self.of.scenario.clock.t0)),
            ("length", time::length(interval.from, interval.to)),
            ("label", self.catalogue.word(&format!("label-{}", interval.label.word()))),
            ("sentence", self.narrator.sentence(self.of.trace.get(interval.to_record))),
        ];
        self.catalogue.phrase("picture-bar", terms.map(|(name, text)| (name, Term::Text(text))))
    }

    fn head(&self, svg: &mut Svg, title: &str) {
        let names = &self.of.scenario.names;
        let exercise = self.narrator.titles().text("title");
        let exercise = exercise.unwrap_or_else(|| plain(names.text(self.of.scenario.id)));
        let doctrine = self.narrator.titles().text("doctrine.title");
        let doctrine = doctrine.unwrap_or_else(|| plain(names.text(self.of.scenario.doctrine)));
        let under = [
            exercise,
            self.catalogue.entry("report-doctrine", doctrine),
            self.catalogue.entry("report-seed", self.of.terms.seed.to_string()),
        ];
        let x = px(self.turned(MARGIN));
        let line = |y: &str, size: &str, fill: &str, weight: &str| {
            vec![
                set("x", &x),
                set("y", y),
                set("font-size", size),
                set("fill", fill),
                set("font-weight", weight),
            ]
        };
        svg.text("text", &line("30", "13", "#b00020", "bold"), &self.catalogue.word("report-mark"));
        svg.text("text", &line("58", "20", "#000000", "bold"), &fitting(title, 20.0, WIDTH - 2.0 * MARGIN));
        svg.text(
            "text",
            &line("82", "14", "#444444", "normal"),
            &fitting(&self.catalogue.list(&under), 14.0, WIDTH - 2.0 * MARGIN),
        );
    }

    /// Lines at round instants, counted from T0.
    fn axis(&self, svg: &mut Svg) {
        let t0 = self.of.scenario.clock.t0;
        let fits = |minutes: &&i64| self.end.0 / (**minutes * MINUTE) < LINES;
        let step = MINUTES.iter().find(fits).copied().unwrap_or(self.end.0 / MINUTE / LINES + 1) * MINUTE;
        let mut at = Tick(t0.0.rem_euclid(step));
        while at <= self.end {
            let x = px(self.x(at));
            let (top, bottom) = (px(TOP - 10.0), px(self.bottom()));
            svg.leaf(
                "line",
                &[
                    set("x1", &x),
                    set("x2", &x),
                    set("y1", &top),
                    set("y2", &bottom),
                    set("stroke", "#dddddd"),
                ],
            );
            let place = [
                set("x", &x),
                set("y", &px(TOP - 16.0)),
                set("text-anchor", "middle"),
                set("direction", "ltr"),
                set("font-size", "12"),
                set("fill", "#444444"),
            ];
            svg.text("text", &place, &time::moment(at, t0));
            at += Tick(step);
        }
    }

    fn names(&self, svg: &mut Svg) {
        for (row, actor) in self.rows.iter().enumerate() {
            let y = TOP + row as f64 * ROW;
            if row % 2 == 0 {
                let band = [
                    set("x", &px(0.0)),
                    set("y", &px(y)),
                    set("width", "100%"),
                    set("height", &px(ROW)),
                    set("fill", "#000000"),
                    set("fill-opacity", "0.04"),
                ];
                svg.leaf("rect", &band);
            }
            let name = self.narrator.party(*actor);
            let lines = in_two_lines(&name, NAME, NAMES - GAP);
            svg.open("g", &[]);
            if lines.join(" ") != name {
                svg.text("title", &[], &name);
            }
            let first = y + ROW / 2.0 + 5.0 - (lines.len() - 1) as f64 * UNDER / 2.0;
            for (line, shown) in lines.iter().enumerate() {
                let y = px(first + line as f64 * UNDER);
                svg.text("text", &[set("x", &px(self.turned(MARGIN))), set("y", &y)], shown);
            }
            svg.close();
        }
    }

    /// Where the chain should have ended.
    fn target(&self, svg: &mut Svg, target: Option<Tick>) {
        let Some(target) = target else {
            return;
        };
        let x = px(self.x(target));
        let line = [
            set("x1", &x),
            set("x2", &x),
            set("y1", &px(TOP - 6.0)),
            set("y2", &px(self.bottom() + 8.0)),
            set("stroke", "#b00020"),
            set("stroke-width", "2"),
            set("stroke-dasharray", "6 4"),
        ];
        svg.leaf("line", &line);
        let place = [
            set("x", &x),
            set("y", &px(self.bottom() + 24.0)),
            set("text-anchor", "middle"),
            set("fill", "#b00020"),
            set("font-size", "12"),
        ];
        svg.text("text", &place, &self.catalogue.word("picture-target"));
    }

    fn bars(&self, svg: &mut Svg) {
        for pair in self.steps.windows(2) {
            let (from, to) = (&pair[0].interval, &pair[1].interval);
            let x = px(self.x(to.from));
            let middle = |actor| px(self.y(actor) + ROW / 2.0);
            let line = [
                set("x1", &x),
                set("x2", &x),
                set("y1", &middle(from.actor)),
                set("y2", &middle(to.actor)),
                set("stroke", "#555555"),
            ];
            svg.leaf("line", &line);
        }
        for step in self.steps {
            for part in &step.meanwhile {
                // The thin bar lies under the thick one of the same row.
                self.bar(svg, part, (BAR + 2.0, 7.0));
            }
            self.bar(svg, &step.interval, (0.0, BAR));
        }
    }

    /// A bar in the row of its actor, so far from its top and so high.
    fn bar(&self, svg: &mut Svg, interval: &Interval, (down, height): (f64, f64)) {
        let (from, to) = (self.x(interval.from.max(Tick::ZERO)), self.x(interval.to));
        let (x, width) = (from, (to - from).max(1.5));
        let y = self.y(interval.actor) + 4.0 + down;
        let family = Family::of(interval.label);
        let place = |fill: &str| {
            vec![
                set("x", &px(x)),
                set("y", &px(y)),
                set("width", &px(width)),
                set("height", &px(height)),
                set("fill", fill),
            ]
        };
        svg.open("g", &[]);
        svg.text("title", &[], &self.said(interval));
        let mut bar = place(family.fill());
        bar.extend([set("stroke", "#333333"), set("stroke-width", "0.5")]);
        svg.leaf("rect", &bar);
        if family.is_a_wait() {
            svg.leaf("rect", &place("url(#still)"));
        }
        if width >= WRITTEN && height >= BAR {
            let middle = [
                set("x", &px(x + width / 2.0)),
                set("y", &px(y + height / 2.0 + 4.5)),
                set("text-anchor", "middle"),
                set("direction", "ltr"),
                set("font-size", "12"),
                set("fill", family.ink()),
                // The hatching does not run through the figures.
                set("stroke", family.fill()),
                set("stroke-width", "3"),
                set("paint-order", "stroke"),
            ];
            svg.text("text", &middle, &time::length(interval.from, interval.to));
        }
        svg.close();
    }

    /// An entry of the legend, of the thin bars where it is of no family: a sample and its word, so far along and
    /// in such a line.
    fn entry(&self, svg: &mut Svg, family: Option<Family>, word: &str, (along, line): (f64, usize)) {
        let y = self.bottom() + 44.0 + line as f64 * LINE;
        let left = if self.is_rtl { self.turned(along) - 18.0 } else { along };
        let (fill, top, height) = family.map_or(("#ffffff", 8.5, "7"), |family| (family.fill(), 12.0, "14"));
        let swatch = |fill: &str| {
            let place = [("x", px(left)), ("y", px(y - top)), ("width", "18".to_owned())];
            let look = [set("height", height), set("fill", fill), set("stroke", "#333333")];
            place.into_iter().chain(look).chain([set("stroke-width", "0.5")]).collect::<Vec<_>>()
        };
        svg.leaf("rect", &swatch(fill));
        if family.is_some_and(Family::is_a_wait) {
            svg.leaf("rect", &swatch("url(#still)"));
        }
        let place = [
            set("x", &px(self.turned(along + SAMPLE))),
            set("y", &px(y)),
            set("font-size", &format!("{WORD}")),
        ];
        svg.text("text", &place, word);
    }
}
