//! Lengths of time that are drawn, and the records that end them.

use salambo_engine::document::mark::Label;
use salambo_engine::kernel::draws::Purpose;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::Record;

/// Whether a draw for this purpose is a length of time.
pub fn is_length(purpose: Purpose) -> bool {
    !labels(purpose).is_empty()
}

/// The labels under which a length drawn for a purpose may stand.
fn labels(purpose: Purpose) -> &'static [Label] {
    match purpose.name() {
        "attention.service" => &[Label::Processing, Label::Relay],
        "conduct.sending" => &[Label::Processing],
        "conduct.deliberation" => &[Label::Deliberation],
        "decision.seek" => &[Label::Seeking],
        "decision.default-after" => &[Label::Authority],
        "decision.reconsider" => &[Label::Stalled],
        "decision.advice-patience" => &[Label::Seeking],
        "transmission.latency" => &[Label::Transmission, Label::Answering],
        "transmission.redial" => &[Label::LineEngaged, Label::Retry],
        "transmission.time-out" => &[Label::Retry],
        "transmission.patience" => &[Label::Queueing, Label::Staffing],
        "heeding.confirmation" => &[Label::Transmission],
        "movement.turnout" => &[Label::Turnout],
        "movement.travel" => &[Label::Travel],
        "movement.size-up" => &[Label::SizeUp],
        "staffing.delay" | "briefing.length" => &[Label::Staffing],
        "public.reach" | "public.end" => &[Label::Transmission],
        "tasks.effort" | "movement.handover" | "casualties.bed" => &[Label::Work],
        "casualties.triage" | "casualties.extraction" => &[Label::Work],
        "casualties.treatment" | "casualties.loading" => &[Label::Work],
        "casualties.leaves" => &[Label::Script],
        "casualties.way" => &[Label::Travel],
        "casualties.surge" => &[Label::Staffing],
        _ => &[],
    }
}

/// Whether a length drawn for a purpose is often nothing at all: a word back to somebody in the
/// same room, a way to where the unit already is.
pub fn may_be_nothing(purpose: Purpose) -> bool {
    matches!(purpose.name(), "heeding.confirmation" | "movement.travel" | "casualties.way")
}

/// Whether a record may be the one that ends a length drawn for a purpose.
pub fn ends(purpose: Purpose, record: &Record) -> bool {
    let fact = &record.fact;
    labels(purpose).contains(&record.wait)
        && match purpose.name() {
            "attention.service" => matches!(fact, Fact::Handled { .. }),
            "transmission.latency" => {
                matches!(fact, Fact::Delivered { .. } | Fact::Failed { .. } | Fact::Misrouted { .. })
            }
            "heeding.confirmation" => matches!(fact, Fact::Acknowledged { .. }),
            "staffing.delay" => matches!(fact, Fact::Opened {}),
            "briefing.length" => matches!(fact, Fact::Briefed {}),
            "public.reach" => matches!(fact, Fact::WarningReached {}),
            "public.end" => matches!(fact, Fact::RumourEnded { .. }),
            "casualties.bed" => matches!(fact, Fact::BedFreed { .. }),
            "casualties.leaves" => matches!(fact, Fact::WalkedOff { .. }),
            "casualties.way" | "movement.handover" => matches!(fact, Fact::Admitted { .. }),
            _ => true,
        }
}

/// What a fact is about: the message, item or firing.
pub fn belongs(fact: &Fact) -> Option<Identity> {
    match fact {
        Fact::Called { call, .. } => Some(*call),
        Fact::Sent { message, .. }
        | Fact::Relayed { message, .. }
        | Fact::Engaged { message, .. }
        | Fact::Delivered { message, .. }
        | Fact::Misrouted { message, .. }
        | Fact::Failed { message, .. }
        | Fact::Repeated { message, .. }
        | Fact::Dropped { message, .. }
        | Fact::Acknowledged { message, .. }
        | Fact::GaveUp { message, .. } => Some(*message),
        Fact::Presented { item }
        | Fact::Taken { item, .. }
        | Fact::Handled { item, .. }
        | Fact::Interrupted { item }
        | Fact::Omitted { item, .. } => Some(*item),
        Fact::Begun { firing, .. }
        | Fact::Proposed { firing, .. }
        | Fact::NotAgreed { firing, .. }
        | Fact::Agreed { firing, .. }
        | Fact::MetJointly { firing, .. }
        | Fact::Fired { firing, .. }
        | Fact::Completed { firing, .. }
        | Fact::Seeking { firing, .. }
        | Fact::Asked { firing, .. }
        | Fact::Granted { firing, .. }
        | Fact::Refused { firing, .. }
        | Fact::Authorised { firing, .. }
        | Fact::Forgone { firing, .. }
        | Fact::Decided { firing, .. }
        | Fact::Defaulted { firing, .. }
        | Fact::Stalled { firing, .. }
        | Fact::Paused { firing, .. }
        | Fact::Reconsidered { firing, .. }
        | Fact::AdviceSought { firing, .. }
        | Fact::AdviceGiven { firing, .. }
        | Fact::Advised { firing, .. }
        | Fact::AdviceMissing { firing, .. }
        | Fact::Unresolved { firing, .. } => Some(*firing),
        _ => None,
    }
}
