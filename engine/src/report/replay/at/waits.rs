//! Who waits for whom, since when and why.

use super::Writer;
use crate::kernel::names::Name;
use crate::report::more;
use crate::report::page::{Cell, Page, Tone};
use crate::score::waiting::Wait;
use crate::trace::words::Word;
use crate::wording::time;

impl Writer<'_> {
    /// The longest waits that go on, in order of beginning, each with what it began with.
    pub(super) fn waits(&self, page: &mut Page) {
        let all: Vec<&Wait> = self.moment.waits().filter(|wait| self.concerns(wait)).collect();
        page.heading(self.catalogue.word("replay-waits"));
        if all.is_empty() {
            page.line(Tone::Faint, format!("  {}", self.catalogue.word("replay-waits-none")));
            return;
        }
        let shown = &all[..all.len().min(self.most())];
        let rows: Vec<_> = shown.iter().flat_map(|wait| [self.wait(wait), self.why(wait)]).collect();
        page.table(2, &rows);
        more(page, self.catalogue, "replay-more-waits", 2, all.len() - shown.len());
    }

    fn concerns(&self, wait: &Wait) -> bool {
        self.is_meant(wait.who) || wait.whom.is_some_and(|whom| self.is_meant(whom))
    }

    /// Since when and how long, and who for whom and for what.
    fn wait(&self, wait: &Wait) -> Vec<Cell> {
        let party = |name: Name| self.narrator.party(name);
        let whom = wait.whom.map_or_else(|| self.catalogue.word("report-nobody"), party);
        let need = self.catalogue.word(&format!("need-{}", wait.label.word()));
        let told = self.phrase("replay-wait", [("who", party(wait.who)), ("whom", whom), ("need", need)]);
        vec![
            Cell::number(Tone::Faint, self.at(wait.from)),
            Cell::number(Tone::Fair, time::length(wait.from, self.now())),
            Cell::text(Tone::Plain, told),
        ]
    }

    fn why(&self, wait: &Wait) -> Vec<Cell> {
        let none = || Cell::text(Tone::Faint, String::new());
        let since = self.narrator.sentence(self.of.trace.get(wait.since));
        vec![none(), none(), Cell::text(Tone::Faint, self.phrase("replay-since", [("sentence", since)]))]
    }
}
