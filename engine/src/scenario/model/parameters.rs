//! Parameters: every default the mechanisms read, in typed form.
//!
//! The keys are those of the defaults file. A mechanism reads a field; nobody reads a key.

use crate::document::organisation::ChannelKind;
use crate::kernel::distribution::Distribution;

/// A parameter's value.
#[derive(Clone, Debug)]
pub enum Parameter {
    /// A share, a count or a factor.
    Number(f64),
    /// A length of time in milliseconds.
    Time(Distribution),
}

/// Four values, for levels 1 to 4.
pub type ByLevel<T> = [T; 4];

/// One value for each kind of channel.
#[derive(Clone, Debug)]
pub struct ByChannel<T> {
    /// Telephone.
    pub phone: T,
    /// Radio talkgroup.
    pub radio: T,
    /// Link between dispatch systems.
    pub dispatch_link: T,
    /// E-mail.
    pub email: T,
    /// Messenger.
    pub messenger: T,
    /// Face to face.
    pub face_to_face: T,
    /// Shared log or board.
    pub shared_log: T,
    /// Liaison officer.
    pub liaison: T,
    /// Letters between states and through bureaux.
    pub formal: T,
}

impl<T> ByChannel<T> {
    /// The value for one kind.
    pub fn of(&self, kind: ChannelKind) -> &T {
        match kind {
            ChannelKind::Phone => &self.phone,
            ChannelKind::Radio => &self.radio,
            ChannelKind::DispatchLink => &self.dispatch_link,
            ChannelKind::Email => &self.email,
            ChannelKind::Messenger => &self.messenger,
            ChannelKind::FaceToFace => &self.face_to_face,
            ChannelKind::SharedLog => &self.shared_log,
            ChannelKind::Liaison => &self.liaison,
            ChannelKind::Formal => &self.formal,
        }
    }
}

/// Where a parameter is looked up: the key gives the value in force.
pub trait Lookup {
    /// A length of time.
    fn time(&mut self, key: &str) -> Distribution;
    /// A number.
    fn number(&mut self, key: &str) -> f64;
}

macro_rules! group {
    ($(#[$doc:meta])* $group:ident { $($(#[$field_doc:meta])* $field:ident : $read:ident $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $group {
            $($(#[$field_doc])* pub $field: group!(@type $read),)+
        }

        impl $group {
            /// Reads the group, key by key.
            pub fn read(lookup: &mut impl Lookup) -> Self {
                Self { $($field: group!(@read lookup $read $key),)+ }
            }
        }
    };
    (@type time) => { Distribution };
    (@type number) => { f64 };
    (@type time_by_level) => { ByLevel<Distribution> };
    (@type number_by_level) => { ByLevel<f64> };
    (@type time_by_channel) => { ByChannel<Distribution> };
    (@type number_by_channel) => { ByChannel<f64> };
    (@read $lookup:ident time $key:literal) => { $lookup.time($key) };
    (@read $lookup:ident number $key:literal) => { $lookup.number($key) };
    (@read $lookup:ident time_by_level $key:literal) => {
        [1, 2, 3, 4].map(|level| $lookup.time(&format!("{}.{level}", $key)))
    };
    (@read $lookup:ident number_by_level $key:literal) => {
        [1, 2, 3, 4].map(|level| $lookup.number(&format!("{}.{level}", $key)))
    };
    (@read $lookup:ident time_by_channel $key:literal) => {
        by_channel(|kind| $lookup.time(&format!("{}.{kind}", $key)))
    };
    (@read $lookup:ident number_by_channel $key:literal) => {
        by_channel(|kind| $lookup.number(&format!("{}.{kind}", $key)))
    };
}

fn by_channel<T>(mut read: impl FnMut(&str) -> T) -> ByChannel<T> {
    ByChannel {
        phone: read("phone"),
        radio: read("radio"),
        dispatch_link: read("dispatch-link"),
        email: read("email"),
        messenger: read("messenger"),
        face_to_face: read("face-to-face"),
        shared_log: read("shared-log"),
        liaison: read("liaison"),
        formal: read("formal"),
    }
}

group! {
    /// What happens at a desk.
    AttentionParameters {
        /// Time at a desk for taking in a message.
        service: time "message.service",
        /// Time at a desk for sending one message.
        sending: time "message.sending",
        /// Until a call taker answers.
        answer: time "call.answer",
        /// Time at a desk for a call from the population.
        call: time "call.process",
        /// Until an engaged caller tries again.
        redial: time "redial",
        /// Share of choices that take the highest priority.
        by_priority: number "attention.priority",
        /// Share of choices that take the oldest item.
        first: number "attention.first",
        /// Share of choices that take the newest item.
        last: number "attention.last",
        /// Items waiting beyond which a post suffers.
        knee: number "backlog.knee",
        /// Largest probability of omitting an item.
        omission_limit: number "backlog.omission-limit",
        /// Items beyond the knee over which omission grows by a factor e.
        omission_scale: number "backlog.omission-scale",
        /// Share by which service is faster past the knee.
        speed_up: number "backlog.speed-up",
        /// Probability of an error for each item past the knee.
        error_per_item: number "backlog.error-per-item",
        /// Largest probability of an error.
        error_cap: number "backlog.error-cap",
        /// Subordinates beyond which service slows down.
        span_knee: number "span.knee",
        /// Share by which service slows down for each further one.
        span_slope: number "span.slope",
    }
}

group! {
    /// What happens on the way.
    TransmissionParameters {
        /// Time on the way.
        latency: time_by_channel "latency",
        /// Probability of vanishing unnoticed.
        vanish: number_by_channel "vanish",
        /// Probability of reaching the wrong post.
        misroute: number_by_channel "misroute",
        /// Probability that a post forwards what was not meant for it.
        misroute_forwarded: number "misroute.forwarded",
        /// Share of elements that survive a hop in free speech.
        retention_free: number "retention.free",
        /// Share of elements that survive a hop in a fixed form.
        retention_structured: number "retention.structured",
        /// Share of elements that survive a hop in a shared log.
        retention_shared_log: number "retention.shared-log",
        /// Until an acknowledged message is repeated.
        time_out: time "acknowledge.time-out",
        /// The same where a letter between states is on the way.
        time_out_formal: time "acknowledge.time-out-formal",
        /// How often it is repeated.
        retries: number "acknowledge.retries",
        /// Latency is multiplied by 1 + this x (1 - I).
        latency_slope: number "interoperability.latency-slope",
        /// Retention gains this x I of what is missing.
        retention_gain: number "interoperability.retention-gain",
        /// Misrouting is multiplied by this - I.
        misroute_base: number "interoperability.misroute-base",
        /// Priority lost at I = 0, in steps.
        deferral: number "interoperability.deferral",
        /// Interoperability with a liaison officer in place.
        liaison: number "interoperability.liaison",
    }
}

group! {
    /// How decisions are made.
    DecisionParameters {
        /// Completeness that is enough.
        theta: number_by_level "decision.theta",
        /// How long information is sought.
        seek: time_by_level "decision.seek",
        /// Median deliberation.
        deliberation: time_by_level "decision.deliberation",
        /// Sigma of deliberation.
        deliberation_sigma: number "decision.deliberation-sigma",
        /// Added for each further agency involved.
        agencies_slope: number "decision.agencies-slope",
        /// Multiplies where no limit is set.
        no_within_factor: number "decision.no-within-factor",
        /// Multiplies where objectives are not shared.
        unshared_factor: number "decision.unshared-factor",
        /// Largest product of the three.
        factor_cap: number "decision.factor-cap",
        /// How long an answer is awaited.
        default_after: time_by_level "decision.default-after",
        /// How often authority is asked for.
        attempts: number "decision.attempts",
        /// Probability of acting alone, strict hierarchy.
        initiative_strict: number "decision.initiative.strict",
        /// Probability of acting alone, mixed culture.
        initiative_mixed: number "decision.initiative.mixed",
        /// Probability of acting alone, mission command.
        initiative_mission: number "decision.initiative.mission",
        /// Until a stalled decision is reconsidered.
        reconsider: time "decision.reconsider",
        /// Probability that deliberation leads back to asking.
        reopen: number "decision.reopen",
    }
}

group! {
    /// How advice is asked for and given.
    AdviceParameters {
        /// How long advice is awaited.
        patience: time "advice.patience",
        /// How long an adviser thinks.
        time: time "advice.time",
        /// Deliberation takes this share of its time when advice has come.
        factor: number "advice.factor",
    }
}

group! {
    /// How units move.
    MovementParameters {
        /// Sigma of the factor on travel times, whose median is 1.
        travel_sigma: number "travel.factor-sigma",
        /// First look before the first report.
        size_up: time "size-up",
    }
}

group! {
    /// How command grows.
    CommandParameters {
        /// The briefing of whoever takes over.
        briefing: time "briefing",
    }
}

group! {
    /// What the population hears, and believes.
    PublicParameters {
        /// Until a warning has reached the population.
        reach: time "warning.reach",
        /// Multiplies the rate of calls about an incident from then on.
        calls_factor: number "warning.calls-factor",
        /// False reports about an incident per hour.
        rumours_per_hour: number "rumour.rate",
        /// How long false reports come, if nobody corrects them.
        rumours_last: time "rumour.lasts",
        /// Until a public correction has ended them.
        rumours_die: time "rumour.dies-after",
    }
}

group! {
    /// What becomes of people who are hurt.
    CasualtyParameters {
        /// Probability that triage puts somebody too low.
        under: number "triage.under",
        /// Probability that triage puts somebody too high.
        over: number "triage.over",
        /// The best score that is T1.
        immediate: number "triage.immediate",
        /// The best score that is T2.
        delayed: number "triage.delayed",
        /// How long first aid holds deterioration up.
        pause: time "casualty.first-aid-pause",
        /// Share of the lightly hurt who go to hospital by themselves.
        self_present: number "casualty.self-present",
        /// After how long they leave.
        leaves_after: time "casualty.leaves-after",
        /// Handing casualties over at a facility.
        handover: time "handover.hospital",
        /// How long a serious case holds a bed.
        bed: time "hospital.bed-time",
        /// From the declaration of the plan to its beds.
        surge: time "hospital.surge-delay",
    }
}

/// Every parameter the mechanisms read.
#[derive(Clone, Debug)]
pub struct Parameters {
    /// What happens at a desk.
    pub attention: AttentionParameters,
    /// What happens on the way.
    pub transmission: TransmissionParameters,
    /// How decisions are made.
    pub decision: DecisionParameters,
    /// How advice is asked for and given.
    pub advice: AdviceParameters,
    /// How units move.
    pub movement: MovementParameters,
    /// How command grows.
    pub command: CommandParameters,
    /// What the population hears.
    pub public: PublicParameters,
    /// What becomes of people who are hurt.
    pub casualties: CasualtyParameters,
}

impl Parameters {
    /// Reads all groups, key by key.
    pub fn read(lookup: &mut impl Lookup) -> Self {
        Self {
            attention: AttentionParameters::read(lookup),
            transmission: TransmissionParameters::read(lookup),
            decision: DecisionParameters::read(lookup),
            advice: AdviceParameters::read(lookup),
            movement: MovementParameters::read(lookup),
            command: CommandParameters::read(lookup),
            public: PublicParameters::read(lookup),
            casualties: CasualtyParameters::read(lookup),
        }
    }
}
