//! Text in, text out: an exercise and a hand-written trace, and what is said of them.

use super::*;
use crate::document::action::Form;
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::document::reading::{Request, Shelf};
use crate::document::text::Language;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::compile::compile;
use crate::scenario::model::mark::Value;
use crate::score::{milestones, score};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo, Recorder};
use expect_test::{Expect, expect};

const EXERCISE: &str = r#"Exercise(
    format: 1, id: "night", languages: [En, Fr, Ar],
    title: (en: "The first \u{1b}[31mhour", fr: "La première heure", ar: "الساعة الأولى"),
    clock: Clock(start: "T-00:01", end: "T+00:30"),
    organisation: Organisation(format: 1, id: "town",
        agencies: [Agency(id: "a", title: (en: "Police", fr: "Police", ar: "الأمن"))],
        posts: [
            Post(id: "a.room", level: 2, title: (en: "Police room", fr: "Salle police", ar: "قاعة الأمن")),
            Post(id: "a.head", level: 3),
        ],
        channels: [Channel(id: "phone", kind: Phone, members: Everyone)],
        sites: [Site(id: "hall", title: (en: "Hall", fr: "Salle", ar: "قاعة"))],
    ),
    doctrine: Doctrine(format: 1, id: "joint", procedures: [
        Procedure(id: "declare", who: "a.head", when: Knows("location"), then: [Declare("major-incident")]),
    ]),
    injects: [Inject(id: "call", when: "T+00:01", to: "a.room", message: "A call.", tells: [Observed("location", "hall")])],
    objectives: [Objective(id: "alert", title: (en: "The alert", fr: "L'alerte", ar: "الإنذار"), measures: [
        Measure(id: "declared", title: (en: "Declared", fr: "Déclaré", ar: "الإعلان"), measure: Time(to: Declared("major-incident")), target: AtMost("5 min"), critical: true),
        Measure(id: "told", measure: Time(to: Learned(who: "a.head", element: "casualties")), target: AtMost("5 min")),
    ])],
)"#;

/// The exercise above.
fn scenario() -> Scenario {
    let mut shelf = Shelf::new().with("exercise.ron", EXERCISE);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf, &request);
    let look = crate::diagnostic::render::Look::default();
    let problems = crate::diagnostic::render::text(&compiled.problems, &compiled.files, look);
    compiled.scenario.unwrap_or_else(|| panic!("{problems}"))
}

/// A trace in which one message arrives late, one is lost on the way and comes again, one for good.
fn trace(scenario: &Scenario) -> Trace {
    let names = &scenario.names;
    let name = |text: &str| names.find(text).unwrap_or_else(|| panic!("no name {text}"));
    let [excon, room, head, location, hall] = ["excon", "a.room", "a.head", "location", "hall"].map(name);
    let mut recorder = Recorder::new();
    let mut at = |ms: i64, actor, fact, cause: RecordNo, label| {
        let note = Note::of(actor, fact);
        let note = if ms == 0 { note } else { note.after(cause, label) };
        recorder.write(Tick(ms), note)
    };
    let message = Identity(1);
    let failed = |message| Fact::Failed { message: Identity(message), to: head, reason: Reason::Vanished };
    let start = at(0, excon, Fact::Start {}, RecordNo::START, Label::Script);
    let call =
        at(120_000, excon, Fact::Injected { inject: name("call"), to: [room].into() }, start, Label::Script);
    let learned = Fact::Learned {
        element: location,
        about: None,
        value: Value::Word(hall),
        certainty: Certainty::Observed,
        observed: Tick(120_000),
        from: excon,
    };
    let known = at(125_400, room, learned, call, Label::Queueing);
    at(126_000, room, failed(1), known, Label::Transmission);
    at(127_000, room, failed(2), known, Label::Transmission);
    let handled =
        Fact::Handled { item: message, kind: MessageKind::Report, form: Form::Free, from: room, meant: true };
    let told = at(185_900, head, handled, known, Label::Retry);
    let decided = at(
        500_000,
        head,
        Fact::Decided { firing: Identity(3), procedure: name("declare") },
        told,
        Label::Deliberation,
    );
    let what = Fact::Declared { what: name("major-incident") };
    let declared = at(500_000, head, what, decided, Label::Instant);
    at(1_860_000, excon, Fact::End {}, declared, Label::Script);
    Trace { names: std::sync::Arc::clone(names), records: recorder.into_records() }
}

fn with<T>(tell: impl FnOnce(&Debriefing<'_>) -> T) -> T {
    let scenario = scenario();
    let trace = trace(&scenario);
    let score = score(&scenario, &trace, Tick::MAX);
    let milestones = milestones(&scenario, &trace);
    let terms = Terms {
        seed: 7,
        settings: vec![("post:a.room.desks".to_owned(), "2".to_owned())],
        run_file: Some("runs/night.run".to_owned()),
        digest: "d".repeat(64),
        ..Terms::default()
    };
    tell(&Debriefing {
        scenario: &scenario,
        trace: &trace,
        score: &score,
        milestones: &milestones,
        terms: &terms,
    })
}

fn told(language: Language, expected: &Expect) {
    expected.assert_eq(&with(|of| text::debriefing(of, language).to_string()));
}

#[test]
fn in_english() {
    told(
        Language::En,
        &expect![[r#"
            EXERCISE – EXERCICE – تمرين
            The first �[31mhour
            doctrine: joint, seed: 7
            settings: post:a.room.desks=2

            Timeline of the response
              T-00:01:00  The exercise starts
              T+00:01:00  Inject call is delivered to Police room
              T+00:01:07  A message to a.head is lost at Police room: it vanished on the way
              T+00:07:20  a.head decides: declare
              T+00:07:20  a.head declares: major incident
              T+00:30:00  The exercise ends

            Measures by objective
              The alert  U, unable to be performed (0.25)
                1/2  Declared  00:07:20  ≤ 00:05:00  (half mark: 00:10:00)
                0/2  told         never  ≤ 00:05:00  (half mark: 00:10:00)

              rating: U, unable to be performed (0.25)

            Where the time went
              Declared, declared: major incident  T+00:07:20  00:08:20 after the start
                00:05:15  63 %  deliberation            a.head
                00:02:00  24 %  the script's own time   exercise control
                00:01:00  12 %  retry                   a.head
                00:00:05   1 %  queueing for attention  Police room

            run file: runs/night.run, 9 records, digest: dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
        "#]],
    );
}

#[test]
fn in_french() {
    told(
        Language::Fr,
        &expect![[r#"
            EXERCICE – EXERCISE – تمرين
            La première heure
            doctrine : joint, graine : 7
            réglages : post:a.room.desks=2

            Chronologie de la réponse
              T-00:01:00  Début de l'exercice
              T+00:01:00  L'inject call est délivré à : Salle police
              T+00:01:07  Message à a.head perdu chez Salle police : perte en chemin
              T+00:07:20  a.head décide : declare
              T+00:07:20  a.head déclare : incident majeur
              T+00:30:00  Fin de l'exercice

            Mesures par objectif
              L'alerte  U, n'a pas pu être réalisé (0,25)
                1/2  Déclaré  00:07:20  ≤ 00:05:00  (demi-note : 00:10:00)
                0/2  told       jamais  ≤ 00:05:00  (demi-note : 00:10:00)

              appréciation : U, n'a pas pu être réalisé (0,25)

            Où le temps est passé
              Déclaré, déclaration : incident majeur  T+00:07:20  00:08:20 après le début
                00:05:15  63 %  délibération              a.head
                00:02:00  24 %  temps propre du scénario  la direction de l'exercice
                00:01:00  12 %  nouvelle tentative        a.head
                00:00:05   1 %  attente d'attention       Salle police

            fichier d'exécution : runs/night.run, 9 enregistrements, empreinte : dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
        "#]],
    );
}

#[test]
fn in_arabic() {
    told(
        Language::Ar,
        &expect![[r#"
            تمرين – EXERCICE – EXERCISE
            الساعة الأولى
            العقيدة العملياتية: joint، البذرة: 7
            الإعدادات: post:a.room.desks=2

            التسلسل الزمني للاستجابة
              T-00:01:00  بداية التمرين
              T+00:01:00  إيصال الحدث المُدرج call إلى: قاعة الأمن
              T+00:01:07  ضياع رسالة موجّهة إلى a.head لدى قاعة الأمن: ضياع في الطريق
              T+00:07:20  a.head: قرار: declare
              T+00:07:20  a.head: إعلان: حادث جسيم
              T+00:30:00  نهاية التمرين

            المؤشّرات حسب الهدف
              الإنذار  U، تعذّر إنجازه (0,25)
                1/2  الإعلان  00:07:20  ≤ 00:05:00  (نصف العلامة: 00:10:00)
                0/2  told      لم يحدث  ≤ 00:05:00  (نصف العلامة: 00:10:00)

              التقدير: U، تعذّر إنجازه (0,25)

            أين ذهب الوقت
              الإعلان، إعلان: حادث جسيم  T+00:07:20  00:08:20 بعد البداية
                00:05:15  63 %  مداولة           a.head
                00:02:00  24 %  زمن السيناريو    خلية إدارة التمرين
                00:01:00  12 %  إعادة المحاولة   a.head
                00:00:05   1 %  انتظار الانتباه  قاعة الأمن

            ملفّ التشغيل: runs/night.run، 9 سجلّات، البصمة: dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
        "#]],
    );
}

#[test]
fn the_parts_of_a_milestone_add_up_to_it_to_the_second() {
    with(|of| {
        assert!(!of.milestones.is_empty());
        for milestone in of.milestones {
            let parts = where_time_went::parts(milestone);
            let sum: i64 = parts.iter().map(|part| part.seconds).sum();
            assert_eq!(sum, milestone.at.0.div_euclid(1_000), "{}", milestone.id);
            assert!(parts.is_sorted_by_key(|part| std::cmp::Reverse(part.seconds)));
        }
    });
}

#[test]
fn columns_are_as_wide_as_they_look() {
    use super::page::Cell;
    let mut page = Page::default();
    let row = |text: &str| {
        vec![Cell::text(Tone::Plain, text), Cell::number(Tone::Plain, "1"), Cell::text(Tone::Plain, "|")]
    };
    page.table(1, &[row("قاعةٌ"), row("hall"), row("指揮")]);
    let ends: Vec<usize> = page.to_string().lines().map(super::page::width).collect();
    assert!(ends.iter().all(|end| *end == ends[0]), "{page}");
}

#[test]
fn the_document_has_every_key_of_the_contract() {
    let document = with(|of| serde_json::to_value(json::document(of, Language::Fr)).expect("it is JSON"));
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    let mut expected = vec![
        "format",
        "engine",
        "exercise",
        "doctrine",
        "seed",
        "replication",
        "settings",
        "end_ms",
        "records",
        "digest",
        "run_file",
        "score",
        "rating",
        "milestones",
        "measures",
        "objectives",
        "expected_actions",
    ];
    expected.sort_unstable();
    assert_eq!(keys(&document), expected);
    assert_eq!(document["measures"][0]["title"], "Déclaré");
    assert_eq!(document["measures"][0]["value"], 440_000);
    assert_eq!(document["measures"][0]["milestone"], "declared");
    assert_eq!(document["measures"][1]["value"], serde_json::Value::Null);
    assert_eq!(document["objectives"][0]["id"], "alert");
    assert_eq!(document["end_ms"], 1_860_000);
    let intervals = document["milestones"][0]["intervals"].as_array().expect("intervals");
    assert_eq!(intervals[0]["from_ms"], 0);
    assert!(intervals.windows(2).all(|pair| pair[0]["to_ms"] == pair[1]["from_ms"]));
}
