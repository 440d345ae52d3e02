//! `replay`: a run to look at again, at any moment of it.

use super::repeat::{self, Opened};
use super::typed::{instant, unknown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::kept::{Kind as Sort, keep};
use crate::limits::{Grant, Limits, grant};
#[cfg(feature = "tui")]
use crate::live;
use crate::output::page::paint;
use crate::output::{Format, Screen, tell};
use clap::Args;
use salambo_engine::document::quantity::Typed;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::replay::film::Run;
use salambo_engine::replay::{Film, Kind, Moment, Space, Subject};
use salambo_engine::report::replay::{at, data, page};
use salambo_engine::report::{Debriefing, Look};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::{Milestone, Score, milestones, score};
use salambo_engine::wording::time;
#[cfg(feature = "tui")]
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// What a run is shown in.
pub(super) const PAGE: Sort = Sort { noun: "page of a run", beginning: page::BEGINNING };

/// How the live view is to be had.
#[cfg(feature = "tui")]
const LIVE: &str = "the live view needs a terminal for input and output";
#[cfg(not(feature = "tui"))]
const LIVE: &str = "a program built with `--features tui` shows the run live, with a scrubber";

/// Look at a run again: as a page for a browser, how everything stood at a moment, or all of it as data.
///
/// With `--html`, one file that opens from a disk and needs no network: play it, stop it, click on anything.
/// With `--at`, the state at a moment: posts, waits, what each agency was told, units, people, measures.
/// With `--format json` and no moment, the whole run as the page of a browser needs it.
/// Exit codes are those of `verify` where the run file is wrong.
#[derive(Debug, Args)]
pub struct Replay {
    /// The run file
    run: PathBuf,
    /// Another run, to be held against the first: a branch, another doctrine or seed
    other: Option<PathBuf>,
    /// The moment: T+22m, T+01:05, or 20:02 on the clock of the exercise
    #[arg(long, value_name = "T", value_parser = Typed::parse, allow_hyphen_values = true)]
    at: Option<Typed>,
    /// Put the run, or both side by side, into a page for a browser
    #[arg(long, value_name = "FILE", conflicts_with_all = ["at", "who"])]
    html: Option<PathBuf>,
    /// Whose whole picture is told: an agency, post or unit, by its id
    #[arg(long, value_name = "ID")]
    who: Option<String>,
    /// Tell everything: every wait, every inject
    #[arg(long)]
    details: bool,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Replay {
    /// Opens the run and shows what is asked for.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        let first = match repeat::open(&self.run, &limits, screen)? {
            Ok(opened) => Told::new(opened),
            Err(exit) => return Ok(exit),
        };
        let second = match &self.other {
            None => None,
            Some(other) => match repeat::open(other, &limits, screen)? {
                Ok(opened) => Some(Told::new(opened)),
                Err(exit) => return Ok(exit),
            },
        };
        let is_whole = self.at.is_none() && self.who.is_none();
        if is_whole && (self.html.is_some() || screen.format == Format::Json) {
            let other = second.as_ref().map(Told::debriefing);
            let document = data::document(&first.debriefing(), other.as_ref(), screen.language);
            return self.show(&document, screen);
        }
        if second.is_some() {
            let why = "a moment is shown of one run at a time; two runs side by side are `--html FILE`";
            return Err(Failure::BadCommandLine(why.to_owned()));
        }
        self.stop(&first.debriefing(), screen)
    }

    /// Shows all of a run or of two: in a page, or as data.
    fn show(&self, document: &data::Document<'_>, screen: &Screen) -> Result<Exit, Failure> {
        if let Some(file) = &self.html {
            keep(file, page::page(document, screen.language), &PAGE)?;
            tell(format_args!("{}: open it in a browser", file.display()));
        }
        if screen.format == Format::Json {
            screen.json_line(document)?;
        }
        Ok(Exit::Fine)
    }

    /// Shows how everything stood at a moment.
    fn stop(&self, of: &Debriefing<'_>, screen: &Screen) -> Result<Exit, Failure> {
        let Debriefing { scenario, trace, score, milestones, terms } = *of;
        let luck = (terms.seed, terms.replication);
        let film = Film::new(Run { scenario, trace, score, milestones, luck });
        #[cfg(feature = "tui")]
        if self.live(of, &film, screen)? {
            return Ok(Exit::Fine);
        }
        let now = self.moment(&film)?;
        let who = self.who.as_deref().map(|id| subject(&film, id)).transpose()?;
        let moment = Moment::new(&film, now);
        let look = Look { language: screen.language, width: screen.width, details: self.details };
        match screen.format {
            Format::Json => screen.json(&at::json::document(of, moment, who))?,
            Format::Text => screen.result(paint(&at::page(of, moment, who, &look), screen.colour))?,
        }
        if self.at.is_none() && screen.format == Format::Text {
            tell(format_args!(
                "this is the end; `--at T+22m` shows any other moment, `--html FILE` all of the run in a browser; {LIVE}"
            ));
        }
        Ok(Exit::Fine)
    }

    /// Shows the live view, if nothing else is asked for and a terminal is there.
    #[cfg(feature = "tui")]
    fn live(&self, of: &Debriefing<'_>, film: &Film<'_>, screen: &Screen) -> Result<bool, Failure> {
        let is_asked = self.at.is_none() && self.who.is_none() && screen.format == Format::Text;
        if !is_asked || !io::stdout().is_terminal() || !io::stdin().is_terminal() {
            return Ok(false);
        }
        let look = Look { language: screen.language, width: screen.width, details: self.details };
        let refused = |why| Failure::System { what: "cannot draw on the terminal".to_owned(), why };
        live::show(&mut live::Stage::new(of, film, look, Tick::ZERO)).map_err(refused)?;
        Ok(true)
    }

    /// The instant that is asked for, else the end.
    fn moment(&self, film: &Film<'_>) -> Result<Tick, Failure> {
        let Some(typed) = self.at else { return Ok(film.last()) };
        let (clock, last) = (&film.of.scenario.clock, film.last());
        let at = instant(film.of.scenario, typed).map_err(Failure::BadCommandLine)?;
        if (Tick::ZERO..=last).contains(&at) {
            return Ok(at);
        }
        let told = |at| time::moment(at, clock.t0);
        Err(Failure::BadCommandLine(format!(
            "{} lies outside of the run, which goes from {} to {}",
            told(at),
            told(Tick::ZERO),
            told(last)
        )))
    }
}

/// A run with what is told of it.
struct Told {
    opened: Opened,
    score: Score,
    milestones: Vec<Milestone>,
}

impl Told {
    fn new(opened: Opened) -> Self {
        let (scenario, trace) = (&*opened.run.scenario, &opened.run.trace);
        let (score, milestones) = (score(scenario, trace, Tick::MAX), milestones(scenario, trace));
        Self { opened, score, milestones }
    }

    fn debriefing(&self) -> Debriefing<'_> {
        let Opened { run, terms, .. } = &self.opened;
        let (score, milestones) = (&self.score, &self.milestones);
        Debriefing { scenario: &run.scenario, trace: &run.trace, score, milestones, terms }
    }
}

/// The agency, post or unit of an id; a post or unit where an agency is called the same.
fn subject(film: &Film<'_>, id: &str) -> Result<Subject, Failure> {
    let subjects = &film.subjects;
    let can_know = |subject: &&Subject| matches!(subject.kind, Kind::Agency | Kind::Post | Kind::Unit);
    let name = film.of.trace.names.find(id);
    let place = name.and_then(|name| {
        let found = [Space::Actor, Space::Agency].into_iter().filter_map(|space| subjects.find(space, name));
        found.map(|place| &subjects.all()[place]).find(can_know)
    });
    place.copied().ok_or_else(|| Failure::BadCommandLine(nobody(film.of.scenario, subjects.all(), id)))
}

fn nobody(scenario: &Scenario, all: &[Subject], id: &str) -> String {
    let knowing = all.iter().filter(|one| matches!(one.kind, Kind::Agency | Kind::Post | Kind::Unit));
    let known: Vec<&str> = knowing.map(|one| scenario.names.text(one.name)).collect();
    unknown("agency, post or unit", id, &known)
}
