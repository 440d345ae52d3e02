//! The exercise file: clock, incidents, injects, objectives.

use super::Id;
use super::action::Need;
use super::condition::Zone;
use super::decode::{Collected, Spanned};
use super::distribution::Distribution;
use super::element::{ElementKind, Statement, Value, Word};
use super::forms::{Many, TextOr, text_or};
pub use super::inject::{Effect, Expected, Inject, InjectKind, Mode};
use super::mark::Mark;
use super::measure::{Objective, ParameterValue, Rating};
use super::quantity::{Duration, Moment, Rate};
use super::term::Term;
use super::text::{Language, Text};
use super::who::WhoAt;
use crate::diagnostic::Said;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An exercise. `organisation` and `doctrine` may be file names or stand here in full; the
/// reader takes them out of the syntax tree before this typed form is read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Format number.
    pub format: Spanned<u32>,
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    pub title: Spanned<Text>,
    /// What the exercise is for.
    #[serde(default)]
    pub purpose: Text,
    /// Its languages; the first is that of bare texts.
    #[serde(default)]
    pub languages: Many<Spanned<Language>>,
    /// The clock.
    pub clock: Clock,
    /// The ground on which parameters are laid.
    #[serde(default)]
    pub defaults: Ground,
    /// Parameters this exercise sets, by key.
    #[serde(default)]
    pub parameters: BTreeMap<Id, Spanned<ParameterValue>>,
    /// Kinds of information beside the base set.
    #[serde(default)]
    pub elements: Collected<ElementKind>,
    /// What a reader sees in the place of ids without a title of their own.
    #[serde(default)]
    pub words: Collected<Word>,
    /// What terms of the field are called here.
    #[serde(default)]
    pub terms: Collected<Term>,
    /// The exogenous script.
    #[serde(default)]
    pub incidents: Collected<Incident>,
    /// The master scenario events list.
    #[serde(default)]
    pub injects: Collected<Inject>,
    /// Streams of items for queueing laboratories.
    #[serde(default)]
    pub sources: Collected<Source>,
    /// Other traffic that posts must handle.
    #[serde(default)]
    pub loads: Collected<Load>,
    /// Work with prerequisites, for plans.
    #[serde(default)]
    pub tasks: Collected<Task>,
    /// What is tested.
    #[serde(default)]
    pub objectives: Collected<Objective>,
    /// How marks become ratings.
    #[serde(default)]
    pub rating: Rating,
    /// For the designer.
    #[serde(default)]
    pub notes: Text,
}

/// The ground on which parameters are laid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Ground {
    /// The shipped defaults.
    #[default]
    Standard,
    /// Every nuisance off: no loss, no overload, no delay but those written.
    Ideal,
}

/// The clock. T0 is when the incident begins; the exercise may start before.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Local date and time of T0, such as `"2026-03-18 19:40"`.
    pub t0: Option<Spanned<String>>,
    /// The local time zone's name, shown beside dates.
    pub zone: Option<String>,
    /// The exercise starts (STARTEX); T0 unless said.
    pub start: Option<Spanned<Moment>>,
    /// The exercise ends (ENDEX).
    pub end: Spanned<Moment>,
    /// Waits that begin before this are not counted by measures of waiting.
    pub warm_up: Option<Spanned<Duration>>,
}

/// An exogenous script at a site.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// Where.
    pub site: Id,
    /// When; never unless an inject begins it, if `ByInject`.
    pub begins: Spanned<Begins>,
    /// When a threat is active.
    #[serde(default)]
    pub threat_active: Vec<Threat>,
    /// How many people are there.
    pub people_present: Option<Spanned<u32>>,
    /// Who is hurt, how badly and when.
    #[serde(default)]
    pub casualties: Collected<Casualties>,
    /// Further facts that can be observed there.
    #[serde(default)]
    pub facts: BTreeMap<Id, Spanned<Value>>,
    /// Elements that are known under another name here, so that two incidents are told apart.
    #[serde(default)]
    pub known_as: BTreeMap<Id, Id>,
    /// Calls from the population.
    pub calls: Option<Calls>,
    /// False reports that the same happens elsewhere.
    pub rumours: Option<Rumours>,
    /// Families who ask after those who are hurt.
    pub relatives: Option<Relatives>,
    /// Tasks that it demands.
    #[serde(default)]
    pub demands: Collected<Task>,
}

/// When an incident begins.
#[derive(Clone, Debug)]
pub enum Begins {
    /// At a moment.
    At(Moment),
    /// When an inject says so.
    ByInject,
}

/// The longer form.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum BeginsForm {
    /// When an inject says so.
    ByInject,
}

impl TextOr for Begins {
    type Long = BeginsForm;
    const EXPECTED: &'static str = "a time such as \"T+00:00\", or ByInject";

    fn from_text(text: &str) -> Result<Self, Said> {
        Moment::parse(text).map(Begins::At)
    }

    fn from_long(long: BeginsForm) -> Self {
        match long {
            BeginsForm::ByInject => Begins::ByInject,
        }
    }
}

text_or!(Begins);

/// When a threat is active.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Threat {
    /// Between two moments.
    Between {
        /// From when.
        from: Moment,
        /// Until when.
        until: Moment,
    },
    /// Until somebody contains it.
    UntilContained {
        /// From when.
        from: Moment,
    },
}

/// People who are hurt.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Casualties {
    /// How many.
    pub count: Spanned<u32>,
    /// 0 (worst) to 12.
    pub score: Option<Spanned<u8>>,
    /// The outcome cannot be changed.
    #[serde(default)]
    pub fixed: bool,
    /// When.
    pub at: Spanned<Moment>,
}

/// Calls from the population: a rate that peaks and halves.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calls {
    /// Rate at the peak.
    pub peak: Spanned<Rate>,
    /// When the peak is.
    pub peak_at: Spanned<Moment>,
    /// After so long half as many.
    pub half_life: Spanned<Duration>,
    /// Never fewer than this.
    pub floor: Option<Spanned<Rate>>,
    /// How many of the callers dial which agency.
    pub numbers: BTreeMap<Id, Spanned<f64>>,
}

/// False reports that the same happens at other places.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rumours {
    /// The places that are named, each as often.
    pub places: Many<Id>,
    /// How often; the parameter `rumour.rate` unless said.
    pub rate: Option<Spanned<Rate>>,
    /// For how long; the parameter `rumour.lasts` unless said.
    pub lasts: Option<Spanned<Duration>>,
}

/// Families who ask after those who are hurt.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relatives {
    /// How many enquiries each casualty brings, on average.
    pub per_casualty: Option<Spanned<f64>>,
    /// How long after somebody is hurt the first may come.
    pub first: Option<Spanned<Duration>>,
    /// Over how long they come from then on.
    pub spread: Option<Spanned<Duration>>,
    /// How many of the families ask which agency or post.
    pub to: BTreeMap<Id, Spanned<f64>>,
    /// The post that receives them instead as soon as it is open.
    pub reception: Option<Id>,
    /// Priority at the desk, higher first.
    pub priority: Option<Spanned<u8>>,
}

/// Work at a site.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// What it is.
    pub kind: Option<TaskKind>,
    /// Units of which capability.
    #[serde(default)]
    pub needs: Need,
    /// In which zone.
    pub zone: Option<Zone>,
    /// Prerequisites.
    #[serde(default)]
    pub after: Many<Mark>,
    /// How long it takes.
    pub effort: Spanned<Distribution>,
    /// Who takes over.
    pub hand_over: Option<WhoAt>,
    /// What those who did it know when it is done.
    #[serde(default)]
    pub tells: Collected<Statement>,
}

/// Kinds of task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum TaskKind {
    Secure,
    Search,
    Contain,
    Cordon,
    Triage,
    Extract,
    Treat,
    Transport,
    Sweep,
    PreserveScene,
    IdentifyVictims,
    Interview,
    WarnPublic,
    RestoreService,
}

/// A stream of items for a post, for queueing laboratories.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Which post receives the items.
    pub to: Id,
    /// When they come.
    pub arrivals: Arrivals,
    /// Over which channel, where its lines count.
    pub channel: Option<Id>,
    /// Priority at the desk, higher first; 5 unless said.
    pub priority: Option<Spanned<u8>>,
    /// How long a caller waits before giving up; for ever unless said.
    pub patience: Option<Spanned<Distribution>>,
    /// What an engaged caller does.
    #[serde(default)]
    pub redial: Redial,
    /// Time at the desk, instead of the post's own.
    pub service: Option<Spanned<Distribution>>,
    /// What the receiver learns from each.
    #[serde(default)]
    pub tells: Collected<Statement>,
    /// From when; the start unless said.
    pub from: Option<Moment>,
    /// Until when; the end unless said.
    pub until: Option<Moment>,
}

/// When items come.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum Arrivals {
    /// At random with this mean rate.
    Poisson(Spanned<Rate>),
    /// At this interval.
    Fixed(Duration),
    /// At these moments.
    At(Vec<Moment>),
}

/// What an engaged caller does.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub enum Redial {
    /// Tries again after the default delay.
    #[default]
    Default,
    /// Gives up.
    Never,
    /// Tries again after this delay.
    After(Spanned<Distribution>),
}

/// Other traffic at a post: a rate that decays to a floor.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Load {
    /// Which post.
    pub post: Id,
    /// Rate at the start of it.
    pub peak: Spanned<Rate>,
    /// Mean length of the decay.
    pub decay: Spanned<Duration>,
    /// Never fewer than this.
    pub floor: Option<Spanned<Rate>>,
    /// Over which channel.
    pub channel: Option<Id>,
    /// Priority at the desk.
    pub priority: Option<Spanned<u8>>,
}
