//! The data of the replay page as a JSON document, `salambo.replay/1`: what the page draws, for others too.
//!
//! Ids are never translated; every text stands in all languages; instants are whole milliseconds since
//! the start, and -1 stands for none. Whoever and whatever is spoken of stands in `names`, and is
//! referred to by its place there. What changes is a list of changes in time order.

mod knowledge;
mod pairs;
mod places;
mod records;
mod results;
mod subjects;
mod traffic;
mod turns;
mod ui;

use self::knowledge::{HolderEntry, KeyEntry, TruthEntry};
use self::pairs::PairEntry;
use self::places::{FacilityEntry, PeopleEntry, SiteEntry, UnitEntry};
use self::records::Records;
use self::results::{InjectEntry, MeasureEntry, ObjectiveEntry};
use self::subjects::{AgencyEntry, Named, PostEntry};
use self::traffic::{ChannelEntry, Transmission};
use self::turns::TurnEntry;
use super::texts::{LANGUAGES, Shared, Text, Tongues, catalogues};
use crate::document::mark::Label;
use crate::document::text::Language;
use crate::kernel::names::Name;
use crate::replay::film::Run;
use crate::replay::{Film, Space};
use crate::report::{Debriefing, story};
use crate::trace::archive::ENGINE;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The format of the document.
pub const FORMAT: &str = "salambo.replay/1";

/// One run, or two of which the second is held against the first.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    languages: [&'static str; 3],
    language: &'static str,
    ui: BTreeMap<&'static str, BTreeMap<String, String>>,
    runs: Vec<RunEntry<'a>>,
    pair: Option<PairEntry>,
}

/// A run.
#[derive(Clone, Debug, Serialize)]
struct RunEntry<'a> {
    exercise: Written<'a>,
    doctrine: Written<'a>,
    seed: u64,
    replication: u64,
    digest: &'a str,
    settings: Vec<Setting<'a>>,
    turns: Vec<TurnEntry<'a>>,
    clock: ClockEntry<'a>,
    names: Vec<Named<'a>>,
    kinds: Vec<&'static str>,
    labels: Vec<LabelEntry>,
    records: Records,
    agencies: Vec<AgencyEntry>,
    posts: Vec<PostEntry>,
    signs: Vec<(u32, &'static str)>,
    keys: Vec<KeyEntry>,
    knowledge: Vec<HolderEntry>,
    truth: Vec<TruthEntry>,
    texts: Vec<Text>,
    channels: Vec<ChannelEntry>,
    transmissions: Vec<Transmission>,
    units: Vec<UnitEntry>,
    sites: Vec<SiteEntry>,
    /// The sites that a road joins.
    routes: Vec<(i64, i64)>,
    facilities: Vec<FacilityEntry>,
    people: Vec<PeopleEntry>,
    /// When, thousandths.
    awareness: Vec<(i64, u32)>,
    msel: Vec<InjectEntry>,
    measures: Vec<MeasureEntry>,
    objectives: Vec<ObjectiveEntry<'a>>,
    rating: Option<&'static str>,
}

/// An exercise or doctrine.
#[derive(Clone, Debug, Serialize)]
struct Written<'a> {
    id: &'a str,
    digest: &'a str,
    title: Text,
}

#[derive(Clone, Debug, Serialize)]
struct Setting<'a> {
    path: &'a str,
    value: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct ClockEntry<'a> {
    t0_ms: i64,
    end_ms: i64,
    last_ms: i64,
    /// Local date and time of T0.
    start: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize)]
struct LabelEntry {
    id: &'static str,
    title: Text,
}

impl Document<'_> {
    /// The title of the exercise in a language.
    pub(super) fn title(&self, language: Language) -> &str {
        self.runs.first().map_or("", |run| run.exercise.title.told(language))
    }

    /// A word of the page in a language; its key where there is none.
    pub(super) fn word<'a>(&'a self, language: Language, key: &'a str) -> &'a str {
        self.ui.get(tag(language)).and_then(|words| words.get(key)).map_or(key, String::as_str)
    }

    /// A document without a run.
    #[cfg(test)]
    pub(super) fn empty(language: Language) -> Self {
        Self {
            format: FORMAT,
            engine: ENGINE,
            languages: LANGUAGES.map(tag),
            language: tag(language),
            ui: BTreeMap::new(),
            runs: Vec::new(),
            pair: None,
        }
    }
}

/// The document of a run, or of two, to be read in a language at first.
#[must_use]
pub fn document<'a>(of: &Debriefing<'a>, other: Option<&Debriefing<'a>>, language: Language) -> Document<'a> {
    let told = |of: &Debriefing<'a>| {
        let catalogues = catalogues(of.scenario);
        run(of, &Tongues::new(&catalogues, of.scenario, of.trace))
    };
    let catalogues = catalogues(of.scenario);
    Document {
        format: FORMAT,
        engine: ENGINE,
        languages: LANGUAGES.map(tag),
        language: tag(language),
        ui: catalogues.iter().map(|catalogue| (tag(catalogue.language()), ui::words(catalogue))).collect(),
        runs: [Some(of), other].into_iter().flatten().map(told).collect(),
        pair: other.map(|other| pairs::pair(&catalogues, of, other)),
    }
}

/// The tag of a language.
pub(super) fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Fr => "fr",
        Language::Ar => "ar",
    }
}

fn run<'a>(of: &Debriefing<'a>, tongues: &Tongues<'_>) -> RunEntry<'a> {
    let Debriefing { scenario, trace, score, milestones, terms } = *of;
    let luck = (terms.seed, terms.replication);
    let film = Film::new(Run { scenario, trace, score, milestones, luck });
    let mut writer = Writer { of: *of, film: &film, tongues, shared: Shared::default() };
    let last = trace.records.last().map_or(0, |record| record.at.0);
    RunEntry {
        exercise: writer.written("title", scenario.id, &scenario.exercise_digest),
        doctrine: writer.written("doctrine.title", scenario.doctrine, &scenario.doctrine_digest),
        seed: of.terms.seed,
        replication: of.terms.replication,
        digest: &of.terms.digest,
        settings: of.terms.settings.iter().map(|(path, value)| Setting { path, value }).collect(),
        turns: writer.turns(),
        clock: ClockEntry {
            t0_ms: scenario.clock.t0.0,
            end_ms: scenario.clock.end.0,
            last_ms: last,
            start: scenario.clock.local.as_deref(),
        },
        names: writer.names(),
        kinds: Fact::KINDS.iter().map(|(kind, _)| *kind).collect(),
        labels: Label::WORDS.iter().map(|(_, word)| writer.label(word)).collect(),
        records: writer.records(),
        agencies: writer.agencies(),
        posts: writer.posts(),
        signs: writer.signs(),
        keys: writer.keys(),
        knowledge: writer.knowledge(),
        truth: writer.truth(),
        channels: writer.channels(),
        transmissions: writer.transmissions(),
        units: writer.units(),
        sites: writer.sites(),
        routes: writer.routes(),
        facilities: writer.facilities(),
        people: writer.people(),
        awareness: film.awareness.iter().map(|(at, value)| (at.0, *value)).collect(),
        msel: writer.msel(),
        measures: writer.measures(),
        objectives: writer.objectives(),
        rating: of.score.rating.map(crate::score::Rating::letter),
        texts: writer.shared.into_texts(),
    }
}

/// Who writes a run.
struct Writer<'a, 'f> {
    of: Debriefing<'a>,
    film: &'f Film<'a>,
    tongues: &'f Tongues<'f>,
    shared: Shared,
}

impl<'a> Writer<'a, '_> {
    fn id(&self, name: Name) -> &'a str {
        self.of.trace.names.text(name)
    }

    fn written(&self, path: &str, id: Name, digest: &'a str) -> Written<'a> {
        let id = self.id(id);
        let title =
            self.tongues.at(path).unwrap_or_else(|| self.tongues.say(|_, _| crate::wording::plain(id)));
        Written { id, digest, title }
    }

    fn label(&self, word: &'static str) -> LabelEntry {
        LabelEntry { id: word, title: self.tongues.word(&format!("label-{word}")) }
    }

    /// The place of whoever acts, waits or is waited for.
    fn party(&self, name: Name) -> i64 {
        index(self.film.subjects.party(name))
    }

    /// The place of whoever may be missing.
    fn maybe(&self, name: Option<Name>) -> i64 {
        name.map_or(-1, |name| self.party(name))
    }

    /// The place of a name of a space.
    fn place(&self, space: Space, name: Name) -> i64 {
        index(self.film.subjects.find(space, name))
    }

    /// The records that the timeline tells of.
    fn story(&self) -> BTreeSet<RecordNo> {
        let milestones = self.of.milestones.iter().map(|milestone| milestone.record).collect();
        story::choose(self.of.scenario, self.of.trace, &milestones).into_iter().collect()
    }
}

/// An index, or -1 for none.
fn index(place: Option<usize>) -> i64 {
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(-1)
}

/// The number of a record, or -1 for none.
fn record(number: Option<RecordNo>) -> i64 {
    number.map_or(-1, |number| i64::from(number.number()))
}
