//! Writes casebooks of any size, for `benches/run` and for tests by hand: the same number gives the
//! same bytes on every machine. Also measures commands, so that timing needs no other program.
//!
//! ```text
//! generate N DIR                              N incidents and a casebook.yaml below DIR
//! generate --measure TIMES [--fresh DIR] CMD… median wall time (ms) and peak memory (kB) of CMD
//! ```
#![expect(clippy::print_stdout, reason = "a program of its own, outside the library")]
#![expect(clippy::format_push_string, reason = "the code reads as the file it writes")]

mod incident;
mod measure;
mod words;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use incident::{CASEBOOK_AS_OF, Incident};
use words::{CATEGORIES, CAUSES, SERVICES, TEAMS};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--measure", times, "--fresh", folder, _, ..] => {
            report(times, Some(Path::new(folder)), &arguments[4..])
        }
        ["--measure", times, _, ..] => report(times, None, &arguments[2..]),
        [count, folder] => generate(count.parse().context("N is a number")?, Path::new(folder)),
        _ => bail!("usage: generate N DIR, or generate --measure TIMES [--fresh DIR] CMD…"),
    }
}

fn report(times: &str, fresh: Option<&Path>, command: &[String]) -> Result<()> {
    let times = times.parse().context("TIMES is a number")?;
    let run = measure::median(times, fresh, command)?;
    println!("{} {}", run.wall.as_millis(), run.peak_kilobytes);
    Ok(())
}

fn generate(count: usize, folder: &Path) -> Result<()> {
    write(&folder.join("casebook.yaml"), &casebook())?;
    for (number, (cause, name, _)) in (1..).zip(CAUSES) {
        let path = folder.join("problems").join(format!("{}.yaml", problem_id(number)));
        write(&path, &problem(number, cause, name))?;
    }
    let mut bytes = 0;
    for number in 0..count {
        let incident = Incident::new(number, count);
        for (path, text) in incident.files() {
            bytes += text.len();
            write(&folder.join(path), &text)?;
        }
    }
    println!("{count} incidents, {bytes} bytes, in {}", folder.display());
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().map(PathBuf::from).unwrap_or_default();
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(path, text))
        .with_context(|| format!("{} cannot be written", path.display()))
}

fn casebook() -> String {
    let mut text = format!(
        "casebook: 1\norganisation: Example Bank\ntime_zone: Europe/Berlin\nas_of: {CASEBOOK_AS_OF}\n\nteams:\n"
    );
    for team in TEAMS {
        text += &format!("  {team}: {{name: Team {team}, contact: \"chat #{team}\"}}\n");
    }
    text += "roles:
  incident-commander: {name: Incident commander}
  communications-lead: {name: Communications lead}
  scribe: {name: Scribe}
  head-of-operations: {name: Head of operations}
  database-on-call: {name: Database on call}
stakeholder_groups: {retail: {name: Retail customers}, branches: {name: Branches}}
severities: {S1: Whole service, S2: More than 10 % of users, S3: Some users, S4: Nobody yet}
services:
";
    for (place, (key, name, team)) in SERVICES.iter().enumerate() {
        text += &format!("  {key}:\n    name: {name}\n    team: {team}\n");
        if place % 3 == 0 {
            text += "    tier: 1\n    slo: {availability: 99.9, window: month}\n";
            text += "    stakeholders: [retail]\n";
        }
        if let Some((other, ..)) = place.checked_sub(1).and_then(|place| SERVICES.get(place)) {
            text += &format!("    depends_on: [{other}]\n");
        }
    }
    text += &format!("categories: [{}]\ncauses:\n", CATEGORIES.join(", "));
    for (key, name, group) in CAUSES {
        text += &format!("  {key}: {{name: {name}, group: {group}}}\n");
    }
    text += "
calendars:
  24x7: always
  office: {time_zone: Europe/Berlin, hours: {mon-thu: 08:00-18:00, fri: 08:00-16:00}}
clocks:
  response: {start: logged, stop: acknowledged, targets: {P1: 5m, P2: 15m, P3: 2h, P4: 8h}}
  resolution:
    start: logged
    stop: resolved
    calendar: {P1: 24x7, P2: 24x7, default: office}
    targets: {P1: 4h, P2: 8h, P3: 16h, P4: 40h}
  review: {start: resolved, stop: reviewed, calendar: office, targets: {P1: 5bd, P2: 10bd}}
policies:
  P1:
    functional_escalation: {within: 30m, unless: mitigated, to: database-on-call}
    hierarchical_escalation: [{level: 1, within: 30m, unless: resolved, to: head-of-operations}]
    stakeholder_update: {first: 30m, every: 60m, grace: 5m, final: 30m}
    roles: [incident-commander, communications-lead, scribe]
";
    text
}

fn problem_id(number: usize) -> String {
    format!("PRB-{number:04}")
}

fn problem(number: usize, cause: &str, name: &str) -> String {
    let (service, _, team) = SERVICES[number % SERVICES.len()];
    format!(
        "title: {name}, again and again\nservices: [{service}]\nowner: {team}\ncause: {cause}\n\
         summary: |\n  Several services were hit; the pattern is the same each time.\n\
         times: {{logged: 2016-10-03, analysis: 2016-10-10, known_error: 2016-11-02}}\n\
         known_error:\n  description: {name}\n  workaround: Fail over to the standby site, then \
         raise the limit by hand\n  permanent_fix: CHG-{number:03}\n  decision: fix\n  \
         review_by: 2027-03-31\n"
    )
}
