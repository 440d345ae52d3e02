//! Marks against traces told by hand.

use super::{Matcher, all, find, numbered};
use crate::document::action::Form;
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Among, Happening, Label, Mark, Value, Which};
use crate::trace::record::RecordNo;
use crate::trace::{Trace, told};
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// A trace and the marks asked of it.
struct Asked {
    names: Names,
    trace: Trace,
}

impl Asked {
    fn of(text: &str) -> Self {
        let mut names = Names::new();
        let trace = told::trace(&mut names, text);
        Self { names, trace }
    }

    fn name(&mut self, text: &str) -> Name {
        self.names.intern(text)
    }

    fn some(&mut self, texts: &[&str]) -> Vec<Name> {
        texts.iter().map(|text| self.names.intern(text)).collect()
    }

    fn among(&mut self, texts: &[&str]) -> Option<Vec<Name>> {
        Some(self.some(texts))
    }

    fn all(&self, event: &Happening) -> Vec<u32> {
        all(event, &self.trace, Tick::MAX).iter().map(|number| number.number()).collect()
    }

    fn find(&self, event: &Happening, which: Which) -> Option<u32> {
        find(&Mark { event: event.clone(), which }, &self.trace, Tick::MAX).map(|number| number.number())
    }
}

fn called(to: Among) -> Happening {
    Happening::Called { to, source: None }
}

fn waited(at: &Among, label: Option<Label>, source: Option<Name>) -> Happening {
    let at = at.clone();
    Happening::Waited { at, label, source }
}

const EVENING: &str = "
    0:10 public      Began incident=fire site=hall
    0:20 excon       Injected inject=first-call to=[a.room]
    0:30 public      Called call=1 to=a.room
    0:40 a.room      Taken item=1 kind=call            < 3 queueing
    1:00 a.room      Handled item=1 kind=call from=public < 4 processing
    1:00 a.room      Learned element=location value=hall from=public
    1:10 a.room      Learned element=threat value=false from=public
    1:20 b.room      Handled item=2 kind=report form=methane from=a.room
    1:25 c.room      Handled item=3 kind=report from=a.room meant=false
    1:30 b.room      Learned element=location value=quay from=a.room
    2:00 a.room      Declared what=major-incident
    2:10 joint.post  Opened
    2:20 a.room      TookCommand
    2:30 a.room      Agreed element=meeting-point with=[b.room]
    2:40 a.room      MetJointly with=[b.room,c.room]
    2:50 a.room      LiaisonPlaced of=c at=b.room
    3:00 b.room      Asked authority=open firing=1 of=b.gold
    3:10 b.gold      Granted authority=open firing=1 to=b.room
    3:20 c.room      Defaulted authority=open firing=2
    3:30 a.room      Dispatched unit=a.car.1 capability=secure to=hall
    4:00 a.car.1     Arrived at=hall
    4:10 b.van.1     Arrived at=quay
    4:20 b.van.2     Arrived at=hall
    5:00 a.room      ZoneDeclared site=hall
    5:10 a.room      ZoneReviewed site=hall
    5:20 a.room      Warned
    5:30 a.room      Corrected element=second_site
    5:40 a.car.1     TaskStarted task=secure-door
    6:00 a.car.1     TaskDone task=secure-door         < 28 work
    6:10 a.room      Fired firing=3 procedure=report
    6:20 a.room      Acknowledged message=2 by=b.room
";

#[test]
fn each_event_finds_its_facts() {
    let mut evening = Asked::of(EVENING);
    let one = |name: &str, evening: &mut Asked| evening.name(name);
    let hall = evening.name("hall");
    let secure = evening.name("secure");
    let events = vec![
        Happening::Began(one("fire", &mut evening)),
        Happening::Injected(one("first-call", &mut evening)),
        called(evening.among(&["a.room"])),
        called(evening.among(&["b.room"])),
        Happening::Answered { at: None, source: None },
        Happening::Declared(one("major-incident", &mut evening)),
        Happening::Opened(one("joint.post", &mut evening)),
        Happening::TookCommand(None),
        Happening::Agreed(one("meeting-point", &mut evening)),
        Happening::MetJointly(evening.among(&["c.room"])),
        Happening::MetJointly(evening.among(&["d.room"])),
        Happening::LiaisonPlaced(Some(one("c", &mut evening)), None),
        Happening::Asked(one("open", &mut evening)),
        Happening::Granted(one("open", &mut evening)),
        Happening::ActedByDefault(one("open", &mut evening)),
        Happening::Sent(Some(secure), Some(hall)),
        Happening::Sent(None, Some(one("quay", &mut evening))),
        Happening::Arrived { who: None, groups: Vec::new(), at: Some(hall) },
        Happening::ZoneDeclared(hall),
        Happening::ZoneReviewed(hall),
        Happening::Warned,
        Happening::Corrected(None),
        Happening::Started(one("secure-door", &mut evening)),
        Happening::Done(one("secure-door", &mut evening)),
        Happening::Fired(one("report", &mut evening), evening.among(&["b.room"])),
        Happening::Fired(one("report", &mut evening), None),
        Happening::Acknowledged { from: evening.among(&["b.room"]), to: None },
    ];
    let table: String =
        events.iter().map(|event| format!("{}: {:?}\n", kind(event), evening.all(event))).collect();
    expect![[r#"
        Began: [1]
        Injected: [2]
        Called: [3]
        Called: []
        Answered: [4]
        Declared: [11]
        Opened: [12]
        TookCommand: [13]
        Agreed: [14]
        MetJointly: [15]
        MetJointly: []
        LiaisonPlaced: [16]
        Asked: [17]
        Granted: [18]
        ActedByDefault: [19]
        Sent: [20]
        Sent: []
        Arrived: [21, 23]
        ZoneDeclared: [24]
        ZoneReviewed: [25]
        Warned: [26]
        Corrected: [27]
        Started: [28]
        Done: [29]
        Fired: []
        Fired: [30]
        Acknowledged: [31]
    "#]]
    .assert_eq(&table);
}

fn kind(event: &Happening) -> String {
    let text = format!("{event:?}");
    text.chars().take_while(char::is_ascii_alphabetic).collect()
}

#[test]
fn who_learns_that_it_is_not_so_has_not_learned_it() {
    let mut evening = Asked::of(EVENING);
    let (who, threat, location) =
        (evening.some(&["a.room", "b.room"]), evening.name("threat"), evening.name("location"));
    let quay = Value::Word(evening.name("quay"));
    let learned = |element, value| Happening::Learned { who: who.clone(), element, value };
    assert_eq!(evening.all(&learned(threat, None)), [] as [u32; 0]);
    assert_eq!(evening.all(&learned(threat, Some(Value::Flag(false)))), [7]);
    assert_eq!(evening.all(&learned(location, None)), [6, 10]);
    assert_eq!(evening.all(&learned(location, Some(quay))), [10]);
    assert_eq!(evening.find(&learned(location, None), Which::Every), Some(10));
}

#[test]
fn told_is_who_was_meant_in_the_form_asked_for() {
    let mut evening = Asked::of(EVENING);
    let from = evening.among(&["a.room"]);
    let rooms = evening.among(&["b.room", "c.room"]);
    let told = |form, to: &Option<Vec<Name>>| Happening::Told { from: from.clone(), to: to.clone(), form };
    assert_eq!(evening.all(&told(None, &rooms)), [8]);
    assert_eq!(evening.all(&told(Some(Form::Structured), &rooms)), [] as [u32; 0]);
    assert_eq!(evening.find(&told(None, &rooms), Which::Every), None);
    assert_eq!(evening.find(&told(Some(Form::Methane), &None), Which::Every), Some(8), "senders are the set");
}

#[test]
fn an_agency_is_there_when_its_first_unit_is() {
    let mut evening = Asked::of(EVENING);
    let (a, b) = (evening.some(&["a.car.1", "a.car.2"]), evening.some(&["b.van.1", "b.van.2"]));
    let who = Some([a.clone(), b.clone()].concat());
    let at = Some(evening.name("hall"));
    let by_agency = Happening::Arrived { who: who.clone(), groups: vec![a, b], at };
    let by_unit = Happening::Arrived { who, groups: Vec::new(), at };
    assert_eq!(evening.find(&by_agency, Which::Every), Some(23));
    assert_eq!(evening.find(&by_unit, Which::Every), None);
    assert_eq!(evening.find(&by_unit, Which::Share(0.5)), Some(23));
    assert_eq!(evening.find(&by_unit, Which::Share(0.75)), None);
    assert_eq!(evening.find(&by_unit, Which::Nth(2)), Some(23));
    assert_eq!(evening.find(&by_unit, Which::Last), Some(23));
}

#[test]
fn a_meeting_counts_for_all_who_met() {
    let mut evening = Asked::of(EVENING);
    let rooms = Happening::MetJointly(evening.among(&["a.room", "b.room", "c.room"]));
    assert_eq!(evening.find(&rooms, Which::Every), Some(15));
}

#[test]
fn every_of_nobody_never_comes_true() {
    let evening = Asked::of(EVENING);
    assert_eq!(evening.find(&called(Some(Vec::new())), Which::Every), None);
    assert_eq!(evening.find(&called(None), Which::Every), None);
    assert_eq!(evening.find(&called(None), Which::First), Some(3));
}

#[test]
fn whatever_a_desk_takes_up_has_waited() {
    let queue = "
        0:00 public Called call=1 to=room
        0:00 room   Taken item=1 kind=call            < 1 queueing
        1:00 public Called call=2 to=room             < 1 script
        1:30 public GaveUp message=2 to=room reason=impatience < 3 queueing
        2:00 room   Handled item=1 kind=call          < 2 processing
        2:10 room   Begun firing=1                    < 5 queueing
    ";
    let mut queue = Asked::of(queue);
    let room = queue.among(&["room"]);
    assert_eq!(queue.all(&waited(&room, Some(Label::Queueing), None)), [2, 4, 6]);
    assert_eq!(queue.all(&waited(&room, Some(Label::Processing), None)), [5]);
    assert_eq!(queue.all(&waited(&room, None, None)), [4, 5]);
}

#[test]
fn of_a_source_are_the_items_that_came_from_it() {
    let queue = "
        0:00 public Called call=1 to=room source=urgent
        0:00 room   Taken item=1 kind=call            < 1 queueing
        1:00 public Called call=2 to=room source=routine
        1:30 public Called call=3 to=room source=urgent
        2:00 room   Handled item=1 kind=call          < 2 processing
        2:00 room   Taken item=2 kind=call            < 3 queueing
        2:30 public GaveUp message=3 to=room reason=impatience < 4 queueing
        3:00 room   Handled item=2 kind=call          < 6 processing
        3:00 room   Begun firing=1                    < 8 instant
    ";
    let mut queue = Asked::of(queue);
    let [urgent, unknown] = ["urgent", "unknown"].map(|source| Some(queue.name(source)));
    let queueing = |source| waited(&None, Some(Label::Queueing), source);
    assert_eq!(queue.all(&queueing(urgent)), [2, 7]);
    assert_eq!(queue.all(&queueing(unknown)), [0; 0]);
    assert_eq!(queue.all(&queueing(None)), [2, 6, 7, 9]);
    assert_eq!(queue.find(&queueing(urgent), Which::Last), Some(7));
    assert_eq!(queue.find(&queueing(urgent), Which::Nth(2)), Some(7));
    let called = Happening::Called { to: None, source: urgent };
    assert_eq!(queue.all(&called), [1, 4]);
    let answered = Happening::Answered { at: None, source: urgent };
    assert_eq!(queue.all(&answered), [2]);
}

#[test]
fn what_came_later_does_not_count() {
    let evening = Asked::of(EVENING);
    let warned = Mark { event: Happening::Warned, which: Which::First };
    check_until(&evening, &warned, expect!["5:19 None, 5:20 Some(RecordNo(26))"]);
}

fn check_until(asked: &Asked, mark: &Mark, expected: Expect) {
    let found = ["5:19", "5:20"].map(|at| format!("{at} {:?}", find(mark, &asked.trace, told::time(at))));
    expected.assert_eq(&found.join(", "));
}

proptest! {
    /// Watching record by record finds what looking back finds, and says so once.
    #[test]
    fn a_matcher_agrees_with_the_trace(posts in prop::collection::vec(0_u32..5, 1..40), n in 1_u32..6, share in 0.0..=1.0) {
        let lines: Vec<String> = posts.iter().enumerate().map(|(at, post)| format!("{at}:30 p{post} TookCommand")).collect();
        let mut asked = Asked::of(&lines.join("\n"));
        let who = asked.among(&["p0", "p1", "p2"]);
        for which in [Which::First, Which::Nth(n), Which::Every, Which::Share(share)] {
            let mark = Mark { event: Happening::TookCommand(who.clone()), which };
            let mut matcher = Matcher::new(&mark);
            let mut seen: Vec<RecordNo> = Vec::new();
            for (number, record) in numbered(&asked.trace.records) {
                prop_assert_eq!(find(&mark, &asked.trace, record.at).is_some(), {
                    seen.extend(matcher.observe(number, record));
                    !seen.is_empty()
                });
            }
            prop_assert!(seen.len() <= 1 && matcher.is_closed() != seen.is_empty());
        }
    }

    /// A share of a set needs no more of it than a larger one.
    #[test]
    fn larger_shares_come_later(posts in prop::collection::vec(0_u32..5, 1..40), shares in (0.0..=1.0, 0.0..=1.0)) {
        let lines: Vec<String> = posts.iter().enumerate().map(|(at, post)| format!("{at}:30 p{post} TookCommand")).collect();
        let mut asked = Asked::of(&lines.join("\n"));
        let event = Happening::TookCommand(asked.among(&["p0", "p1", "p2", "p3"]));
        let at = |share: f64| asked.find(&event, Which::Share(share)).unwrap_or(u32::MAX);
        let (small, large): (f64, f64) = (f64::min(shares.0, shares.1), f64::max(shares.0, shares.1));
        prop_assert!(at(small) <= at(large));
        prop_assert_eq!(at(1.0), asked.find(&event, Which::Every).unwrap_or(u32::MAX));
    }
}
