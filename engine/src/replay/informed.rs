//! Informed: when an agency was first told of anything by somebody else.

use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::AgencyId;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// The record by which each agency first learned something, in the order of the exercise; `None` if it
/// never did.
#[must_use]
pub fn informed(scenario: &Scenario, trace: &Trace) -> Vec<Option<RecordNo>> {
    let of = |actor: &crate::scenario::model::organisation::Actor| Some((actor.name, actor.agency?));
    let agencies: BTreeMap<Name, AgencyId> = scenario.actors.iter().filter_map(of).collect();
    let mut first = vec![None; scenario.agencies.len()];
    for (number, record) in trace.iter() {
        let agency = match &record.fact {
            Fact::Learned { from, .. } if *from != record.actor => agencies.get(&record.actor),
            _ => None,
        };
        if let Some(agency) = agency {
            first[agency.index()].get_or_insert(number);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    #[test]
    fn what_one_finds_out_by_himself_is_not_being_told() {
        let (scenario, trace) = example::run(
            "1:00 police.room Learned element=location value=quay from=police.room
             2:00 police.room Learned element=location value=quay from=public
             3:00 rescue.room Learned element=location value=quay from=police.room",
        );
        let told = informed(&scenario, &trace).into_iter().map(|record| record.map(RecordNo::number));
        assert_eq!(told.collect::<Vec<_>>(), [Some(2), Some(3), None]);
    }
}
