//! Shared awareness, the injects so far, and how the measures stand.

use super::Writer;
use crate::replay::moment::Standing;
use crate::report::measures::Teller;
use crate::report::more;
use crate::report::page::{Cell, Page, Tone};
use crate::wording::{Noun, Term};

/// Injects that are told by default: the last ones.
const INJECTS: usize = 8;

impl Writer<'_> {
    fn teller(&self) -> Teller<'_> {
        Teller { titles: self.narrator.titles(), catalogue: self.catalogue, names: &self.of.trace.names }
    }

    /// What the posts that direct others share.
    pub(super) fn shared(&self, page: &mut Page) {
        if let Some(value) = self.moment.awareness() {
            let value = self.teller().decimal(f64::from(value) / 1_000.0, 2);
            page.heading(self.phrase("replay-awareness", [("value", value)]));
        }
    }

    /// The injects that have come.
    pub(super) fn injects(&self, page: &mut Page) {
        let all = self.moment.injects();
        let planned = self.moment.film.msel.len();
        let came = self
            .moment
            .film
            .msel
            .iter()
            .filter(|one| all.iter().any(|(entry, _)| entry.inject == one.inject));
        let terms = [("count", came.count().to_string()), ("all", planned.to_string())];
        page.heading(self.phrase("replay-injects", terms));
        let most = if self.look.details { usize::MAX } else { INJECTS };
        let hidden = all.len().saturating_sub(most);
        more(page, self.catalogue, "replay-more-injects", 2, hidden);
        let rows: Vec<Vec<Cell>> = all[hidden..]
            .iter()
            .map(|(entry, record)| {
                let title = self.narrator.titles().of(Noun::Inject, self.narrator.id(entry.inject));
                let to: Vec<String> = entry.to.iter().map(|actor| self.narrator.actor(*actor)).collect();
                vec![
                    Cell::number(Tone::Faint, self.at(self.of.trace.get(*record).at)),
                    Cell::text(Tone::Plain, title),
                    Cell::text(Tone::Faint, self.catalogue.list(&to)),
                ]
            })
            .collect();
        page.table(2, &rows);
    }

    /// The measures that are decided, and those that are not.
    pub(super) fn measures(&self, page: &mut Page) {
        let all: Vec<_> = self.moment.measures().collect();
        if all.is_empty() {
            return;
        }
        page.heading(self.catalogue.word("replay-measures"));
        for (standing, key, tone) in [
            (Standing::Met, "replay-met", Tone::Good),
            (Standing::Half, "replay-half", Tone::Fair),
            (Standing::Missed, "replay-missed", Tone::Bad),
            (Standing::Open, "replay-open", Tone::Plain),
        ] {
            let own = all.iter().filter(|(_, one)| *one == standing);
            let titles: Vec<String> =
                own.map(|(measure, _)| self.teller().title("measure", measure.name)).collect();
            if titles.is_empty() {
                continue;
            }
            let count = i64::try_from(titles.len()).unwrap_or(i64::MAX);
            let terms = [("count", Term::Number(count)), ("names", Term::Text(self.catalogue.list(&titles)))];
            page.text(2, tone, &self.catalogue.phrase(key, terms));
        }
    }
}
