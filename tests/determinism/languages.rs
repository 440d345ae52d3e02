//! The language of the display, the folder the program is started in and what the environment
//! says change no byte of a run file.

use super::shipped::shipped;
use crate::cli::program::Folder;
use std::fs;
use std::path::Path;

/// The run file that the program writes for an exercise, started in `place`.
fn run_file(
    folder: &Folder,
    place: &Path,
    (exercise, doctrine): (&str, Option<&String>),
    language: &str,
    environment: &[(&str, &str)],
) -> Vec<u8> {
    let out = folder.path("out.run");
    let _ = fs::remove_file(&out);
    let mut command = folder.command(["--lang", language, "run", exercise]);
    command.current_dir(place).arg("--out").arg(&out).envs(environment.iter().copied());
    if let Some(doctrine) = doctrine {
        command.args(["--doctrine", doctrine]);
    }
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{exercise}: {output:?}");
    fs::read(&out).expect("the run file")
}

#[test]
fn change_no_byte_of_a_run_file() {
    let folder = Folder::with_scenarios();
    let scenarios = folder.path("scenarios");
    for shipped in shipped().iter().filter(|shipped| shipped.is_small()) {
        let room = shipped.folder.trim_start_matches("scenarios/");
        let alone = shipped.entry == "exercise.ron";
        let exercise = if alone { room.to_owned() } else { format!("{room}/{}", shipped.entry) };
        let (exercise, doctrine) = (exercise.as_str(), shipped.doctrine.as_ref());
        let file = |place: &Path, path: &str, language, environment: &[(&str, &str)]| {
            run_file(&folder, place, (path, doctrine), language, environment)
        };
        let usual = file(&scenarios, exercise, "en", &[]);
        for language in ["fr", "ar"] {
            assert!(file(&scenarios, exercise, language, &[]) == usual, "{exercise} in {language}");
        }
        let whole = scenarios.join(exercise);
        let whole_path = whole.to_str().expect("a plain path");
        assert!(file(&std::env::temp_dir(), whole_path, "en", &[]) == usual, "{exercise} from afar");
        let here = if alone { "." } else { &shipped.entry };
        assert!(file(&scenarios.join(room), here, "fr", &[]) == usual, "{exercise} from inside");
        let elsewhere =
            [("TZ", "Africa/Tunis"), ("LANG", "ar_TN.UTF-8"), ("COLUMNS", "40"), ("NO_COLOR", "1")];
        assert!(file(&scenarios, exercise, "ar", &elsewhere) == usual, "{exercise} elsewhere");
    }
}
