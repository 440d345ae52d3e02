//! Text in, text out: keys that are pressed, and what stands on the screen then.

use super::draw::draw;
use super::stage::{Outcome, Stage};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::document::text::Language;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::replay::Film;
use salambo_engine::replay::film::Run;
use salambo_engine::report::{Debriefing, Look, Terms};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::compile::compile;
use salambo_engine::score::{milestones, score};
use std::sync::Arc;

const NIGHT: &str = r#"Exercise(
    format: 1, id: "night", title: "The night", languages: [En, Fr, Ar], defaults: Ideal,
    clock: Clock(end: "T+00:20"), terms: [ Term(id: "inject", title: (en: "stimulus")) ],
    organisation: Organisation(format: 1, id: "town",
        agencies: [ Agency(id: "police", title: "Police"), Agency(id: "rescue", title: "Rescue") ],
        posts: [
            Post(id: "police.room", title: "Police room", service: "2 min"),
            Post(id: "rescue.room", title: "Rescue room", service: "2 min"),
        ],
        channels: [ Channel(id: "phone", kind: Phone, members: Everyone) ],
    ),
    doctrine: Doctrine(format: 1, id: "none", procedures: [
        Procedure(id: "pass-on", who: "police.room", when: Knows("location"),
            then: [ Report(to: "rescue.room") ]),
    ]),
    injects: [
        Inject(id: "call", title: "A call", when: "T+00:05", from: Public, to: "police.room", tells: [Likely("location", "quay")]),
    ],
    objectives: [ Objective(id: "o", title: "Known", measures: [
        Measure(id: "known", title: "Rescue knows where", measure: Time(to: Learned(who: "rescue.room", element: "location")), target: AtMost("15 min")),
    ]) ],
)"#;

/// Lets somebody look at the night from a moment of it.
fn at_minute(minute: i64, language: Language, look_at: impl FnOnce(&mut Stage<'_>)) {
    let mut library = Shelf::new().with("exercise.ron", NIGHT);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut library, &request);
    let scenario = Arc::new(compiled.scenario.unwrap_or_else(|| panic!("{:?}", compiled.problems)));
    let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("it comes to an end");
    let (score, milestones) = (score(&scenario, &trace, Tick::MAX), milestones(&scenario, &trace));
    let (scenario, trace, score, milestones) = (&*scenario, &trace, &score, milestones.as_slice());
    let terms = Terms::default();
    let of = Debriefing { scenario, trace, score, milestones, terms: &terms };
    let film = Film::new(Run { scenario, trace, score, milestones, luck: (1, 0) });
    let look = Look { language, width: 80, details: false };
    look_at(&mut Stage::new(&of, &film, look, Tick(minute * 60_000)));
}

fn press(stage: &mut Stage<'_>, keys: &[KeyCode]) {
    for key in keys {
        assert_eq!(stage.press(KeyEvent::new(*key, KeyModifiers::NONE)), Outcome::GoesOn, "{key:?}");
    }
}

fn screen(stage: &Stage<'_>, columns: u16, lines: u16) -> String {
    let mut terminal = Terminal::new(TestBackend::new(columns, lines)).expect("a screen in memory");
    terminal.draw(|frame| draw(stage, frame)).expect("it draws");
    let buffer = terminal.backend().buffer();
    let line = |y: u16| -> String {
        let text: String = (0..columns).map(|x| buffer[(x, y)].symbol()).collect();
        format!("{}\n", text.trim_end())
    };
    (0..lines).map(line).collect()
}

/// Each of these stands somewhere on a small screen.
fn shows(stage: &Stage<'_>, expected: &[&str]) {
    let shown = screen(stage, 72, 16);
    for part in expected {
        assert!(shown.contains(part), "{part}:\n{shown}");
    }
}

#[test]
fn one_pane_stands_alone_where_there_is_little_room() {
    at_minute(6, Language::En, |stage| {
        press(stage, &[KeyCode::Tab]);
        let parts =
            ["The night", "T+00:06:00  paused  everybody", "▼", "━●─", " posts ", "Police room", "1 of 1"];
        shows(stage, &parts);
        let shown = screen(stage, 72, 16);
        assert!(!shown.contains(" lanes ") && !shown.contains(" records "), "{shown}");
        let wide = screen(stage, 120, 40);
        assert!(wide.contains(" lanes ") && wide.contains(" posts ") && wide.contains(" records "), "{wide}");
    });
}

#[test]
fn it_speaks_the_terms_of_the_country() {
    at_minute(5, Language::En, |stage| {
        let shown = screen(stage, 150, 40);
        assert!(shown.contains("Stimulus A call") && !shown.contains("Inject"), "{shown}");
    });
}

/// A name and what follows it stand apart: columns are made of blanks.
#[test]
fn columns_keep_their_blanks() {
    at_minute(6, Language::En, |stage| {
        let shown = screen(stage, 120, 40);
        let lane = shown.lines().find(|line| line.contains("The script")).expect("the script has a lane");
        assert!(lane.contains("  The script  "), "{shown}");
    });
}

#[test]
fn what_somebody_knows_is_shown_when_he_is_chosen() {
    at_minute(12, Language::En, |stage| {
        press(stage, &[KeyCode::Char(']'); 3]);
        press(stage, &[KeyCode::Tab, KeyCode::Tab, KeyCode::Tab]);
        shows(
            stage,
            &["paused  Police room", " knowledge ", "What Police room holds to be true", "quay", "likely"],
        );
    });
}

#[test]
fn keys_move_the_moment_and_never_out_of_the_run() {
    at_minute(0, Language::En, |stage| {
        let mut reached = Vec::new();
        for key in [
            KeyCode::Left,
            KeyCode::Right,
            KeyCode::PageDown,
            KeyCode::Char('>'),
            KeyCode::Char('<'),
            KeyCode::End,
            KeyCode::Right,
            KeyCode::Char('>'),
            KeyCode::Home,
            KeyCode::Char('<'),
            KeyCode::Char('>'),
        ] {
            press(stage, &[key]);
            reached.push(stage.now.0 / 60_000);
        }
        let last = stage.film.last().0 / 60_000;
        assert_eq!((last, &reached[..3]), (20, &[0, 1, 11][..]));
        assert!(reached[3] >= 11 && reached[4] <= reached[3], "{reached:?}");
        assert_eq!(reached[5..], [20, 20, 20, 0, 0, 5]);
    });
}

#[test]
fn time_runs_as_fast_as_it_is_told_and_stops_at_the_end() {
    at_minute(0, Language::En, |stage| {
        stage.pass(1_000);
        assert_eq!(stage.now, Tick::ZERO, "it is paused at first");
        press(stage, &[KeyCode::Char(' ')]);
        stage.pass(1_000);
        assert_eq!(stage.now, Tick(60_000));
        press(stage, &[KeyCode::Char('+')]);
        stage.pass(1_000);
        assert_eq!(stage.now, Tick(360_000));
        for _ in 0..10 {
            stage.pass(1_000);
        }
        assert_eq!((stage.now, stage.is_playing), (stage.film.last(), false));
        press(stage, &[KeyCode::Char(' ')]);
        assert!(!stage.is_playing, "nothing plays on at the end");
    });
}

/// What was waited before somebody pressed play is not played.
#[test]
fn a_pause_does_not_count() {
    at_minute(0, Language::En, |stage| {
        let space = Some(KeyEvent::new(KeyCode::Char(' '), KeyModifiers::NONE));
        assert_eq!(stage.goes_on(60_000, space), Outcome::GoesOn);
        assert_eq!((stage.now, stage.is_playing), (Tick::ZERO, true));
        stage.goes_on(500, None);
        assert_eq!(stage.now, Tick(30_000));
        stage.goes_on(3_600_000, space);
        assert_eq!((stage.now, stage.is_playing), (Tick(90_000), false), "a second at most");
    });
}

/// Whoever scrolls on at the end gets back by one key.
#[test]
fn a_pane_is_scrolled_no_further_than_its_end() {
    at_minute(6, Language::En, |stage| {
        let top = screen(stage, 72, 9);
        for _ in 0..100 {
            press(stage, &[KeyCode::Down]);
        }
        let end = screen(stage, 72, 9);
        assert_ne!(end, top, "there is something to scroll");
        press(stage, &[KeyCode::Up]);
        assert_ne!(screen(stage, 72, 9), end);
        press(stage, &[KeyCode::Down]);
        assert_eq!(screen(stage, 72, 9), end);
    });
}

/// All keys are told, in as many lines as they take.
#[test]
fn every_key_is_told_on_a_small_screen() {
    for language in [Language::En, Language::Fr, Language::Ar] {
        at_minute(6, language, |stage| {
            press(stage, &[KeyCode::Char('?')]);
            let keys = stage.catalogue.word("replay-live-keys");
            let shown = screen(stage, 60, 20);
            for key in keys.split(&stage.catalogue.word("list-separator")) {
                assert!(shown.contains(key), "{key}:\n{shown}");
            }
        });
    }
}

#[test]
fn who_is_shown_goes_round_and_comes_back_to_everybody() {
    at_minute(0, Language::En, |stage| {
        let mut seen = 0;
        press(stage, &[KeyCode::Char(']')]);
        while stage.who().is_some() {
            seen += 1;
            press(stage, &[KeyCode::Char(']')]);
        }
        assert_eq!(seen, 4, "two agencies and two posts");
        press(stage, &[KeyCode::Char('[')]);
        assert!(stage.who().is_some());
    });
}

#[test]
fn every_pane_draws_in_every_language_and_size() {
    for language in [Language::En, Language::Fr, Language::Ar] {
        at_minute(9, language, |stage| {
            for _ in 0..8 {
                for (columns, lines) in [(20, 5), (72, 16), (120, 40), (1, 1)] {
                    let shown = screen(stage, columns, lines);
                    assert!(!shown.contains(['\u{200f}', '\u{1b}']), "{shown}");
                }
                press(stage, &[KeyCode::Tab, KeyCode::Down, KeyCode::Char('?'), KeyCode::Enter]);
            }
        });
    }
}

#[test]
fn it_is_left_by_q_escape_and_the_interrupt() {
    at_minute(0, Language::En, |stage| {
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
        for key in [interrupt, plain(KeyCode::Char('q')), plain(KeyCode::Esc)] {
            assert_eq!(stage.press(key), Outcome::Leaves);
        }
        assert_eq!(stage.press(plain(KeyCode::Char('c'))), Outcome::GoesOn);
    });
}
