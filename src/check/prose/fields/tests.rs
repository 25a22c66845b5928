/// Keys of casebook.yaml's lists, words and numbers: text, and nobody's sentence.
const NO_TEXT: &[&str] = &[
    "id",
    "service",
    "services",
    "category",
    "problem",
    "cause",
    "factor",
    "addresses",
    "owner",
    "role",
    "top",
    "and",
    "or",
    "rule",
    "records",
    "currency",
    "member_states",
    "obligation",
    "duplicate_of",
    "digest",
];

#[test]
fn every_text_of_the_model_is_on_the_list() {
    let files = [
        include_str!("../../../model/incident/mod.rs"),
        include_str!("../../../model/incident/impact.rs"),
        include_str!("../../../model/incident/effect.rs"),
        include_str!("../../../model/incident/reporting.rs"),
        include_str!("../../../model/timeline.rs"),
        include_str!("../../../model/rca.rs"),
        include_str!("../../../model/action.rs"),
        include_str!("../../../model/problem.rs"),
    ];
    let walk = include_str!("../fields.rs");
    let mut seen = 0;
    for line in files.iter().flat_map(|file| file.lines()) {
        let Some((name, kind)) = line.trim().trim_end_matches(',').split_once(": ") else {
            continue;
        };
        let kind = kind.split(" =").next().unwrap_or_default();
        let kind = kind.trim_start_matches("Keyed<").trim_start_matches("Vec<At<");
        let kind = kind.trim_start_matches("OneOrMany<").trim_end_matches('>');
        let is_text = matches!(kind, "Prose" | "String" | "Names" | "Evidence");
        let name = name.trim_start_matches("pub ");
        if !is_text || name.contains(' ') || NO_TEXT.contains(&name) {
            continue;
        }
        seen += 1;
        assert!(walk.contains(&format!(".{name}")), "`{name}: {kind}` is read by no rule");
    }
    assert!(seen > 60, "only {seen} texts were found: does the scan still fit the model?");
}
