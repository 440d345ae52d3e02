//! Where the units are; what is known of the zones; how many people are in which state.

use super::Writer;
use crate::kernel::names::Name;
use crate::replay::people::Stage;
use crate::replay::whereabouts::{Doing, Span};
use crate::report::page::{Cell, Page, Tone};
use crate::trace::words::Word;
use crate::wording::{Noun, Term};
use std::collections::BTreeMap;

impl Writer<'_> {
    /// Units by site and by what they are about; those that are ready at home are counted.
    pub(super) fn units(&self, page: &mut Page) {
        let scenario = self.of.scenario;
        let mut groups: BTreeMap<(usize, Option<usize>, usize), Vec<String>> = BTreeMap::new();
        let (mut ready, mut any) = (0_i64, false);
        for (unit, span) in self.moment.units() {
            if !self.is_meant(scenario.actor_name(unit)) {
                continue;
            }
            any = true;
            if span.doing == Doing::Ready && self.who.is_none() {
                ready += 1;
                continue;
            }
            let key = (self.site_row(span), span.toward.map(|site| self.row_of(site)), span.doing as usize);
            groups.entry(key).or_default().push(self.narrator.actor(scenario.actor_name(unit)));
        }
        if !any {
            return;
        }
        page.heading(self.catalogue.word("replay-units"));
        let rows: Vec<Vec<Cell>> = groups.iter().map(|(key, units)| self.group(*key, units)).collect();
        page.table(2, &rows);
        if ready > 0 {
            let told = self.catalogue.phrase("replay-units-ready", [("count", Term::Number(ready))]);
            page.text(2, Tone::Faint, &told);
        }
    }

    /// Where a unit counts: on the road, where it is bound for.
    fn site_row(&self, span: &Span) -> usize {
        let at = if span.doing == Doing::Travelling { span.toward.unwrap_or(span.place) } else { span.place };
        self.row_of(at)
    }

    fn row_of(&self, site: Name) -> usize {
        let mut sites = self.of.scenario.sites.iter();
        sites.position(|one| one.name == site).unwrap_or(usize::MAX)
    }

    fn site(&self, row: usize) -> String {
        let site = self.of.scenario.sites.get(row);
        site.map_or_else(String::new, |site| self.site_title(site.name))
    }

    fn site_title(&self, site: Name) -> String {
        self.narrator.titles().of(Noun::Site, self.narrator.id(site))
    }

    fn group(&self, (site, toward, doing): (usize, Option<usize>, usize), units: &[String]) -> Vec<Cell> {
        let doing = Doing::ALL[doing];
        let place = match (doing, toward) {
            (Doing::Travelling, _) => self.phrase("replay-toward", [("site", self.site(site))]),
            (_, Some(toward)) if toward != site => {
                let toward = self.phrase("replay-toward", [("site", self.site(toward))]);
                self.phrase("replay-at-toward", [("site", self.site(site)), ("toward", toward)])
            }
            _ => self.site(site),
        };
        let tone = match doing {
            Doing::Waiting => Tone::Fair,
            Doing::Lost => Tone::Bad,
            Doing::Working => Tone::Good,
            _ => Tone::Plain,
        };
        vec![
            Cell::text(Tone::Plain, place),
            Cell::text(tone, self.catalogue.word(&format!("replay-doing-{}", doing.word()))),
            Cell::text(Tone::Faint, self.catalogue.list(units)),
        ]
    }

    /// Incidents, zones and channels that fail.
    pub(super) fn scenes(&self, page: &mut Page) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let row = |at, tone: Tone, what: String| {
            vec![Cell::number(Tone::Faint, self.at(at)), Cell::text(tone, what)]
        };
        for (site, course) in self.moment.incidents() {
            let key = if course.contained { "replay-contained" } else { "replay-goes-on" };
            let incident = self.narrator.titles().of(Noun::Incident, self.narrator.id(course.incident));
            let tone = if course.contained { Tone::Good } else { Tone::Plain };
            rows.push(row(
                course.at,
                tone,
                self.phrase(key, [("incident", incident), ("site", self.site_title(site))]),
            ));
        }
        for (site, change) in self.moment.zones() {
            let zone = change
                .zone
                .map_or_else(String::new, |zone| self.catalogue.word(&format!("zone-{}", zone.word())));
            let key = if change.reviewed { "replay-zone-reviewed" } else { "replay-zone-declared" };
            let told = self.phrase(key, [("site", self.site_title(site)), ("zone", zone)]);
            rows.push(row(change.at, Tone::Plain, told));
        }
        for (channel, left) in self.moment.broken() {
            let channel = self.narrator.titles().of(Noun::Channel, self.narrator.id(channel));
            let terms = [("channel", Term::Text(channel)), ("count", Term::Number(i64::from(left)))];
            rows.push(row(self.now(), Tone::Bad, self.catalogue.phrase("replay-channel-down", terms)));
        }
        if !rows.is_empty() {
            page.heading(self.catalogue.word("replay-scenes"));
            page.table(2, &rows);
        }
    }

    /// People hurt, by incident and state; beds.
    pub(super) fn people(&self, page: &mut Page) {
        let rows: Vec<Vec<Cell>> =
            self.moment.people().map(|(hurt, counts)| self.hurt(hurt.incident, counts)).collect();
        if rows.is_empty() {
            return;
        }
        page.heading(self.catalogue.word("replay-people"));
        let keys: Vec<String> =
            Stage::ALL.iter().map(|stage| format!("replay-stage-short-{}", stage.word())).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let mut table = vec![self.head(&["report-incident"], &keys)];
        table.extend(rows);
        page.table(2, &table);
        let beds: Vec<String> = self
            .moment
            .beds()
            .map(|(facility, beds)| {
                let facility = self.narrator.titles().of(Noun::Facility, self.narrator.id(facility));
                let terms =
                    [("facility", facility), ("free", beds.free.to_string()), ("all", beds.all.to_string())];
                self.phrase("replay-beds", terms)
            })
            .collect();
        if !beds.is_empty() {
            page.text(2, Tone::Faint, &self.catalogue.list(&beds));
        }
    }

    fn hurt(&self, incident: Name, counts: &[u32; 7]) -> Vec<Cell> {
        let incident = self.narrator.titles().of(Noun::Incident, self.narrator.id(incident));
        let mut row = vec![Cell::text(Tone::Plain, incident)];
        row.extend(counts.iter().map(|count| Cell::number(Tone::Plain, count.to_string())));
        row
    }
}
