//! Who waits for whom, since when and why.

use super::Writer;
use crate::kernel::names::Name;
use crate::report::more;
use crate::report::page::{Cell, Page, Tone};
use crate::scenario::model::mark::Label;
use crate::score::waiting::Wait;
use crate::trace::words::Word;
use crate::wording::time;

/// Waits of one for another of one kind that go on, the longest first.
struct Group<'w> {
    waits: Vec<&'w Wait>,
}

impl Writer<'_> {
    /// The waits that go on, those of one kind together, the longest first; each with what it began with.
    pub(super) fn waits(&self, page: &mut Page) {
        let groups = self.groups();
        page.heading(self.catalogue.word("replay-waits"));
        if groups.is_empty() {
            page.line(Tone::Faint, format!("  {}", self.catalogue.word("replay-waits-none")));
            return;
        }
        let shown = &groups[..groups.len().min(self.most())];
        let rows: Vec<_> = shown.iter().flat_map(|group| [self.group_of(group), self.since(group)]).collect();
        page.table(2, &rows);
        more(page, self.catalogue, "replay-more-waits", 2, groups.len() - shown.len());
    }

    /// Waits are in order of beginning: the first of a group is its longest, and so is the first group.
    fn groups(&self) -> Vec<Group<'_>> {
        let same = |one: &Wait, other: &Wait| {
            let kind = |wait: &Wait| -> (Name, Option<Name>, Label) { (wait.who, wait.whom, wait.label) };
            kind(one) == kind(other)
        };
        let mut groups: Vec<Group<'_>> = Vec::new();
        for wait in self.moment.waits().filter(|wait| self.concerns(wait)) {
            match groups.iter_mut().find(|group| same(group.waits[0], wait)) {
                Some(group) => group.waits.push(wait),
                None => groups.push(Group { waits: vec![wait] }),
            }
        }
        groups
    }

    fn concerns(&self, wait: &Wait) -> bool {
        self.is_meant(wait.who) || wait.whom.is_some_and(|whom| self.is_meant(whom))
    }

    /// Since when and how long, and who for whom and for what; how often, if more than once.
    fn group_of(&self, group: &Group<'_>) -> Vec<Cell> {
        let wait = group.waits[0];
        let party = |name: Name| self.narrator.party(name);
        let whom = wait.whom.map_or_else(|| self.catalogue.word("report-nobody"), party);
        let need = self.catalogue.word(&format!("need-{}", wait.label.word()));
        let count = group.waits.len();
        let key = if count > 1 { "replay-waits-of" } else { "replay-wait" };
        let own = if wait.whom == Some(wait.who) { "yes" } else { "no" };
        let terms = [
            ("who", party(wait.who)),
            ("whom", whom),
            ("need", need),
            ("times", count.to_string()),
            ("own", own.to_owned()),
        ];
        vec![
            Cell::number(Tone::Faint, self.at(wait.from)),
            Cell::number(Tone::Fair, time::length(wait.from, self.now())),
            Cell::text(Tone::Plain, self.phrase(key, terms)),
        ]
    }

    fn since(&self, group: &Group<'_>) -> Vec<Cell> {
        let none = || Cell::text(Tone::Faint, String::new());
        let since = self.narrator.sentence(self.of.trace.get(group.waits[0].since));
        vec![none(), none(), Cell::text(Tone::Faint, self.phrase("replay-since", [("sentence", since)]))]
    }
}
