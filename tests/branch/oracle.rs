//! A setting in the first second of a run is a setting for the whole of it: nothing has happened before.
//!
//! Whatever a run takes over from its exercise when it begins has to be brought into line when it turns.
//! Here every field that may be set in the middle of a run is set both ways.

use super::night::{Night, turn};
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::document::schema::{Kind, shapes};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::line;
use salambo_engine::trace::record::RecordNo;
use std::collections::BTreeSet;

/// Three services on a night with people who are hurt, too few beds, a zone, a chief to be asked and a plan
/// to be declared.
const NIGHT: &str = r#"Exercise(
    format: 1, id: "night", title: "A night",
    clock: Clock(start: "T-00:02", end: "T+01:30"),
    organisation: Organisation(
        format: 1, id: "town",
        agencies: [Agency(id: "police", number: "17"), Agency(id: "rescue", number: "18"), Agency(id: "health")],
        posts: [
            Post(id: "rescue.chief", level: 3), Post(id: "rescue.room", under: "rescue.chief", takes_calls: true),
            Post(id: "police.room", takes_calls: true), Post(id: "police.desk"), Post(id: "health.room"),
        ],
        unit_types: [
            UnitType(id: "ambulance", capabilities: ["transport", "treat"], carries: 2, turnout: "2 min"),
            UnitType(id: "engine", capabilities: ["extract", "triage"], crew: 4, equips: "2 min", may_enter: [Warm]),
        ],
        units: [
            Units(of: "health.ambulance", type: "ambulance", directed_by: "health.room", home: { "yard": 4 }),
            Units(of: "rescue.engine", type: "engine", directed_by: "rescue.room", home: { "station": 2 }),
        ],
        channels: [
            Channel(id: "phone", kind: Phone, members: Everyone, lines: 2),
            Channel(id: "net", kind: Radio, members: AllOf("rescue"), enabled: false),
        ],
        sites: [Site(id: "quay"), Site(id: "station"), Site(id: "yard")],
        routes: [Route("station", "quay", "6 min"), Route("yard", "quay", "5 min"), Route("yard", "station", "4 min")],
        facilities: [
            Facility(id: "clinic", site: "yard", kind: Hospital, beds: 2, surge_beds: 2, plan: "white-plan", agency: "health"),
            Facility(id: "infirmary", site: "station", kind: Hospital, beds: 1, agency: "health"),
        ],
        interoperability: Interoperability(default: Coordinated, pairs: [
            Pair(from: "rescue", to: "police", technical: 0.5, procedural: 0.5, language: 0.5, relationship: 0.5),
        ]),
        support: [Lends(from: "health", to: "rescue", capabilities: "transport")],
    ),
    doctrine: Doctrine(format: 1, id: "rules", culture: StrictHierarchy,
        authorities: [Authority(id: "alarm", held_by: "rescue.chief", default_after: "20 min")],
        lists: [List(id: "all", in_order: ["police.room", "health.room"])],
        procedures: [
            Procedure(id: "declare", who: "rescue.room", when: Knows("location"), authority: "alarm", initiative: 0.1,
                then: [Declare("major-incident"), Inform(to: List("all")), Dispatch(need: { "extract": 2 }, to: Scene)]),
            Procedure(id: "send", who: "health.room", when: Knows("location"), then: [Dispatch(need: { "transport": 3 }, to: Scene)]),
            Procedure(id: "plan", who: "health.room", when: Knows("casualties"), then: [Declare("white-plan")]),
            Procedure(id: "pass-on", who: "police.room", when: Knows("location"), then: [Report(to: "police.desk"), Inform(to: "rescue.room")]),
        ],
        entry_rules: [Entry(id: "warm", capability: "extract", zone: Warm, may: Always)],
        reviews: [Review(id: "forces", who: "rescue.room", of: Resources, every: "10 min")],
    ),
    incidents: [Incident(id: "collapse", site: "quay", begins: "T+00:00", people_present: 30,
        casualties: [Casualties(count: 14, score: 5, at: "T+00:00")],
        calls: Calls(peak: "3 per min", peak_at: "T+00:03", half_life: "10 min", numbers: { "police": 1, "rescue": 1 }),
        demands: [
            Task(id: "sort", kind: Triage, effort: PerCasualty("1 min"), needs: { "triage": 1 }, zone: Warm),
            Task(id: "bring-out", kind: Extract, effort: PerCasualty("2 min"), needs: { "extract": 1 }, zone: Warm),
            Task(id: "carry", kind: Transport, effort: PerCasualty("3 min"), needs: { "transport": 1 }, zone: Cold),
        ],
    )],
    injects: [
        Inject(id: "call", when: "T+00:01", from: Public, to: "rescue.room", tells: [Observed("location", "quay"), Likely("casualties", 14)]),
        Inject(id: "other", when: "T+00:02", from: Public, to: "health.room", tells: [Observed("location", "quay"), Likely("casualties", 14)]),
        Inject(id: "third", when: "T+00:03", from: Public, to: "police.room", tells: [Observed("location", "quay")]),
    ],
)"#;

/// Settings of every field that may be set in the middle of a run.
const SETTINGS: [&str; 76] = [
    "post:rescue.room.title=Control",
    "post:rescue.room.under=police.room",
    "post:rescue.room.desks=3",
    "post:police.desk.takes_calls=true",
    r#"post:rescue.room.service=LogNormal(median: "3 min", sigma: 0.5)"#,
    "post:rescue.room.attention=Fifo",
    "post:police.room.languages=[Fr]",
    r#"post:police.room.passes_on=[PassOn(to: "police.desk", share: 0.5)]"#,
    "unit:ambulance.title=Ambulance",
    "unit:health.ambulance.title=Ambulances",
    "unit:engine.tier=Specialised",
    r#"unit:engine.capabilities=["extract", "triage", "treat"]"#,
    "unit:engine.crew=9",
    "unit:ambulance.turnout=6 min",
    "unit:engine.equips=5 min",
    "unit:ambulance.speed=0.5",
    "unit:engine.may_enter=[Cold]",
    "channel:phone.title=Telephone",
    "channel:phone.kind=Radio",
    r#"channel:phone.members=AllOf("rescue")"#,
    "channel:phone.lines=1",
    "channel:phone.latency=30 s",
    "channel:phone.loss=0.5",
    "channel:phone.misroute=0.5",
    "channel:phone.form=Structured",
    "channel:phone.languages=[Fr]",
    "channel:phone.enabled=false",
    "channel:net.enabled=true",
    "facility:clinic.title=Clinic",
    "facility:clinic.kind=ReceptionCentre",
    "facility:clinic.beds=1",
    "facility:clinic.beds=6",
    "facility:infirmary.surge_beds=4",
    "facility:clinic.surge_beds=5",
    "facility:clinic.plan=major-incident",
    "facility:clinic.post=police.room",
    "authority:alarm.title=The alarm",
    "authority:alarm.held_by=rescue.room",
    "authority:alarm.default_after=3 min",
    r#"list:all.in_order=["health.room", "police.room"]"#,
    r#"list:all.at_once=["police.desk"]"#,
    "procedure:declare.title=Declare",
    "procedure:declare.who=police.room",
    r#"procedure:send.when=Knows("access")"#,
    r#"procedure:declare.needs=["casualties", "hazards"]"#,
    r#"procedure:declare.essential=["hazards"]"#,
    "procedure:send.authority=alarm",
    "procedure:declare.initiative=1.0",
    "procedure:declare.within=5 min",
    "procedure:declare.objective_shared=true",
    "procedure:declare.deliberation=20 min",
    "procedure:declare.advice=police.room",
    "procedure:declare.priority=9",
    "procedure:send.repeat=EachChange",
    r#"procedure:pass-on.then=[Inform(to: "health.room")]"#,
    "procedure:declare.because=Because.",
    "procedure:declare.source=The book",
    "procedure:declare.enabled=false",
    "entry-rule:warm.capability=transport",
    "entry-rule:warm.zone=Hot",
    "entry-rule:warm.may=Never",
    "review:forces.who=police.room",
    r#"review:forces.of=Presence("health")"#,
    "review:forces.every=4 min",
    "pair:rescue/police.index=0.1",
    "pair:rescue/police.technical=0.0",
    "pair:rescue/police.procedural=0.0",
    "pair:rescue/police.language=0.0",
    "pair:rescue/police.relationship=0.0",
    r#"support:health/rescue.capabilities="treat""#,
    "doctrine:culture=MissionCommand",
    r#"doctrine:command=[Directs("police.room", ["rescue.room"])]"#,
    "organisation:interoperability.default=Edge",
    r#"organisation:routes=[Route("station", "quay", "1 min"), Route("yard", "quay", "15 min"), Route("yard", "station", "4 min")]"#,
    "default:message.service=3 min",
    "default:hospital.bed-time=5 min",
];

/// What may be set one by one: its word, what it is called as an entry, and the fields that are laid down
/// when a run begins.
const ENTRIES: [(&str, &str, &[&str]); 11] = [
    ("post", "Post", &["id", "agency", "role", "level", "opens", "site"]),
    ("unit", "Units", &["of", "type", "directed_by", "home", "free"]),
    ("unit", "UnitType", &["id", "carries"]),
    ("channel", "Channel", &["id"]),
    ("facility", "Facility", &["id", "site", "agency"]),
    ("authority", "Authority", &["id"]),
    ("list", "List", &["id"]),
    ("procedure", "Procedure", &["id"]),
    ("entry-rule", "Entry", &["id"]),
    ("review", "Review", &["id"]),
    ("pair", "Pair", &["from", "to"]),
];

/// What a run tells beside what it says of its turns: whoever rests on nothing else rests on the start. The
/// yardstick of a perfect organisation is that of the exercise as it began.
fn told(trace: &Trace) -> Vec<String> {
    let mut numbers: Vec<Option<RecordNo>> = Vec::new();
    let mut lines = Vec::new();
    for (_, record) in trace.iter() {
        let stated = matches!(
            record.fact,
            Fact::Turned { .. }
                | Fact::DesksSet { .. }
                | Fact::BedsSet { .. }
                | Fact::ChannelSet { .. }
                | Fact::Reference { .. }
        );
        numbers.push((!stated).then(|| RecordNo::at(lines.len())));
        if stated {
            continue;
        }
        let number = RecordNo::at(lines.len());
        let mut record = record.clone();
        record.cause = record.cause.and_then(|cause| numbers[cause.index()]);
        record.released_by = record.released_by.and_then(|release| numbers[release.index()]);
        record.others = record.others.iter().filter_map(|other| numbers[other.index()]).collect();
        let mut text = String::new();
        line::write(&mut text, number, &record, &trace.names);
        lines.push(text);
    }
    lines
}

fn night() -> Night {
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    Night { shelf: Shelf::new().with("exercise.ron", NIGHT), request, seed: 1 }
}

#[test]
fn a_setting_in_the_first_second_is_one_for_the_whole_run() {
    let plain = told(&night().played(&[]).trace);
    let mut moving = 0;
    for setting in SETTINGS {
        let (path, value) = setting.split_once('=').expect("a setting");
        let mut whole = night();
        whole.request.settings.push((path.to_owned(), value.to_owned()));
        let whole = told(&whole.played(&[]).trace);
        let turned = told(&night().played(&[turn(1_000, &[setting])]).trace);
        let other = whole.iter().zip(&turned).find(|(one, other)| one != other);
        assert_eq!(other, None, "{setting}");
        assert_eq!(whole.len(), turned.len(), "{setting}");
        moving += usize::from(whole != plain);
    }
    assert!(moving >= 40, "most of them change something: {moving}");
}

/// Whoever adds a field decides here whether it may be set in the middle of a run.
#[test]
fn every_field_is_set_above_or_laid_down_when_a_run_begins() {
    let shapes = shapes();
    let mut missing = BTreeSet::new();
    for (word, entry, laid_down) in ENTRIES {
        let shape = shapes.iter().find(|shape| shape.name == entry).expect("it can be written");
        let Kind::Struct { fields } = &shape.kind else {
            panic!("{entry} has fields");
        };
        for field in fields {
            let is_set = |setting: &&str| {
                setting.split('=').next().is_some_and(|path| {
                    path.starts_with(&format!("{word}:")) && path.ends_with(&format!(".{field}"))
                })
            };
            if SETTINGS.iter().any(is_set) == laid_down.contains(field) {
                missing.insert(format!("{entry}.{field}"));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn what_is_laid_down_is_refused() {
    let one = |entry: &str| match entry {
        "Post" => Some("post:rescue.room"),
        "Units" => Some("unit:health.ambulance"),
        "UnitType" => Some("unit:engine"),
        "Facility" => Some("facility:clinic"),
        _ => None,
    };
    let own = ["id", "of"];
    for (_, entry, laid_down) in ENTRIES {
        for field in laid_down.iter().filter(|field| !own.contains(field)) {
            let Some(one) = one(entry) else { continue };
            let told = night().compiled(&[turn(1_000, &[&format!("{one}.{field}=x")])]).map(|_| ());
            let told = told.expect_err("it is laid down");
            let said = format!("error[E0646]: `{field}` is laid down when the run begins");
            assert!(told.starts_with(&said), "{entry}.{field}: {told}");
        }
    }
    for list in ["organisation:posts", "organisation:units", "doctrine:procedures", "organisation:channels"] {
        let told = night().compiled(&[turn(1_000, &[&format!("{list}=[]")])]).map(|_| ());
        assert!(told.is_err_and(|told| told.starts_with("error[E0646]")), "{list}");
    }
}

/// Ids hold points as paths do: only what follows the id is a field.
#[test]
fn an_id_that_looks_like_a_field_is_no_field() {
    let mut night = night();
    night.shelf = Shelf::new().with("exercise.ron", NIGHT.replace("police.desk", "police.site"));
    assert!(night.compiled(&[turn(1_000, &["post:police.site.desks=3"])]).is_ok());
    let told = night.compiled(&[turn(1_000, &["post:police.site.site=quay"])]).map(|_| ());
    let told = told.expect_err("that one is laid down");
    assert!(told.contains("1 | post:police.site.site=quay\n  |                  ^^^^"), "{told}");
}

/// Beds that a turn brings are given to those who wait; beds that it takes away are taken until they are free.
#[test]
fn beds_come_and_go_in_the_middle_of_a_run() {
    let played = |beds: u32| {
        let change = format!("facility:clinic.beds={beds}");
        let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
        // Nobody opens further beds.
        let shelf = Shelf::new().with("exercise.ron", NIGHT.replace(", plan: \"white-plan\"", ""));
        Night { shelf, request, seed: 1 }.played(&[turn(89 * 60_000, &[&change])]).told()
    };
    let more = played(9);
    let begins = |told: &str| told.lines().filter(|line| line.contains("Definitive care of")).count();
    assert!(more.contains("T+01:27:00  clinic now has 9 beds"), "{more}");
    assert!(begins(&more) > 0, "{more}");
    let fewer = played(1);
    assert!(fewer.contains("T+01:27:00  clinic now has 1 bed\n"), "{fewer}");
    assert_eq!(begins(&fewer), 0, "{fewer}");
}
