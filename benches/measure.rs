//! A command in, its wall time and its largest memory out. Reads the high-water mark that Linux
//! keeps for a process, so that no other program is needed; elsewhere the memory is not known.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

/// The mark never falls, so the last look is right to within what the final moment adds.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// One run of a command.
pub(crate) struct Run {
    pub(crate) wall: Duration,
    /// Zero where the system does not tell.
    pub(crate) peak_kilobytes: u64,
}

/// Runs a command, once to warm up and then `times`; gives the median wall time and the largest
/// memory. `fresh` is removed before each run, outside of what is timed.
pub(crate) fn median(times: usize, fresh: Option<&Path>, command: &[String]) -> Result<Run> {
    let mut runs = Vec::new();
    for round in 0..=times {
        if let Some(folder) = fresh.filter(|folder| folder.exists()) {
            std::fs::remove_dir_all(folder)
                .with_context(|| format!("{} cannot be removed", folder.display()))?;
        }
        let run = once(command)?;
        if round > 0 {
            runs.push(run);
        }
    }
    runs.sort_by_key(|run| run.wall);
    let peak_kilobytes = runs.iter().map(|run| run.peak_kilobytes).max().unwrap_or(0);
    let wall = runs.get(times / 2).context("measure at least one run")?.wall;
    Ok(Run { wall, peak_kilobytes })
}

fn once(command: &[String]) -> Result<Run> {
    let (program, arguments) = command.split_first().context("no command to measure")?;
    let started = Instant::now();
    let mut process = Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .spawn()
        .with_context(|| format!("{program} does not start"))?;
    let status_file = format!("/proc/{}/status", process.id());
    let (peak, ended) = (AtomicU64::new(0), AtomicBool::new(false));
    let (status, wall) = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                peak.fetch_max(high_water_mark(&status_file), Ordering::Relaxed);
                std::thread::sleep(LOOK_EVERY);
            }
        });
        let status = process.wait();
        let wall = started.elapsed();
        ended.store(true, Ordering::Relaxed);
        (status, wall)
    });
    let status = status.context("the command was lost")?;
    ensure!(status.success(), "`{}` failed: {status}", command.join(" "));
    Ok(Run { wall, peak_kilobytes: peak.into_inner() })
}

/// The `VmHWM` line, in kilobytes; zero when the process has ended.
fn high_water_mark(status_file: &str) -> u64 {
    let status = std::fs::read_to_string(status_file).unwrap_or_default();
    let mark = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    mark.and_then(|mark| mark.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
