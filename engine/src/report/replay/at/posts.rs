//! Which posts are open, how many desks are at work, how many items wait.

use super::Writer;
use crate::replay::moment::PostNow;
use crate::replay::posts::State;
use crate::report::page::{Cell, Page, Tone};

/// From how many waiting items on a backlog is worth a colour.
const BACKLOG: u32 = 5;

impl Writer<'_> {
    /// Those that have something to do, one a line; of the others the names.
    pub(super) fn posts(&self, page: &mut Page) {
        let mut all: Vec<PostNow> =
            self.moment.posts().filter(|one| self.is_meant(self.of.scenario.actor_name(one.post))).collect();
        if all.is_empty() {
            return;
        }
        page.heading(self.catalogue.word("replay-posts"));
        let is_busy = |one: &PostNow| one.load.busy > 0 || one.load.waiting > 0;
        let idle = |state: State| all.iter().filter(move |one| one.state == state && !is_busy(one));
        let quiet = [State::Open, State::Opening, State::Closed, State::Lost].map(|state| {
            let names: Vec<String> = idle(state).map(|one| self.name(one)).collect();
            (state, names)
        });
        all.retain(is_busy);
        let mut rows = vec![self.head(&["replay-post", "replay-state"], &["replay-desks", "replay-waiting"])];
        rows.extend(all.iter().map(|one| self.post(one)));
        if rows.len() > 1 {
            page.table(2, &rows);
        }
        for (state, names) in quiet.into_iter().filter(|(_, names)| !names.is_empty()) {
            let tone = if state == State::Lost { Tone::Bad } else { Tone::Faint };
            let key = format!("replay-idle-{}", state.word());
            page.text(2, tone, &self.phrase(&key, [("names", self.catalogue.list(&names))]));
        }
    }

    fn name(&self, one: &PostNow) -> String {
        self.narrator.actor(self.of.scenario.actor_name(one.post))
    }

    fn post(&self, one: &PostNow) -> Vec<Cell> {
        let load = one.load;
        let full = load.busy >= load.desks;
        let tone = match one.state {
            State::Open => Tone::Plain,
            State::Opening | State::Closed => Tone::Faint,
            State::Lost => Tone::Bad,
        };
        let waiting = if load.waiting > BACKLOG { Tone::Bad } else { Tone::Plain };
        let desks = [("busy", load.busy.to_string()), ("desks", load.desks.to_string())];
        vec![
            Cell::name(Tone::Plain, self.name(one)),
            Cell::text(tone, self.catalogue.word(&format!("replay-state-{}", one.state.word()))),
            Cell::number(if full { Tone::Fair } else { Tone::Plain }, self.phrase("replay-busy-of", desks)),
            Cell::number(waiting, load.waiting.to_string()),
        ]
    }

    /// The heads of columns of text, then of numbers.
    pub(super) fn head(&self, texts: &[&str], numbers: &[&str]) -> Vec<Cell> {
        let texts = texts.iter().map(|key| Cell::text(Tone::Faint, self.catalogue.word(key)));
        let numbers = numbers.iter().map(|key| Cell::number(Tone::Faint, self.catalogue.word(key)));
        texts.chain(numbers).collect()
    }
}
