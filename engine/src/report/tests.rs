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
    compiled(EXERCISE)
}

fn compiled(text: &str) -> Scenario {
    let mut shelf = Shelf::new().with("exercise.ron", text);
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
    let told = at(185_900, head, handled, known, Label::Transmission);
    let asked = Fact::Asked { firing: Identity(3), authority: name("declare"), of: room, attempt: 1 };
    let asked = at(185_900, head, asked, told, Label::Instant);
    let authorised = Fact::Authorised { firing: Identity(3), authority: name("declare"), by: room };
    let authorised = at(285_900, head, authorised, asked, Label::Authority);
    let decided = Fact::Decided { firing: Identity(3), procedure: name("declare") };
    let decided = at(500_000, head, decided, authorised, Label::Deliberation);
    let what = Fact::Declared { what: name("major-incident") };
    let declared = at(500_000, head, what, decided, Label::Instant);
    at(1_860_000, excon, Fact::End {}, declared, Label::Script);
    Trace { names: std::sync::Arc::clone(names), records: recorder.into_records() }
}

fn with<T>(tell: impl FnOnce(&Debriefing<'_>) -> T) -> T {
    let scenario = scenario();
    with_trace(&scenario, &trace(&scenario), tell)
}

fn with_trace<T>(scenario: &Scenario, trace: &Trace, tell: impl FnOnce(&Debriefing<'_>) -> T) -> T {
    let score = score(scenario, trace, Tick::MAX);
    let milestones = milestones(scenario, trace);
    let terms = Terms {
        seed: 7,
        settings: vec![("post:a.room.desks".to_owned(), "2".to_owned())],
        run_file: Some("runs/night.run".to_owned()),
        digest: "d".repeat(64),
        ..Terms::default()
    };
    tell(&Debriefing { scenario, trace, score: &score, milestones: &milestones, terms: &terms })
}

fn look(language: Language) -> Look {
    Look { language, width: 100, details: false }
}

fn told(language: Language, expected: &Expect) {
    expected.assert_eq(&with(|of| text::debriefing(of, &look(language)).to_string()));
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

            At a glance
              rating: U, unable to be performed (0.25)
                U  0.25  ◐○  The alert
                ◐ half mark  ○ no mark

            The costliest waits
              1.  a.head deliberated for 3 min 35 s (T+00:03:45 to T+00:07:20): “Declared” came 2 min 20 s after
                  its target
                  ended by record 8: a.head decides: declare
              2.  a.head waited 1 min 40 s for an answer from Police room (T+00:02:05 to T+00:03:45): “Declared”
                  came 2 min 20 s after its target
                  began with record 6: a.head asks Police room for authority: declare (attempt 1)
                  ended by record 7: a.head has authority from Police room: declare
              3.  Work of Police room lay 5 s at its own desk (T+00:01:00 to T+00:01:05): “Declared” came 2 min
                  20 s after its target
                  ended by record 2: Police room learns from exercise control: location = Hall, observed

            Who waited for whom
              who     for whom  what for   times     total   longest  open
              Police  Police    authority      1  00:01:40  00:01:40     –
              Police  Police    attention      1  00:00:05  00:00:05     –
              sums of item-time: several items that wait at once count several times

            Timeline by agency
                            0:00          0:05          0:10         0:15          0:20          0:25
              The script  ─────▼────────────────────────────────────────────────────────────────────────────────
              Police      ·····□──▒▒▒▒▒▒────────◆───────────────────────────────────────────────────────────────
              ▼ inject  · not told yet  ─ told  ▒ somebody waits for authority, information or a zone
              □ first told  ◆ declares, warns
              The script
                T+00:01:00  Inject call is delivered to Police room
              Police
                T+00:01:07  A message to a.head is lost at Police room: it vanished on the way
                T+00:07:20  a.head decides: declare
                T+00:07:20  a.head declares: major incident

            Working together
              decisions without an answer          0
              orders that crossed                  0
              orders for work that others covered  0

            Measures by objective
              The alert  U, unable to be performed (0.25)
                1/2  Declared  00:07:20  ≤ 00:05:00  (half mark: 00:10:00)
                0/2  told         never  ≤ 00:05:00  (half mark: 00:10:00)
                     nobody ever learned: casualties

            Where the time went
              Declared, declared: major incident  T+00:07:20  00:08:20 after the start
                00:03:35  43 %  deliberation            a.head
                00:02:00  24 %  the script's own time   exercise control
                00:01:40  20 %  waiting for authority   a.head
                00:01:00  12 %  transmission            a.head
                00:00:05   1 %  queueing for attention  Police room

              rating: U, unable to be performed (0.25)
            run file: runs/night.run, 11 records, digest: dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
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
            doctrine : joint, graine : 7
            réglages : post:a.room.desks=2

            En bref
              appréciation : U, n'a pas pu être réalisé (0,25)
                U  0,25  ◐○  L'alerte
                ◐ demi-note  ○ aucune note

            Les attentes les plus coûteuses
              1.  a.head a délibéré pendant 3 min 35 s (de T+00:03:45 à T+00:07:20) : « Déclaré » est venu 2 min
                  20 s après son objectif
                  fin par l'enregistrement 8 : a.head décide : declare
              2.  a.head a attendu 1 min 40 s la réponse de « Salle police » (de T+00:02:05 à T+00:03:45) :
                  « Déclaré » est venu 2 min 20 s après son objectif
                  début par l'enregistrement 6 : a.head demande l'autorisation à Salle police : declare
                  (tentative 1)
                  fin par l'enregistrement 7 : a.head dispose de l'autorisation de Salle police : declare
              3.  Salle police a laissé en attente 5 s un travail qui lui revenait (de T+00:01:00 à
                  T+00:01:05) : « Déclaré » est venu 2 min 20 s après son objectif
                  fin par l'enregistrement 2 : Salle police apprend par direction et animation : lieu = Salle,
                  constaté

            Qui a attendu qui
              qui     attend qui  pour quoi     fois     total   maximum  en cours
              Police  Police      autorisation     1  00:01:40  00:01:40         –
              Police  Police      attention        1  00:00:05  00:00:05         –
              sommes par élément : plusieurs éléments en attente au même moment comptent plusieurs fois

            Chronologie par service
                             0:00          0:05         0:10          0:15         0:20          0:25
              Le scénario  ─────▼───────────────────────────────────────────────────────────────────────────────
              Police       ·····□──▒▒▒▒▒─────────◆──────────────────────────────────────────────────────────────
              ▼ inject  · pas encore prévenu  ─ prévenu  ▒ attente : autorisation, information, zone
              □ prévenu en premier  ◆ déclare ou alerte
              Le scénario
                T+00:01:00  Inject call ; destinataire : Salle police
              Police
                T+00:01:07  Message à a.head perdu chez Salle police : perte en chemin
                T+00:07:20  a.head décide : declare
                T+00:07:20  a.head déclare : incident majeur

            Travailler ensemble
              décisions restées sans réponse                    0
              ordres qui se croisent                            0
              ordres pour un travail déjà couvert par d'autres  0

            Mesures par objectif
              L'alerte  U, n'a pas pu être réalisé (0,25)
                1/2  Déclaré  00:07:20  ≤ 00:05:00  (demi-note : 00:10:00)
                0/2  told       jamais  ≤ 00:05:00  (demi-note : 00:10:00)
                     personne n'a jamais appris : victimes

            Où le temps est passé
              Déclaré, déclaration : incident majeur  T+00:07:20  00:08:20 après le début
                00:03:35  43 %  délibération              a.head
                00:02:00  24 %  temps propre du scénario  direction et animation
                00:01:40  20 %  attente d'autorisation    a.head
                00:01:00  12 %  transmission              a.head
                00:00:05   1 %  attente d'attention       Salle police

              appréciation : U, n'a pas pu être réalisé (0,25)
            fichier d'exécution : runs/night.run, 11 enregistrements, empreinte : dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
        "#]],
    );
}

#[test]
fn in_arabic() {
    told(
        Language::Ar,
        &expect![[r#"
            ‏تمرين – EXERCICE – EXERCISE
            ‏الساعة الأولى
            ‏العقيدة العملياتية: joint، البذرة: 7
            ‏الإعدادات: post:a.room.desks=2

            ‏لمحة عامّة
            ‏  التقدير: U، تعذّر إنجازه (0,25)
            ‏    U ‏ 0,25 ‏ ◐○  الإنذار
            ‏    ◐ نصف العلامة  ○ دون علامة

            ‏أكثر الانتظارات كلفة
            ‏  1. ‏ a.head: مداولة دامت مدّة 3 دقائق و35 ثانية (من T+00:03:45 إلى T+00:07:20): تأخّر «الإعلان» عن
            ‏     ‏ الأجل المستهدف بمقدار دقيقتين و20 ثانية
            ‏     ‏ الانتهاء بالسجلّ 8: a.head: قرار: declare
            ‏  2. ‏ a.head: انتظار جواب من قاعة الأمن لمدّة دقيقة و40 ثانية (من T+00:02:05 إلى T+00:03:45): تأخّر
            ‏     ‏ «الإعلان» عن الأجل المستهدف بمقدار دقيقتين و20 ثانية
            ‏     ‏ البداية بالسجلّ 6: a.head: طلب ترخيص من قاعة الأمن: declare (المحاولة 1)
            ‏     ‏ الانتهاء بالسجلّ 7: a.head: الحصول على ترخيص من قاعة الأمن: declare
            ‏  3. ‏ قاعة الأمن: بقاء عمل من أعماله دون معالجة لمدّة 5 ثوانٍ (من T+00:01:00 إلى T+00:01:05): تأخّر
            ‏     ‏ «الإعلان» عن الأجل المستهدف بمقدار دقيقتين و20 ثانية
            ‏     ‏ الانتهاء بالسجلّ 2: قاعة الأمن: العلم من خلية إدارة التمرين بما يلي: المكان = قاعة، مُعايَن

            ‏من انتظر من
            ‏  من    ‏ انتظر من ‏ فيم      ‏ المرّات ‏  المجموع ‏   الأطول ‏ معلّقة
            ‏  الأمن ‏ الأمن    ‏ ترخيص    ‏      1 ‏ 00:01:40 ‏ 00:01:40 ‏     –
            ‏  الأمن ‏ الأمن    ‏ الانتباه ‏      1 ‏ 00:00:05 ‏ 00:00:05 ‏     –
            ‏  مجموع أوقات العناصر: العناصر التي تنتظر معًا يُحسب وقت كلّ منها

            ‏التسلسل الزمني لكلّ مصلحة
            ‏               0:00          0:05          0:10          0:15          0:20          0:25
            ‏  السيناريو  ─────▼─────────────────────────────────────────────────────────────────────────────────
            ‏  الأمن      ·····□──▒▒▒▒▒▒─────────◆───────────────────────────────────────────────────────────────
            ‏  ▼ حدث مُدرج  · لم يُعلَم بعد  ─ على علم  ▒ بعضهم في انتظار ترخيص أو معلومة أو منطقة  □ أوّل إعلام
            ‏  ◆ إعلان أو إنذار
            ‏  السيناريو
            ‏    T+00:01:00 ‏ إيصال حدث مُدرج (call) إلى: قاعة الأمن
            ‏  الأمن
            ‏    T+00:01:07 ‏ ضياع رسالة موجّهة إلى a.head لدى قاعة الأمن: ضياع في الطريق
            ‏    T+00:07:20 ‏ a.head: قرار: declare
            ‏    T+00:07:20 ‏ a.head: إعلان: حادث جسيم

            ‏العمل المشترك
            ‏  قرارات بقيت دون ردّ       ‏ 0
            ‏  أوامر متقاطعة            ‏ 0
            ‏  أوامر لعمل تكفّل به آخرون ‏ 0

            ‏المؤشّرات حسب الهدف
            ‏  الإنذار ‏ U، تعذّر إنجازه (0,25)
            ‏    1/2 ‏ الإعلان ‏ 00:07:20 ‏ ≤ 00:05:00  (نصف العلامة: 00:10:00)
            ‏    0/2 ‏ told    ‏  لم يحدث ‏ ≤ 00:05:00  (نصف العلامة: 00:10:00)
            ‏         لم يعلم أحد قطّ بما يلي: مصابون

            ‏أين ذهب الوقت
            ‏  الإعلان، إعلان: حادث جسيم ‏ T+00:07:20 ‏ 00:08:20 بعد البداية
            ‏    00:03:35 ‏ 43 % ‏ مداولة          ‏ a.head
            ‏    00:02:00 ‏ 24 % ‏ زمن السيناريو   ‏ خلية إدارة التمرين
            ‏    00:01:40 ‏ 20 % ‏ انتظار الترخيص  ‏ a.head
            ‏    00:01:00 ‏ 12 % ‏ إرسال           ‏ a.head
            ‏    00:00:05 ‏  1 % ‏ انتظار الانتباه ‏ قاعة الأمن

            ‏  التقدير: U، تعذّر إنجازه (0,25)
            ‏ملفّ التشغيل: runs/night.run، 11 سجلًّا، البصمة: dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
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
fn what_is_too_wide_goes_on_under_its_own_column() {
    use super::page::{Cell, elided};
    let mut page = Page::new(Language::En, 40);
    page.line(Tone::Heading, "Marks");
    let row = |mark: &str, title: &str, value: &str| {
        let (mark, title) = (Cell::text(Tone::Bad, mark), Cell::text(Tone::Plain, title));
        vec![mark, title, Cell::number(Tone::Plain, value)]
    };
    page.table(
        2,
        &[
            row("0/2", "Declaration known to hospital and ministry", "00:22:23"),
            row("2/2", "Incommunicabilitiesandmore", "never"),
        ],
    );
    expect![[r#"
        Marks
          0/2  Declaration known to     00:22:23
               hospital and ministry
          2/2  Incommunicabilitiesandm     never
               ore
    "#]]
    .assert_eq(&page.to_string());
    for (text, most, short) in
        [("Police", 6, "Police"), ("Police room", 7, "Police…"), ("قاعة الأمن", 6, "قاعة…")]
    {
        assert_eq!(elided(text, most), short);
    }
}

#[test]
fn no_line_is_wider_than_the_page() {
    for language in [Language::En, Language::Fr, Language::Ar] {
        for width in [80, 100, 140] {
            for details in [false, true] {
                let look = Look { language, width, details };
                let page = with(|of| text::debriefing(of, &look).to_string());
                // The digest is one word, to be copied as a whole: the last line may be longer.
                let mut lines: Vec<&str> = page.lines().collect();
                lines.pop();
                for line in lines {
                    assert!(super::page::width(line) <= width, "{line}");
                }
            }
        }
    }
}

#[test]
fn with_all_details_the_timeline_in_order_of_time_is_there_too() {
    let short = with(|of| text::debriefing(of, &look(Language::En)).to_string());
    let look = Look { details: true, ..look(Language::En) };
    let full = with(|of| text::debriefing(of, &look).to_string());
    let (_, timeline) = full.split_once("Timeline of the response\n").expect("the whole timeline");
    let (timeline, _) = timeline.split_once("\n\n").expect("more after it");
    expect![[r#"
        Timeline of the response
          T-00:01:00  The exercise starts
          T+00:01:00  Inject call is delivered to Police room
          T+00:01:07  A message to a.head is lost at Police room: it vanished on the way
          T+00:07:20  a.head decides: declare
          T+00:07:20  a.head declares: major incident
          T+00:30:00  The exercise ends
    "#]]
    .assert_eq(&format!("Timeline of the response\n{timeline}\n"));
    assert!(!short.contains("Timeline of the response"), "{short}");
    assert!(full.contains("Who waited for whom, post by post"), "{full}");
}

#[test]
fn an_agency_has_few_lines_the_weightiest_of_all_and_says_how_many_more() {
    let scenario = scenario();
    let mut trace = trace(&scenario);
    let decided = trace.records.iter().find(|record| matches!(record.fact, Fact::Decided { .. }));
    let again = crate::trace::record::Record { at: Tick(1_860_000), ..decided.expect("a decision").clone() };
    trace.records.extend(std::iter::repeat_n(again, 10));
    let police = |details| {
        let look = Look { details, ..look(Language::En) };
        let page = with_trace(&scenario, &trace, |of| text::debriefing(of, &look).to_string());
        let (_, lines) = page.split_once("\n  Police\n").expect("the lines of the agency");
        lines.split_once("\n\n").expect("more after them").0.to_owned()
    };
    expect![[r#"
        Police
            T+00:07:20  a.head decides: declare
            T+00:07:20  a.head declares: major incident
            T+00:30:00  a.head decides: declare
            T+00:30:00  a.head decides: declare
            T+00:30:00  a.head decides: declare
            T+00:30:00  a.head decides: declare
            and 7 lines more: --details
    "#]]
    .assert_eq(&format!("Police\n{}\n", police(false)));
    assert_eq!(police(true).lines().count(), 13);
}

#[test]
fn signs_differ_and_have_no_direction_of_their_own() {
    use super::signs::Sign;
    let drawn: Vec<char> = Sign::ALL.iter().map(|sign| sign.character()).collect();
    let different: std::collections::BTreeSet<&char> = drawn.iter().collect();
    assert_eq!(different.len(), drawn.len());
    for (sign, character) in Sign::ALL.iter().zip(&drawn) {
        assert!(!character.is_alphanumeric(), "{sign:?}");
        assert_eq!(super::page::width(&character.to_string()), 1, "{sign:?}");
    }
}

#[test]
fn every_label_of_waiting_has_a_sentence_and_a_word_for_what_is_waited_for() {
    use crate::wording::Catalogue;
    let waited_for = [
        "answering",
        "line-engaged",
        "queueing",
        "retry",
        "authority",
        "seeking",
        "stalled",
        "holding",
        "resource",
        "staffing",
    ];
    for language in [Language::En, Language::Fr, Language::Ar] {
        let catalogue = Catalogue::new(language);
        for label in waited_for {
            assert!(catalogue.has(&format!("wait-{label}")), "{language:?}: {label}");
            assert!(catalogue.has(&format!("need-{label}")), "{language:?}: {label}");
        }
        assert!(catalogue.has("wait-deliberation"), "{language:?}");
        for sign in super::signs::Sign::ALL {
            assert!(catalogue.has(sign.key()), "{language:?}: {sign:?}");
        }
    }
}

#[test]
fn an_exact_expectation_is_told_with_whether_it_was_met() {
    let target = "AtMost(\"5 min\"), critical: true";
    let scenario = compiled(&EXERCISE.replace(target, "Exactly(value: \"7 min\", tolerance: 0.1)"));
    for (language, expected) in [
        (Language::En, "= 00:07:00 ± 10.0 %: yes"),
        (Language::Fr, "= 00:07:00 ± 10,0 %\u{a0}: oui"),
        (Language::Ar, "= 00:07:00 ± 10,0 %: نعم"),
    ] {
        let told =
            with_trace(&scenario, &trace(&scenario), |of| text::debriefing(of, &look(language)).to_string());
        assert!(told.contains(expected), "{told}");
    }
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
        "waits",
        "coordination",
        "costliest",
        "casualties",
    ];
    expected.sort_unstable();
    assert_eq!(keys(&document), expected);
    assert_eq!(document["measures"][0]["title"], "Déclaré");
    assert_eq!(document["measures"][0]["value"], 440_000);
    assert_eq!(document["measures"][0]["milestone"], "declared");
    assert_eq!(document["measures"][1]["value"], serde_json::Value::Null);
    assert_eq!(document["objectives"][0]["id"], "alert");
    assert_eq!(document["end_ms"], 1_860_000);
    let wait = serde_json::json!({
        "who": "a", "for": "a", "label": "authority",
        "count": 1, "total_ms": 100_000, "longest_ms": 100_000, "open": 0,
    });
    assert!(document["waits"].as_array().expect("waits").contains(&wait), "{}", document["waits"]);
    let costly = &document["costliest"][0];
    assert_eq!((&costly["measure"], &costly["who"]), (&"declared".into(), &"a.head".into()));
    assert_eq!((&costly["from_ms"], &costly["to_ms"]), (&285_900.into(), &500_000.into()));
    assert_eq!((&costly["label"], &costly["record"]), (&"deliberation".into(), &8.into()));
    assert!(costly["sentence"].as_str().expect("a sentence").starts_with("a.head a délibéré"), "{costly}");
    let intervals = document["milestones"][0]["intervals"].as_array().expect("intervals");
    assert_eq!(intervals[0]["from_ms"], 0);
    assert!(intervals.windows(2).all(|pair| pair[0]["to_ms"] == pair[1]["from_ms"]));
}

#[test]
fn a_task_of_an_incident_that_never_began_is_not_told_as_open() {
    let incidents = r#"injects: [
            Inject(id: "later", when: "T+00:20", does: [BeginIncident("second")]),
            Inject(id: "call","#;
    let text = EXERCISE.replace("injects: [Inject(id: \"call\",", incidents).replace(
        "    objectives:",
        r#"    incidents: [
            Incident(id: "first", site: "hall", begins: "T+00:00", demands: [Task(id: "carry", needs: { "lift": 1 }, effort: "5 min")]),
            Incident(id: "second", site: "hall", begins: ByInject, demands: [Task(id: "dig", needs: { "lift": 1 }, effort: "5 min")]),
        ],
    objectives:"#,
    );
    let text = text.replace(
        "        channels:",
        r#"        unit_types: [UnitType(id: "crew", capabilities: ["lift"], crew: 2)],
        units: [Units(of: "a.crew", type: "crew", directed_by: "a.room", home: { "hall": 1 })],
        channels:"#,
    );
    let scenario = compiled(&text);
    let told = |begun: &[&str]| {
        let name = |text: &str| scenario.names.find(text).unwrap_or_else(|| panic!("no name {text}"));
        let mut recorder = Recorder::new();
        recorder.write(Tick(0), Note::of(name("excon"), Fact::Start {}));
        for incident in begun {
            let began = Fact::Began { incident: name(incident), site: name("hall") };
            recorder
                .write(Tick(60_000), Note::of(name("excon"), began).after(RecordNo::START, Label::Script));
        }
        for task in ["carry", "dig"] {
            let open = Note::of(name(task), Fact::TaskOpen { task: name(task) });
            recorder.write(Tick(1_860_000), open.after(RecordNo::START, Label::Script));
        }
        let trace = Trace { names: std::sync::Arc::clone(&scenario.names), records: recorder.into_records() };
        with_trace(&scenario, &trace, |of| text::debriefing(of, &look(Language::En)).to_string())
    };
    let (one, both) = (told(&["first"]), told(&["first", "second"]));
    assert!(one.contains("Task carry was never done") && !one.contains("Task dig"), "{one}");
    assert!(both.contains("Task carry was never done") && both.contains("Task dig was never done"), "{both}");
}
