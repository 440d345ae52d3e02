//! Actions: what a procedure makes its performer do.

use super::Id;
use super::condition::{Condition, Zone};
use super::decode::Spanned;
use super::distribution::Distribution;
use super::element::Value;
use super::forms::Many;
use super::quantity::Duration;
use super::text::Text;
use super::who::WhoAt;
use crate::diagnostic::Said;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many units of which capability: `{ "secure": 2 }`.
pub type Need = BTreeMap<Id, u32>;

/// One action.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Action {
    /// Tells those who direct what is known.
    Report {
        /// To whom.
        to: Many<WhoAt>,
        /// How it is put.
        #[serde(default)]
        form: Form,
        /// Over which channel.
        by: Option<Id>,
        /// Whether an acknowledgement is wanted.
        acknowledge: Option<bool>,
    },
    /// Tells others what is known.
    Inform {
        /// To whom.
        to: Many<WhoAt>,
        /// How it is put.
        #[serde(default)]
        form: Form,
        /// Only these elements.
        only: Option<Many<Id>>,
        /// Over which channel.
        by: Option<Id>,
        /// Whether an acknowledgement is wanted.
        acknowledge: Option<bool>,
    },
    /// Passes a call on to those it concerns.
    Forward {
        /// To whom.
        to: Many<WhoAt>,
        /// Over which channel.
        by: Option<Id>,
    },
    /// Asks for information.
    Ask {
        /// Whom.
        to: Many<WhoAt>,
        /// About which elements.
        about: Many<Id>,
        /// Over which channel.
        by: Option<Id>,
    },
    /// Corrects a statement that turned out false: tells everyone who was told.
    Correct(Id),
    /// Warns the population.
    WarnPublic(Text),
    /// Declares something, such as `major-incident`.
    Declare(Id),
    /// Takes a declaration back.
    StandDown(Id),
    /// Decides what an element is to be, such as which hospital receives casualties.
    Decide(Id, Spanned<Value>),
    /// Opens a post.
    Open(Id),
    /// Closes a post.
    Close(Id),
    /// Staffs more desks at the performer's post.
    AddDesks(u32),
    /// Takes command of the incident.
    TakeCommand,
    /// Hands command over.
    HandOver {
        /// To whom.
        to: WhoAt,
    },
    /// Gives an authority to another post.
    Delegate {
        /// Which.
        authority: Id,
        /// To whom.
        to: WhoAt,
    },
    /// Meets others, once or at intervals.
    Meet {
        /// With whom.
        with: Many<WhoAt>,
        /// How often.
        every: Option<Duration>,
    },
    /// Agrees on an element with others.
    Agree {
        /// On what.
        on: Id,
        /// With whom.
        with: Many<WhoAt>,
    },
    /// Sends a liaison officer.
    PlaceLiaison {
        /// Of which agency.
        of: Id,
        /// At which post.
        at: Id,
    },
    /// Asks each member of a list whether it is there.
    RollCall(Id),
    /// Sets a timer.
    Remind {
        /// When it rings.
        after: Duration,
        /// Its name, for `Rang(...)`.
        name: Id,
    },
    /// Sends units.
    Dispatch {
        /// Which.
        need: Need,
        /// Where.
        to: Spanned<Place>,
        /// How they are chosen.
        #[serde(default)]
        rule: DispatchRule,
    },
    /// Sends units that are on their way or held elsewhere to another place.
    Redirect {
        /// Which.
        who: WhoAt,
        /// Where.
        to: Spanned<Place>,
    },
    /// Asks another post for something.
    Request {
        /// Whom.
        from: Many<WhoAt>,
        /// Units.
        need: Option<Need>,
        /// Where to.
        to: Option<Spanned<Place>>,
        /// Elements of information.
        elements: Option<Many<Id>>,
        /// An authority.
        authority: Option<Id>,
        /// A post or list to mobilise.
        mobilise: Option<Id>,
    },
    /// Puts a matter to the superior.
    Escalate,
    /// The unit sets out by itself.
    SelfDeploy,
    /// The unit equips itself somewhere.
    EquipAt(Id),
    /// The unit enters a zone.
    Enter(Zone),
    /// Holds units back.
    Reserve(Need),
    /// Calls units back.
    Recall(WhoAt),
    /// Orders a task.
    Order {
        /// Whom.
        who: WhoAt,
        /// Which task.
        task: Id,
    },
    /// Declares the zones of the scene.
    DeclareZone,
    /// Reviews the zones of the scene.
    ReviewZone,
    /// Has somebody held for longer.
    Prolong {
        /// Which custody; each that the performer knows of unless said.
        custody: Option<Id>,
        /// By how much.
        by: Duration,
    },
    /// Has somebody who is held brought before a judge.
    Present {
        /// Which custody; each that the performer knows of unless said.
        custody: Option<Id>,
    },
    /// Has somebody who is held let go.
    Release {
        /// Which custody; each that the performer knows of unless said.
        custody: Option<Id>,
    },
}

/// How information is put: it decides how much of it survives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Form {
    /// Free speech.
    #[default]
    Free,
    /// A fixed form.
    Structured,
    /// The METHANE form.
    Methane,
    /// A log that both ends read.
    SharedLog,
}

/// How units are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum DispatchRule {
    /// The shortest way first.
    #[default]
    Nearest,
    /// In the order of the organisation.
    InOrder,
}

/// A place: a site by name, or where something is thought to be.
#[derive(Clone, Debug)]
pub enum Place {
    /// A site.
    Site(String),
    /// A form.
    Formed(PlaceForm),
}

/// The longer forms of a place.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum PlaceForm {
    /// The place that an element of the picture names.
    Of(Id),
    /// Where the incident is thought to be.
    Scene,
}

impl super::forms::TextOr for Place {
    type Long = PlaceForm;
    const EXPECTED: &'static str = "a place: a site, Of(\"location\") or Scene";

    fn from_text(text: &str) -> Result<Self, Said> {
        Ok(Place::Site(text.to_owned()))
    }

    fn from_long(long: PlaceForm) -> Self {
        Place::Formed(long)
    }
}

super::forms::text_or!(Place);

/// One standard operating procedure.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// Who performs it: posts or units.
    pub who: Many<WhoAt>,
    /// When it fires, in the performer's picture.
    pub when: Condition,
    /// Elements that make the decision complete.
    #[serde(default)]
    pub needs: Many<Id>,
    /// Elements without which nobody acts at all.
    #[serde(default)]
    pub essential: Many<Id>,
    /// The authority it takes.
    pub authority: Option<Id>,
    /// Probability of acting without an answer.
    pub initiative: Option<super::quantity::Share>,
    /// Within how long it should be done.
    pub within: Option<Duration>,
    /// The agencies involved pursue an agreed plan.
    #[serde(default)]
    pub objective_shared: bool,
    /// Deliberation of its own, instead of the level's.
    pub deliberation: Option<Spanned<Distribution>>,
    /// Who is asked for advice before it is deliberated.
    #[serde(default)]
    pub advice: Many<WhoAt>,
    /// Priority at the desk, higher first; 5 unless said.
    pub priority: Option<Spanned<u8>>,
    /// How often.
    #[serde(default)]
    pub repeat: Repeat,
    /// What is done, in order.
    pub then: Vec<Action>,
    /// Why the rule exists.
    #[serde(default)]
    pub because: Text,
    /// Where the rule is taken from.
    pub source: Option<String>,
    /// Whether it is in force.
    #[serde(default = "yes")]
    pub enabled: bool,
}

fn yes() -> bool {
    true
}

/// How often a procedure fires at one performer.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub enum Repeat {
    /// The first time only.
    #[default]
    Once,
    /// Once for each place an incident is thought to be at.
    PerIncident,
    /// Each time the condition comes true again, or what it rests on changes.
    EachChange,
    /// Again and again while the condition holds.
    Every(Duration),
}
