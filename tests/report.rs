//! The pages of incidents and problems, built by the program from small casebooks: each says what
//! its record says, nothing where the record is silent, and lets no text become markup.

use std::path::Path;
use std::process::Command;

const CASEBOOK: &str = "casebook: 1
organisation: Example Co
time_zone: Europe/Berlin
as_of: 2026-09-30T18:00+02:00
teams: {platform: {name: Platform}}
services: {printing: {name: Office printing}, mail: {name: Mail}}
";

/// Builds a casebook of these files; gives the folder with its site in `site`.
fn built(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a scratch folder");
    for (path, text) in std::iter::once(&("casebook.yaml", CASEBOOK)).chain(files) {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    build(folder.path());
    folder
}

fn build(folder: &Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .arg("build")
        .current_dir(folder)
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn page(folder: &tempfile::TempDir, path: &str) -> String {
    let path = Path::new("site").join(path).join("index.html");
    std::fs::read_to_string(folder.path().join(&path))
        .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn incident(yaml: &str) -> String {
    let site = built(&[("incidents/2026-06-11-printer.yaml", yaml)]);
    page(&site, "incidents/2026-06-11-printer")
}

/// The numbers of the sections in their order.
fn numbers(html: &str) -> Vec<usize> {
    html.split("<h2><span class=\"no\">")
        .skip(1)
        .filter_map(|rest| rest.split('<').next()?.parse().ok())
        .collect()
}

#[test]
fn the_smallest_incident_has_no_holes() {
    let html = incident(
        "title: Second-floor printer offline
date: 2026-06-11
service: printing
classification: {impact: minor, urgency: low}
times: {detected: 08:40, resolved: 10:05}
resolution: {kind: fix, summary: Fuser replaced}
",
    );
    for want in
        ["Second-floor printer offline", "P5", "Fuser replaced", "1\u{a0}h\u{a0}25\u{a0}min"]
    {
        assert!(html.contains(want), "no `{want}`");
    }
    assert_eq!(numbers(&html), [1, 2]);
    for absent in ["id=\"analysis\"", "id=\"actions\"", "id=\"findings\"", "Affected", "State at"] {
        assert!(!html.contains(absent), "`{absent}` without a reason");
    }
}

#[test]
fn no_text_of_a_record_becomes_markup() {
    const BAD: &str = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let html = incident(&format!(
        "title: 'T {BAD}'
date: 2026-06-11
service_effects: [{{service: printing, effect: degraded, share: 0.5, of: '{BAD}'}}]
detection: {{method: staff, source: '{BAD}'}}
times: {{occurred: 08:30, detected: 08:40, mitigated: 09:00, resolved: 10:05}}
holds: [{{from: 08:50, to: 08:55, reason: vendor, awaiting: '{BAD}'}}]
roles: {{scribe: '{BAD}'}}
summary: 'S {BAD}'
impact: {{statement: '{BAD}', customers: {{affected: 1, of: 3, source: '{BAD}'}}, cost: {{amount: 1.5, currency: '{BAD}'}}}}
initial_support: {{at: 08:45, by: '{BAD}', tried: ['{BAD}'], workaround: '{BAD}'}}
resolution: {{kind: fix, summary: '{BAD}', verified_by: '{BAD}'}}
caused_by: {{kind: change, ref: '{BAD}'}}
links:
  - {{title: '{BAD}', url: 'javascript:alert(1)'}}
  - {{title: data, url: 'data:text/html,x'}}
  - {{title: good, url: 'https://tickets.example/1?a=\"b'}}
notes: {{INC004: '{BAD}'}}
timeline:
  2026-06-11:
    - {{at: 08:41, kind: decision, by: '{BAD}', text: '{BAD}', options: ['{BAD}'], reason: '{BAD}', source: '{BAD}', evidence: [{{title: '{BAD}', url: 'vbscript:x'}}]}}
    - {{at: 08:42, kind: communication, to: ['{BAD}'], channel: '{BAD}', text: t}}
rca:
  statement: '{BAD}'
  methods:
    - five_whys: [{{why: '{BAD}', evidence: ['{BAD}'], because: [{{why: '{BAD}'}}]}}]
    - ishikawa: {{effect: '{BAD}', bones: {{people: ['{BAD}', f]}}}}
    - fault_tree: {{top: g, gates: {{g: {{or: [e, f]}}}}, events: {{e: {{text: '{BAD}', state: true}}}}}}
  factors: [{{id: f, role: trigger, text: '{BAD}'}}]
  went_well: ['{BAD}']
  accepted_risks: [{{factor: f, reason: '{BAD}', by: '{BAD}', until: 2027-01-31}}]
  review: {{authors: '{BAD}'}}
  amendments: [{{date: 2026-07-01, what: '{BAD}', why: '{BAD}'}}]
actions:
  - {{id: a, title: '{BAD}', text: '{BAD}', done_when: '{BAD}', addresses: [f], owner: platform, ticket: 'javascript:alert(2)', due: 2026-07-01, due_moved: [{{from: 2026-06-20, reason: '{BAD}'}}]}}
"
    ));
    let body = html.split_once("<body>").expect("a body").1;
    assert!(!body.contains("<script"), "a script of the record");
    assert!(!body.contains("<img"), "a picture of the record");
    for scheme in ["href=\"javascript:", "href=\"data:", "href=\"vbscript:"] {
        assert!(!body.contains(scheme), "{scheme}");
    }
    assert!(body.contains("href=\"https://tickets.example/1?a=&quot;b\""));
    assert!(!body.contains(" style=\""));
    // Overdue depends on as-of, so the page says when that was.
    assert!(html.contains("overdue by 91 days") && html.contains("State at"));
    let found = numbers(&html);
    assert_eq!(found, (1..=found.len()).collect::<Vec<_>>());
    assert!(found.len() >= 10, "{found:?}");
}

#[test]
fn what_is_no_ordinary_incident_says_so_at_its_top() {
    let times = "date: 2026-06-11\nservice: printing\ntimes: {detected: 08:40}\n";
    let html = incident(&format!("title: T\nkind: near-miss\n{times}"));
    assert!(html.contains("A near miss") && html.find("A near miss") < html.find("<h1>"));
    let html = incident(&format!("title: T\nkind: drill\n{times}"));
    assert!(html.contains("A drill"));
    let site = built(&[
        (
            "incidents/a-duplicate.yaml",
            &format!(
                "title: Twice\n{times}cancelled: {{at: 09:00, reason: duplicate, duplicate_of: the-one}}\n"
            ),
        ),
        ("incidents/the-one.yaml", &format!("title: The one\n{times}")),
    ]);
    let html = page(&site, "incidents/a-duplicate");
    assert!(html.contains("ended as a duplicate"));
    assert!(html.contains("href=\"../../incidents/the-one/index.html\">The one</a>"));
    // The way back is written by nobody.
    let html = page(&site, "incidents/the-one");
    assert!(html.contains("Has the duplicate") && html.contains(">Twice</a>"));
}

#[test]
fn a_finding_stands_beside_what_it_is_about() {
    let html = incident(
        "title: T
date: 2026-06-11
service: printing
times: {detected: 08:40}
summary: S
timeline:
  2026-06-11:
    - {at: 08:45, text: one}
    - {at: 08:45, text: two}
    - {at: 08:45, text: three}
",
    );
    let timeline = html.split("id=\"timeline\"").nth(1).expect("a timeline");
    let timeline = timeline.split("</section>").next().expect("its end");
    assert!(timeline.contains("../../rules/TML008/index.html"), "no finding in the margin");
    assert!(timeline.contains("2026-06-11-printer.yaml:9"), "no place");
    assert!(html.contains("id=\"findings\""));
    // Entries of one minute have an address each, told apart by their kind before any number.
    for id in ["t-2026-06-11T0845", "t-2026-06-11T0845-note", "t-2026-06-11T0845-note-2"] {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn what_is_not_stated_is_an_upper_bound() {
    let open =
        incident("title: T\ndate: 2026-09-30\nservice: printing\ntimes: {detected: 17:00}\n");
    assert!(open.contains("at most 1\u{a0}h so far") && open.contains("State at"));
    let exact = incident(
        "title: T\ndate: 2026-06-11\nservice_effects: [{service: mail, effect: outage}]\ntimes: {detected: 08:40, mitigated: 09:00, resolved: 09:10}\nresolution: {kind: fix, summary: s}\n",
    );
    assert!(!exact.contains("at most") && exact.contains("20\u{a0}min"));
    let wrong = incident(
        "title: T\ndate: 2026-06-11\nservice: mail\nallow: [{rule: INC004, reason: the clock}]\ntimes: {detected: 08:40, resolved: 08:30}\nresolution: {kind: fix, summary: s}\n",
    );
    assert!(wrong.contains("the times of the record contradict each other"));
    assert!(!wrong.contains("<figure"));
}

#[test]
fn a_problem_lists_its_incidents() {
    let site = built(&[
        (
            "problems/PRB-1.yaml",
            "title: Toner runs out
services: [printing]
owner: platform
times: {logged: 2026-02-01, known_error: 2026-03-01}
known_error: {description: d, workaround: none, decision: live-with}
",
        ),
        (
            "incidents/a.yaml",
            "title: Grey pages\ndate: 2026-06-11\nproblem: PRB-1\nservice_effects: [{service: printing, effect: outage}]\ntimes: {detected: 08:40, resolved: 10:05}\nresolution: {kind: fix, summary: s}\n",
        ),
    ]);
    let html = page(&site, "problems/PRB-1");
    for want in [
        "Known error",
        "There is none.",
        ">Grey pages</a>",
        "1 incident, 1\u{a0}h\u{a0}25\u{a0}min with an effect in all.",
        "Platform",
    ] {
        assert!(html.contains(want), "no `{want}`");
    }
    let index = page(&site, "problems");
    assert!(
        index.contains("1 of 1 problem is open.") && index.contains("href=\"PRB-1/index.html\"")
    );
}

#[test]
fn no_analysis_is_too_deep_or_too_entangled_for_a_page() {
    const DEEP: usize = 28;
    let mut whys = String::new();
    for level in 0..DEEP {
        let indent = " ".repeat(6 + level * 4);
        let because = if level + 1 < DEEP { "because:" } else { "" };
        let lines = [
            format!("- why: step {level}."),
            format!("  evidence: [log {level}]"),
            format!("  {because}"),
        ];
        for line in lines {
            whys.extend([indent.as_str(), &line, "\n"]);
        }
    }
    // Each gate needs the next one twice and leads back to the top; the last has an event.
    let gates: Vec<String> = (0..40)
        .map(|gate| format!("        g{gate}: {{and: [g{0}, g{0}, g0]}}\n", gate + 1))
        .collect();
    let html = incident(&format!(
        "title: T
date: 2026-06-11
service: printing
times: {{detected: 08:40}}
rca:
  methods:
  - five_whys:
{whys}  - fault_tree:
      top: g0
      gates:
{}        g40: {{or: [last]}}
      events:
        last: {{text: The last event}}
",
        gates.concat()
    ));
    for level in 0..DEEP {
        assert!(html.contains(&format!("<p>step {level}.</p>")), "step {level} is lost");
        assert!(html.contains(&format!("log {level}")), "its evidence is lost");
    }
    for gate in 0..=40 {
        assert!(html.contains(&format!("<b>G{gate}</b>")), "gate {gate} is lost");
    }
    assert_eq!(html.matches("The last event").count(), 1);
}

#[test]
fn causes_are_drawn_and_said_in_a_list() {
    let html = incident(
        "title: T
date: 2026-06-11
service: printing
times: {detected: 08:40}
rca:
  methods:
  - five_whys: [{why: It stood still, because: [{why: Nobody looked, changeable: true}]}]
  - ishikawa: {effect: It stood still, bones: {people: [nobody-looked], process: [no rule]}}
  - fault_tree:
      top: still
      gates: {still: {or: [nobody-looked, full]}}
      events: {full: {text: The queue was full, state: false}}
  factors: [{id: nobody-looked, role: condition, text: Nobody looked, confidence: confirmed}]
",
    );
    for id in ["whys-1", "fishbone-2", "fault-tree-3"] {
        let labelled = format!("role=\"img\" aria-labelledby=\"{id}-t {id}-d\"");
        assert!(html.contains(&labelled) && html.contains(&format!("href=\"#{id}\"")), "{id}");
    }
    assert_eq!(html.matches("<summary>As a list</summary>").count(), 3);
    assert!(html.contains(">OR, true</b>"), "what follows for a gate is not said in the list");
    let sets = html.split("<h4 class=\"sets\">").nth(1).expect("the smallest sets");
    assert!(sets.contains("</svg> true</th>") && sets.contains("</svg> false</th>"));
    assert!(sets.contains("alone is enough"));
    assert!(html.contains("No entries have been written"));
    assert!(html.contains("Without an action or an accepted risk: 1 of 1 factors."));
}

#[test]
fn a_picture_keeps_its_room_free_and_says_what_it_shows() {
    let record = "title: T
date: 2026-06-11
service: printing
times: {detected: 08:40}
";
    let folder = built(&[
        ("incidents/a/incident.yaml", record),
        ("incidents/a/attachments/ü.pdf", "%PDF-1.4"),
    ]);
    let shown = format!("{record}summary: '![The queue](attachments/a%20b%23c%3F.png)'\n");
    std::fs::write(folder.path().join("incidents/a/incident.yaml"), shown).expect("a record");
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x03\xc0\0\0\x02\x1c\x08\x06\0\0\0";
    let path = folder.path().join("incidents/a/attachments/a b#c?.png");
    std::fs::write(path, png).expect("a picture");
    build(folder.path());
    let html = page(&folder, "incidents/a");
    let source = "src=\"../../incidents/a/attachments/a%20b%23c%3F.png\" alt=\"The queue\"";
    let all = format!("{source} width=\"960\" height=\"540\" loading=\"lazy\"");
    assert_eq!(html.matches(&all).count(), 2, "in the text and among the pictures");
    assert!(html.contains("PNG picture, 960 × 540, "));
    assert!(html.contains("/attachments/%C3%BC.pdf\">ü.pdf</a> <span class=\"q\">PDF document"));
}

#[test]
fn an_attachment_is_linked_however_its_address_is_written() {
    let site = built(&[
        (
            "incidents/a/incident.yaml",
            "title: T
date: 2026-06-11
service: printing
times: {detected: 08:40}
summary: '[blank](<attachments/two words.txt>) [percent](attachments/two%20words.txt#L\"3)'
",
        ),
        ("incidents/a/attachments/two words.txt", "x"),
    ]);
    let html = page(&site, "incidents/a");
    let address = "../../incidents/a/attachments/two%20words.txt";
    for want in [
        format!("<a href=\"{address}\">blank</a>"),
        format!("<a href=\"{address}#L&quot;3\">percent</a>"),
    ] {
        assert!(html.contains(&want), "no `{want}`");
    }
}

#[test]
fn a_finding_on_the_summary_stands_below_it() {
    let html = incident(
        "title: Printer offline
date: 2026-06-11
service: printing
classification: {impact: minor, urgency: low}
times: {detected: 08:40, resolved: 10:05}
summary: The admin forgot to order a fuser.
resolution: {kind: fix, summary: Fuser replaced}
allow: [{rule: RCA010, reason: No person is named here}]
",
    );
    let (head, rest) = html.split_once("id=\"timeline\"").expect("a timeline");
    assert!(head.contains("<code>admin forgot to</code> says what somebody did not do."), "{head}");
    assert!(!rest.contains('`'), "{rest}");
    let (_, all) = rest.split_once("id=\"findings\"").expect("all findings");
    assert!(all.contains("The waiver of RCA010 silences nothing.") && !all.contains("<aside"));
}
