use super::*;
use crate::diagnostic::Files;
use crate::document::mark::Label;
use crate::kernel::names::Names;
use crate::kernel::tick::Tick;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, Recorder};
use std::collections::BTreeMap;
use std::sync::Arc;

fn manifest() -> Manifest {
    let subject = |id: &str| Subject { id: id.to_owned(), digest: "0".repeat(64) };
    Manifest {
        format: FORMAT.to_owned(),
        engine: ENGINE.to_owned(),
        exercise: Exercise {
            id: "night".to_owned(),
            digest: "1".repeat(64),
            file: "exercise.ron".to_owned(),
        },
        doctrine: subject("joint"),
        seed: 1,
        replication: 0,
        settings: vec![Setting { path: "post:a.room.desks".to_owned(), value: "2".to_owned() }],
        journal: vec![Fired { inject: "call".to_owned(), at_ms: 60_000 }],
        parent: None,
        turns: Vec::new(),
        limits: granted(),
    }
}

fn granted() -> BTreeMap<String, u64> {
    let limits = [("records", 10), ("file", 500_000), ("exercise", 1_000_000), ("settings", 10)];
    limits.map(|(name, value)| (name.to_owned(), value)).into()
}

fn trace() -> Trace {
    let mut names = Names::new();
    let [excon, post, hall] = ["excon", "a.room", "hall"].map(|name| names.intern(name));
    let mut recorder = Recorder::new();
    let start = recorder.write(Tick(0), Note::of(excon, Fact::Start {}));
    let began = Fact::Began { incident: hall, site: hall };
    recorder.write(Tick(5), Note::of(excon, began).after(start, Label::Script));
    recorder.write(Tick(9), Note::of(post, Fact::Opened {}).after(start, Label::Staffing));
    Trace { names: Arc::new(names), records: recorder.into_records() }
}

fn files() -> Files {
    let mut files = Files::new();
    files.add("exercise.ron", "Exercise(\n  id: \"تمرين\",\n)");
    files.add("long.ron", "é\u{1}".repeat(150_000));
    files.add("empty.ron", "");
    files.add("twice.ron", "one");
    files.add("twice.ron", "two");
    files
}

fn lines() -> Vec<String> {
    let mut lines = Vec::new();
    let written: Result<(), ()> = write(&manifest(), &files(), &trace(), |line| {
        lines.push(line.strip_suffix('\n').expect("each line ends").to_owned());
        Ok(())
    });
    assert_eq!(written, Ok(()));
    lines
}

fn read<'a>(lines: impl IntoIterator<Item = &'a String>) -> Result<Archive, Fault> {
    let mut reader = Reader::new(granted());
    lines.into_iter().try_for_each(|line| reader.take(line))?;
    reader.finish()
}

/// Seals lines again, as a forger would.
fn resealed(mut lines: Vec<String>) -> Vec<String> {
    lines.pop();
    let body: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    let records = lines.iter().filter(|line| line.starts_with(RECORD)).count();
    let seal = super::write::seal(records, &crate::kernel::digest::Digest::of(body.as_bytes()).hex());
    lines.push(seal.trim_end().to_owned());
    lines
}

#[test]
fn what_is_written_is_read() {
    let archive = read(&lines()).expect("a fresh file is whole");
    assert_eq!(archive.manifest, manifest());
    let files = files();
    let sources: Vec<_> =
        archive.sources.iter().map(|source| (source.file.as_str(), source.text.as_str())).collect();
    let given: Vec<_> = files.ids().map(|id| (files.name(id), &**files.text(id))).collect();
    assert_eq!(sources, given);
    let again = archive.trace(Names::new()).expect("records can be read");
    assert_eq!(again.records.len(), 3);
    assert_eq!((again.digest(), archive.digest()), (trace().digest(), trace().digest()));
    assert!(lines().iter().all(|line| line.len() < 1 << 20), "no line passes a mebibyte");
}

#[test]
fn a_file_that_ends_early_is_truncated() {
    let lines = lines();
    for kept in 0..lines.len() {
        let line = kept as u64;
        assert_eq!(read(&lines[..kept]).unwrap_err(), Fault::Truncated { line });
    }
}

#[test]
fn a_changed_byte_breaks_the_seal() {
    let whole = lines();
    for (line, from, to) in
        [(0, "\"seed\":1", "\"seed\":2"), (1, "id", "ID"), (whole.len() - 2, "Opened", "Closed")]
    {
        let mut lines = whole.clone();
        lines[line] = lines[line].replace(from, to);
        assert_ne!(lines[line], whole[line]);
        let fault = read(&lines).unwrap_err();
        assert!(matches!(&fault, Fault::Altered { what, .. } if what.contains("other bytes")), "{fault}");
    }
    let mut lines = whole.clone();
    lines.remove(whole.len() - 2);
    assert!(matches!(read(&lines), Err(Fault::Altered { .. })));
    let mut lines = whole;
    lines.push("{}".to_owned());
    assert!(matches!(read(&lines), Err(Fault::Altered { .. })));
}

#[test]
fn a_forger_who_seals_again_is_read_unless_the_records_cannot_be() {
    let mut lines = lines();
    let last = lines.len() - 2;
    lines[last] = lines[last].replace("Opened", "Closed");
    let archive = read(&resealed(lines.clone())).expect("the seal fits");
    assert!(archive.trace(Names::new()).is_ok());
    for (from, to) in [
        ("Closed", "Vanished"),
        ("\"cause\":0", "\"cause\":2"),
        ("\"cause\":0", "\"cause\":null"),
        ("\"t_ms\":9", "\"t_ms\":4"),
    ] {
        let mut lines = lines.clone();
        lines[last] = lines[last].replace(from, to);
        let fault = read(&resealed(lines)).and_then(|archive| archive.trace(Names::new())).unwrap_err();
        let line = last as u64 + 1;
        assert!(matches!(fault, Fault::Altered { line: at, .. } if at == line), "{to}: {fault}");
    }
}

#[test]
fn other_files_are_told_from_other_versions() {
    let cases = [
        ("hello", "not a run file"),
        ("{\"format\":\"salambo.check/1\"}", "salambo.check/1"),
        ("{\"format\":\"salambo.run/2\",\"new\":0}", "`salambo.run/2`"),
        ("{\"format\":\"salambo.run/1\",\"engine\":\"99.0.0\"}", "engine 99.0.0"),
        ("{\"format\":\"salambo.run/1\"}", "no whole manifest"),
    ];
    for (line, part) in cases {
        let fault = read([&line.to_owned()]).unwrap_err();
        assert!(fault.to_string().contains(part), "{line}: {fault}");
    }
}

#[test]
fn a_file_that_asks_for_more_is_refused_before_work() {
    for (name, asked) in [("records", 11), ("file", 500_001), ("unheard-of", 1)] {
        let mut manifest = manifest();
        manifest.limits.insert(name.to_owned(), asked);
        let fault = read([&manifest.line()]).unwrap_err();
        let granted = granted().get(name).copied().unwrap_or(0);
        assert_eq!(fault, Fault::Limit { name: name.to_owned(), granted });
    }
    let few = BTreeMap::from([("records".to_owned(), 2), ("settings".to_owned(), 2)]);
    let mut reader = Reader::new(few.clone());
    let manifest = Manifest { limits: few, ..manifest() };
    reader.take(&manifest.line()).expect("it asks for nothing");
    let record = lines().into_iter().find(|line| line.starts_with(RECORD)).expect("there are records");
    let taken: Vec<bool> = (0..3).map(|_| reader.take(&record).is_ok()).collect();
    assert_eq!(taken, [true, true, false]);
}

#[test]
fn settings_and_injects_by_hand_are_counted_together() {
    let mut manifest = manifest();
    manifest.settings = vec![manifest.settings[0].clone(); 9];
    assert_eq!(read([&manifest.line()]).unwrap_err(), Fault::Truncated { line: 1 });
    manifest.settings.push(manifest.settings[0].clone());
    let limit = Fault::Limit { name: "settings".to_owned(), granted: 10 };
    assert_eq!(read([&manifest.line()]).unwrap_err(), limit);
}

#[test]
fn the_names_of_sources_fill_no_memory() {
    let mut reader = Reader::new(granted());
    reader.take(&manifest().line()).expect("a manifest");
    let name = "x".repeat(400_000);
    let line = format!("{{\"source\":{{\"file\":\"{name}\",\"text\":\"\"}}}}");
    let fault = (0..10).find_map(|_| reader.take(&line).err());
    assert_eq!(fault, Some(Fault::Limit { name: "exercise".to_owned(), granted: 1_000_000 }));
}

#[test]
fn sources_have_no_more_room_than_files_and_exercises_have() {
    let taken = |text: &str| {
        let mut reader = Reader::new(granted());
        reader.take(&manifest().line()).expect("a manifest");
        let line = format!("{{\"source\":{{\"file\":\"a\",\"text\":\"{text}\"}}}}");
        (1..=100_000).find_map(|count| Some((count, reader.take(&line).err()?)))
    };
    let limit = |name: &str, granted| Fault::Limit { name: name.to_owned(), granted };
    assert_eq!(taken(&"x".repeat(500_001)), Some((1, limit("file", 500_000))));
    assert_eq!(taken(&"x".repeat(400_000)), Some((4, limit("exercise", 1_000_000))));
    let (count, fault) = taken("").expect("empty texts are not free");
    assert!(count < 20_000 && fault == limit("exercise", 1_000_000), "{count}: {fault}");
}

#[test]
fn a_manifest_says_every_limit_and_no_seed_that_programs_cannot_hold() {
    let mut silent = manifest();
    silent.limits.clear();
    let fault = read([&silent.line()]).unwrap_err();
    assert!(fault.to_string().contains("does not say the limit"), "{fault}");
    let beyond = 1 << 53;
    let manifests = [Manifest { seed: beyond, ..manifest() }, Manifest { replication: beyond, ..manifest() }];
    for manifest in manifests {
        let fault = read([&manifest.line()]).unwrap_err();
        assert!(
            matches!(&fault, Fault::Altered { what, .. } if what.contains("9007199254740992")),
            "{fault}"
        );
    }
}

#[test]
fn a_sink_that_fails_stops_the_writing() {
    let mut count = 0;
    let written = write(&manifest(), &files(), &trace(), |_| {
        count += 1;
        if count == 2 { Err("full") } else { Ok(()) }
    });
    assert_eq!((written, count), (Err("full"), 2));
}
