//! A back-test as a page: the record beside the runs, then the other doctrines.

use super::{Against, Backtest, Milestone, Shift, Simulated, totals};
use crate::document::text::Language;
use crate::report::page::{Cell, Page, Tone};
use crate::wording::{Catalogue, Term, plain};

/// The page of a back-test.
#[must_use]
pub fn page(of: &Backtest, language: Language, width: usize) -> Page {
    let catalogue = Catalogue::with(language, &of.terms);
    let draw = Draw { catalogue: &catalogue };
    let mut page = Page::new(language, width);
    page.line(Tone::Bad, catalogue.word("report-mark"));
    page.line(Tone::Title, draw.title(of));
    page.line(Tone::Faint, draw.terms(of));
    page.heading(catalogue.word("backtest-record"));
    let mut rows = vec![draw.heads(&HEADS)];
    rows.extend(of.milestones.iter().map(|milestone| draw.milestone(milestone)));
    page.table(2, &rows);
    page.text(2, Tone::Faint, &catalogue.word("backtest-note"));
    draw.totals(&mut page, of);
    for against in &of.against {
        draw.against(&mut page, of, against);
    }
    page.directed()
}

/// The columns of the first table: key of the head, and whether numbers stand below it.
const HEADS: [(&str, bool); 10] = [
    ("backtest-milestone", false),
    ("backtest-recorded", true),
    ("backtest-p10", true),
    ("backtest-p50", true),
    ("backtest-p90", true),
    ("report-never", true),
    ("backtest-by-then", true),
    ("backtest-script", true),
    ("backtest-crps", true),
    ("backtest-verdict", false),
];

/// The columns of the tables of other doctrines.
const SHIFT_HEADS: [(&str, bool); 7] = [
    ("backtest-milestone", false),
    ("backtest-before", true),
    ("backtest-after", true),
    ("backtest-shift", true),
    ("backtest-earlier", true),
    ("backtest-later", true),
    ("backtest-same", true),
];

struct Draw<'a> {
    catalogue: &'a Catalogue,
}

impl Draw<'_> {
    fn title(&self, of: &Backtest) -> String {
        let names = [("exercise", &of.exercise), ("doctrine", &of.doctrine)];
        self.catalogue.phrase("backtest-title", names.map(|(name, text)| (name, Term::Text(plain(text)))))
    }

    fn terms(&self, of: &Backtest) -> String {
        self.catalogue.list(&[
            self.catalogue.entry("backtest-runs", of.runs.to_string()),
            self.catalogue.entry("report-seed", of.seed.to_string()),
            self.catalogue.entry("backtest-horizon", self.minutes(Some(of.horizon))),
        ])
    }

    fn heads(&self, heads: &[(&str, bool)]) -> Vec<Cell> {
        let head = |(key, is_number): &(&str, bool)| {
            let word = self.catalogue.word(key);
            if *is_number { Cell::number(Tone::Faint, word) } else { Cell::whole(Tone::Faint, word) }
        };
        heads.iter().map(head).collect()
    }

    fn milestone(&self, milestone: &Milestone) -> Vec<Cell> {
        let [low, best, high] = milestone.recorded.map(|minutes| self.minutes(Some(minutes)));
        let recorded = if low == high { best } else { format!("{best} [{low}–{high}]") };
        let number = |text: String| Cell::number(Tone::Plain, text);
        let mut row = vec![Cell::whole(Tone::Plain, name(milestone)), number(recorded)];
        match &milestone.simulated {
            Some(simulated) => row.extend(self.simulated(simulated).map(number)),
            None => row.extend((0..7).map(|_| number("–".to_owned()))),
        }
        let (tone, key) = verdict(milestone);
        row.push(Cell::text(tone, self.catalogue.word(key)));
        row
    }

    fn simulated(&self, simulated: &Simulated) -> [String; 7] {
        let [low, median, high] = simulated.quantiles.map(|minutes| self.minutes(minutes));
        let baseline = simulated.baseline.map_or("–".to_owned(), |baseline| format!("{baseline:.1}"));
        [
            low,
            median,
            high,
            percent(simulated.never),
            percent(simulated.by_then),
            simulated.script.map_or("–".to_owned(), percent),
            format!("{:.1} / {baseline}", simulated.crps),
        ]
    }

    fn totals(&self, page: &mut Page, of: &Backtest) {
        let totals = totals(&of.milestones);
        let count = |count: usize| Term::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let terms = [("covered", count(totals.covered)), ("counted", count(totals.counted))];
        page.text(0, Tone::Heading, &self.catalogue.phrase("backtest-covered", terms));
        if let Some(ratio) = totals.mean_ratio {
            let terms = [
                ("ratio", Term::Text(format!("{ratio:.2}"))),
                ("nearer", count(totals.nearer)),
                ("counted", count(totals.counted)),
            ];
            page.text(0, Tone::Heading, &self.catalogue.phrase("backtest-ratio", terms));
        }
    }

    fn against(&self, page: &mut Page, of: &Backtest, against: &Against) {
        let name = Term::Text(plain(&against.doctrine));
        page.heading(self.catalogue.phrase("backtest-against", [("doctrine", name)]));
        let mut rows = vec![self.heads(&SHIFT_HEADS)];
        let measured = of.milestones.iter().filter(|milestone| milestone.measure.is_some());
        rows.extend(measured.zip(&against.shifts).map(|(milestone, shift)| self.shift(milestone, shift)));
        page.table(2, &rows);
    }

    fn shift(&self, milestone: &Milestone, shift: &Shift) -> Vec<Cell> {
        let [before, after] = shift.medians.map(|minutes| self.minutes(minutes));
        let [earlier, later, _] = shift.shares;
        let tone = match () {
            () if earlier > 2.0 * later => Tone::Good,
            () if later > 2.0 * earlier => Tone::Bad,
            () => Tone::Plain,
        };
        let shifted = shift.shift.map_or("–".to_owned(), |shift| format!("{shift:+.1}"));
        let mut row = vec![Cell::whole(Tone::Plain, name(milestone))];
        row.extend([before, after].map(|text| Cell::number(Tone::Plain, text)));
        row.push(Cell::number(tone, shifted));
        row.extend(shift.shares.map(|share| Cell::number(Tone::Plain, percent(share))));
        row
    }

    /// A time in minutes, or never.
    fn minutes(&self, minutes: Option<f64>) -> String {
        match minutes {
            Some(minutes) if minutes < 100.0 && minutes.fract() != 0.0 => format!("{minutes:.1}"),
            Some(minutes) => format!("{minutes:.0}"),
            None => self.catalogue.word("report-never"),
        }
    }
}

fn name(milestone: &Milestone) -> String {
    plain(&format!("{} {}", milestone.code, milestone.agency))
}

fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// What is said of a milestone.
fn verdict(milestone: &Milestone) -> (Tone, &'static str) {
    match milestone.is_covered() {
        _ if !milestone.predicted => (Tone::Faint, "backtest-input"),
        _ if milestone.counted().is_none() => (Tone::Faint, "backtest-script-only"),
        Some(true) => (Tone::Good, "backtest-is-covered"),
        Some(false) | None => (Tone::Bad, "backtest-is-missed"),
    }
}
