use proptest::prelude::*;

use super::*;

const ZERO: Order = Order { at: Tick::ZERO, phase: Phase::External, priority: 0, place: 0, sequence: 0 };

const PHASES: [Phase; 7] = [
    Phase::External,
    Phase::Completion,
    Phase::Staffing,
    Phase::Serve,
    Phase::Delivery,
    Phase::Timer,
    Phase::Observation,
];

/// Everything due, in order.
fn drain<O>(agenda: &mut Agenda<O>) -> Vec<O> {
    std::iter::from_fn(|| agenda.pop()).map(|(_, occurrence)| occurrence).collect()
}

#[test]
fn ties_go_by_phase_priority_place_sequence() {
    let ladder = [
        Order { at: Tick(-1), phase: Phase::Observation, priority: 255, ..ZERO },
        ZERO,
        Order { sequence: 1, ..ZERO },
        Order { place: 1, ..ZERO },
        Order { priority: 1, ..ZERO },
        Order { priority: 1, sequence: Order::SEQUENCE_MAX, ..ZERO },
        Order { priority: 1, place: Order::PLACE_MAX, ..ZERO },
        Order { priority: 255, ..ZERO },
        Order { phase: Phase::Completion, ..ZERO },
        Order { phase: Phase::Observation, ..ZERO },
        Order { at: Tick(1), ..ZERO },
        Order { at: Tick::MAX, ..ZERO },
    ];
    for pair in ladder.windows(2) {
        assert!(pair[0] < pair[1], "{pair:?}");
        assert!(pair[0].key() < pair[1].key(), "{pair:?}");
    }
    let mut agenda = Agenda::new();
    for (step, order) in ladder.iter().enumerate().rev() {
        agenda.schedule(*order, step);
    }
    assert_eq!(drain(&mut agenda), (0..ladder.len()).collect::<Vec<_>>());
}

#[test]
fn phases_stand_as_the_ladder_says() {
    assert_eq!(PHASES.map(|phase| phase as u8), [0, 1, 2, 3, 4, 5, 6]);
    assert!(PHASES.is_sorted());
}

#[test]
fn places_do_not_ask_who_was_scheduled_first() {
    let mut forwards = Agenda::new();
    let mut backwards = Agenda::new();
    for place in 0..20 {
        forwards.schedule_for(Tick(5), Phase::Serve, 1, place, place);
        backwards.schedule_for(Tick(5), Phase::Serve, 1, 19 - place, 19 - place);
    }
    assert_eq!(drain(&mut forwards), drain(&mut backwards));
}

#[test]
fn one_place_goes_in_its_own_sequence() {
    let mut agenda = Agenda::new();
    for count in 0..5 {
        agenda.schedule_for(Tick(5), Phase::Timer, 0, 3, (3, count));
        agenda.schedule_for(Tick(5), Phase::Timer, 0, 2, (2, count));
    }
    let expected: Vec<_> =
        [2, 3].into_iter().flat_map(|place| (0..5).map(move |count| (place, count))).collect();
    assert_eq!(drain(&mut agenda), expected);
}

#[test]
fn what_is_cancelled_never_comes() {
    let mut agenda = Agenda::new();
    let tickets: Vec<_> = (0..6).map(|i| agenda.schedule_for(Tick(i), Phase::Timer, 0, 0, i)).collect();
    assert_eq!(agenda.cancel(tickets[0]), Some(0));
    assert_eq!(agenda.cancel(tickets[3]), Some(3));
    assert_eq!(agenda.len(), 4);
    assert_eq!(agenda.peek().map(|(order, &i)| (order.at, i)), Some((Tick(1), 1)));
    assert_eq!(drain(&mut agenda), [1, 2, 4, 5]);
    assert!(agenda.is_empty());
}

#[test]
fn stale_tickets_are_worthless() {
    let mut agenda = Agenda::new();
    let cancelled = agenda.schedule_for(Tick(1), Phase::Timer, 0, 0, "cancelled");
    agenda.cancel(cancelled);
    let popped = agenda.schedule_for(Tick(1), Phase::Timer, 0, 0, "popped");
    assert_ne!(cancelled, popped);
    assert_eq!(agenda.cancel(cancelled), None, "its slot has another tenant");
    assert_eq!(agenda.pop().map(|(_, what)| what), Some("popped"));
    assert_eq!(agenda.cancel(popped), None);
    let third = agenda.schedule_for(Tick(1), Phase::Timer, 0, 0, "third");
    assert_eq!(agenda.cancel(popped), None);
    assert_eq!(agenda.cancel(third), Some("third"));
    assert_eq!(agenda.pop(), None);
}

#[test]
fn a_slot_used_again_does_not_revive_its_dead_key() {
    let mut agenda = Agenda::new();
    agenda.schedule_for(Tick(0), Phase::Timer, 0, 0, "first");
    let early = agenda.schedule_for(Tick(1), Phase::Timer, 0, 0, "early");
    agenda.cancel(early);
    agenda.schedule_for(Tick(9), Phase::Timer, 0, 0, "late");
    agenda.schedule_for(Tick(5), Phase::Timer, 0, 0, "middle");
    assert_eq!(drain(&mut agenda), ["first", "middle", "late"]);
}

#[test]
fn dead_keys_do_not_pile_up() {
    let mut agenda = Agenda::new();
    agenda.schedule_for(Tick(0), Phase::Timer, 0, 0, 0);
    for i in 0..10_000 {
        let ticket = agenda.schedule_for(Tick(1 + i), Phase::Timer, 0, 1, i);
        agenda.cancel(ticket);
    }
    assert_eq!(agenda.len(), 1);
    assert!(agenda.heap.len() <= SWEEP_MIN + 2, "{} keys", agenda.heap.len());
    assert_eq!(agenda.slots.len(), 2);
}

#[test]
fn too_many_places_are_a_fault() {
    let mut agenda = Agenda::new();
    let place = Order::PLACE_MAX + 1;
    agenda.schedule_for(Tick(1), Phase::Timer, 0, Order::PLACE_MAX, "last");
    assert_eq!(agenda.fault(), None);
    agenda.schedule_for(Tick(1), Phase::Timer, 0, place, "beyond");
    assert_eq!(agenda.fault(), Some(OrderError::Place { place }));
    assert_eq!(agenda.len(), 2);
}

#[test]
fn a_place_that_runs_out_of_numbers_is_a_fault() {
    let mut agenda = Agenda::new();
    agenda.sequences = Sequences::starting_at(vec![Order::SEQUENCE_MAX]);
    agenda.schedule_for(Tick(1), Phase::Timer, 0, 0, "last");
    assert_eq!(agenda.fault(), None);
    for _ in 0..2 {
        agenda.schedule_for(Tick(1), Phase::Timer, 0, 0, "beyond");
        assert_eq!(agenda.fault(), Some(OrderError::Sequence { place: 0 }));
    }
    let message = agenda.fault().map(|fault| fault.to_string());
    assert_eq!(message.as_deref(), Some("place 0 has scheduled more than 268435455 occurrences"));
}

/// What a test may ask of an agenda.
#[derive(Clone, Debug)]
enum Ask {
    Schedule { at: i64, phase: Phase, priority: u8, place: u32 },
    Cancel(usize),
    Pop,
}

fn ask() -> impl Strategy<Value = Ask> {
    let order = (-3..4_i64, 0..PHASES.len(), 0..3_u8, 0..4_u32);
    let schedule = order.prop_map(|(at, phase, priority, place)| Ask::Schedule {
        at,
        phase: PHASES[phase],
        priority,
        place,
    });
    prop_oneof![
        4 => schedule,
        2 => any::<usize>().prop_map(Ask::Cancel),
        1 => Just(Ask::Pop),
    ]
}

/// The agenda as one would write it without thinking of speed: a sorted list.
#[derive(Default)]
struct Model {
    due: Vec<(Order, usize)>,
    counts: [u32; 4],
}

impl Model {
    fn schedule(&mut self, at: i64, phase: Phase, priority: u8, place: u32, id: usize) {
        let count = &mut self.counts[place as usize];
        let order = Order { at: Tick(at), phase, priority, place, sequence: *count };
        *count += 1;
        self.due.push((order, id));
        self.due.sort_unstable();
    }

    fn cancel(&mut self, id: usize) -> Option<usize> {
        let index = self.due.iter().position(|&(_, other)| other == id)?;
        Some(self.due.remove(index).1)
    }

    fn pop(&mut self) -> Option<(Order, usize)> {
        (!self.due.is_empty()).then(|| self.due.remove(0))
    }
}

proptest! {
    #[test]
    fn the_agenda_is_a_sorted_list(asks in prop::collection::vec(ask(), 0..400)) {
        let mut agenda = Agenda::new();
        let mut model = Model::default();
        let mut tickets = Vec::new();
        for ask in asks {
            match ask {
                Ask::Schedule { at, phase, priority, place } => {
                    let id = tickets.len();
                    tickets.push(agenda.schedule_for(Tick(at), phase, priority, place, id));
                    model.schedule(at, phase, priority, place, id);
                }
                Ask::Cancel(any) if !tickets.is_empty() => {
                    let id = any % tickets.len();
                    prop_assert_eq!(agenda.cancel(tickets[id]), model.cancel(id));
                }
                Ask::Cancel(_) => {}
                Ask::Pop => prop_assert_eq!(agenda.pop(), model.pop()),
            }
            prop_assert_eq!(agenda.len(), model.due.len());
            let first = model.due.first().map(|(order, id)| (*order, id));
            prop_assert_eq!(agenda.peek(), first);
        }
        prop_assert_eq!(drain(&mut agenda), model.due.iter().map(|&(_, id)| id).collect::<Vec<_>>());
    }

    #[test]
    fn keys_compare_as_orders_do(
        (a, b) in (order(), order())
    ) {
        prop_assert_eq!(a.cmp(&b), a.key().cmp(&b.key()));
    }
}

fn order() -> impl Strategy<Value = Order> {
    let fields = (any::<i64>(), 0..PHASES.len(), any::<u8>(), 0..=Order::PLACE_MAX, 0..=Order::SEQUENCE_MAX);
    fields.prop_map(|(at, phase, priority, place, sequence)| Order {
        at: Tick(at),
        phase: PHASES[phase],
        priority,
        place,
        sequence,
    })
}
