//! From documents to a scenario: names resolved, overlays laid, parameters read, graphs built.

use super::super::graphs::Graphs;
use super::super::graphs::travel::Way;
use super::super::ids::ActorId;
use super::super::{Scenario, checks};
use super::resolver::Resolver;
use super::{catalogue, consequences};
use crate::diagnostic::codes::OF_A_DOCTRINE;
use crate::diagnostic::{Files, Problems};
use crate::document::reading::{self, Loaded};
pub use crate::document::reading::{Library, Refusal, Request};
use crate::kernel::names::Names;
use std::sync::Arc;

/// What came of it: the texts read, everything wrong, and the scenario if nothing was.
#[derive(Debug)]
pub struct Compiled {
    /// Every file read, in the order of reading.
    pub files: Files,
    /// Everything wrong with them.
    pub problems: Problems,
    /// What was found against the doctrine in force, where the exercise compares several: it counts only if
    /// the same is found under each of them.
    pub of_doctrine: Problems,
    /// The scenario, unless there were errors.
    pub scenario: Option<Scenario>,
}

/// Reads an exercise and all that belongs to it, and compiles it.
pub fn compile(library: &mut dyn Library, request: &Request) -> Compiled {
    compile_knowing(library, request, &Names::new())
}

/// The same, where names met before keep their numbers: two scenarios can then be told of in one trace.
pub(super) fn compile_knowing(library: &mut dyn Library, request: &Request, names: &Names) -> Compiled {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let loaded = reading::read(library, request, &mut files, &mut problems);
    let whole = problems.is_ok();
    let mut found = Problems::new();
    let compares = loaded.as_ref().is_some_and(|loaded| loaded.doctrines.len() > 1);
    let scenario = loaded.and_then(|loaded| resolve_knowing(&loaded, &files, &mut found, names.clone()));
    let mut of_doctrine = if compares { found.take(&OF_A_DOCTRINE) } else { Problems::new() };
    if whole {
        problems.append(found);
    } else {
        of_doctrine = Problems::new();
        let others = consequences::left_out(&found, &problems, &files);
        problems.extend(others);
    }
    for list in [&mut problems, &mut of_doctrine] {
        list.quote_edits(&files);
        list.sort();
    }
    let scenario = scenario.filter(|_| problems.is_ok());
    Compiled { files, problems, of_doctrine, scenario }
}

/// The scenario of what was read, or `None` if anything in it is wrong. Problems are added to
/// `problems`; errors found before count as well.
pub fn resolve(loaded: &Loaded, files: &Files, problems: &mut Problems) -> Option<Scenario> {
    resolve_knowing(loaded, files, problems, Names::new())
}

fn resolve_knowing(
    loaded: &Loaded,
    files: &Files,
    problems: &mut Problems,
    names: Names,
) -> Option<Scenario> {
    let mut resolver = Resolver::new(loaded, files, problems, names);
    resolver.lay_parameters();
    catalogue::collect(&mut resolver);
    resolver.check_lives();
    let (mut scenario, superiors, ways) = scenario(&mut resolver);
    if !problems.is_ok() {
        return None;
    }
    scenario.graphs = Graphs::build(&scenario, superiors, &ways);
    checks::check(&scenario, loaded, problems);
    problems.is_ok().then_some(scenario)
}

/// Every noun in turn: later ones refer to the rows of earlier ones.
fn scenario(resolver: &mut Resolver<'_>) -> (Scenario, Vec<Option<ActorId>>, Vec<Way>) {
    let loaded = resolver.loaded;
    let clock = resolver.clock();
    let parameters = resolver.parameters();
    resolver.agencies = resolver.agencies();
    resolver.actors = resolver.actors();
    resolver.name_entries();
    resolver.compile_lists();
    resolver.elements = resolver.elements();
    let languages = resolver.languages();
    let mut texts = resolver.texts(languages[0]);
    let terms = resolver.terms(&mut texts);
    let mut scenario = Scenario {
        id: resolver.name(&loaded.exercise.id),
        doctrine: resolver.name(&loaded.doctrine.id),
        organisation: resolver.name(&loaded.organisation.id),
        exercise_digest: loaded.exercise_digest.clone(),
        doctrine_digest: loaded.doctrine_digest.clone(),
        names: Arc::default(),
        texts,
        terms,
        languages,
        clock,
        agencies: Vec::new(),
        actors: Vec::new(),
        posts: resolver.crowd.posts,
        units: resolver.crowd.units,
        public: ActorId::at(resolver.crowd.public()),
        excon: ActorId::at(resolver.crowd.excon()),
        lending: resolver.name("lending"),
        capabilities: resolver.capabilities(),
        sites: resolver.sites(),
        channels: resolver.channels(),
        facilities: resolver.facilities(),
        liaisons: resolver.liaisons(),
        support: resolver.support(),
        interoperability: resolver.interoperability(),
        elements: Vec::new(),
        base: resolver.base_elements(),
        zone_words: ["hot", "warm", "cold"].map(|word| resolver.name(word)),
        custody_words: ["held", "presented", "released"].map(|word| resolver.name(word)),
        authorities: resolver.authorities(),
        lists: Vec::new(),
        culture: loaded.doctrine.culture,
        procedures: [resolver.procedures(), resolver.reviews()].concat(),
        entry_rules: resolver.entry_rules(),
        incidents: resolver.incidents(),
        people: resolver.people(),
        survival: resolver.survival(),
        tasks: resolver.tasks(),
        injects: resolver.injects(),
        custodies: resolver.custodies(),
        sources: resolver.sources(),
        objectives: resolver.objectives(),
        parameters,
        graphs: Graphs::default(),
        provenance: super::super::Provenance::default(),
    };
    let (superiors, ways) = (resolver.superiors(), resolver.ways());
    resolver.hand_over(&mut scenario);
    (scenario, superiors, ways)
}

impl Resolver<'_> {
    /// Moves the tables that others were resolved against into the scenario.
    pub(super) fn hand_over(&mut self, scenario: &mut Scenario) {
        scenario.agencies = std::mem::take(&mut self.agencies);
        scenario.actors = std::mem::take(&mut self.actors);
        scenario.elements = std::mem::take(&mut self.elements);
        scenario.lists = std::mem::take(&mut self.lists);
        scenario.provenance = std::mem::take(&mut self.provenance);
        scenario.names = Arc::new(std::mem::take(&mut self.names));
    }
}
