//! Races every contestant on workload CT and CT-T: `cargo bench -p salambo-benches --bench ct`.
//!
//! A word after `--` races only the contestants whose name holds it; the peak memory printed at
//! the end is that of the whole process, so it says most about a contestant that ran alone.

use std::time::Instant;
use std::{env, fs};

use salambo_benches::contest::{Contestant, race};
use salambo_benches::contestants;
use salambo_benches::ct::{Settings, Workload};

const MESSAGES: u64 = 1_000_000;

const RUNS: usize = 5;

fn main() -> Result<(), String> {
    let wanted: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.iter().all(|word| name.contains(word.as_str()));
    let racers: Vec<_> = contestants().into_iter().filter(|racer| is_wanted(racer.name())).collect();
    for timers in [false, true] {
        report(&racers, timers)?;
    }
    println!("peak memory of this process: {}", peak_memory().as_deref().unwrap_or("unknown"));
    Ok(())
}

fn report(racers: &[Box<dyn Contestant>], timers: bool) -> Result<(), String> {
    let start = Instant::now();
    let workload = Workload::new(Settings::canonical(MESSAGES, timers));
    let count = workload.messages.len();
    println!(
        "{}: {count} messages, {} events, drawn in {:.2} s; median of {RUNS} interleaved runs",
        if timers { "CT-T" } else { "CT" },
        workload.events(),
        start.elapsed().as_secs_f64(),
    );
    for row in race(racers, &workload, RUNS)? {
        let seconds = row.median.as_secs_f64();
        println!(
            "  {:<24} {:>10.0} messages/s   ratio {:>6.3}   {:>7.3} s   at most {} events pending",
            row.name,
            count as f64 / seconds,
            row.ratio,
            seconds,
            row.pending_max,
        );
    }
    Ok(())
}

/// The high-water mark of resident memory, where the system tells it.
fn peak_memory() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line["VmHWM:".len()..].trim().to_owned())
}
