//! lint_rules.json: the list of rules, each with its name, class and level. What is not built yet
//! is reserved.

use super::oracle::{Check, check_all};
use casebook::check;
use casebook::diagnostic::Class;
use casebook::model::casebook::Level;
use serde_json::Value;

#[test]
fn every_case_of_lint_rules() {
    check_all("lint_rules", |_| {
        let check: Check = declared_or_reserved;
        Some(check)
    });
}

fn declared_or_reserved(case: &Value) {
    let text = |key: &str| case[key].as_str().expect("a text");
    let code = text("code");
    let Some(rule) = check::rules().into_iter().find(|rule| rule.code == code) else {
        let reserved = (code, text("name"));
        assert!(check::RESERVED.contains(&reserved), "{code} is neither declared nor reserved");
        return;
    };
    let class = match rule.class {
        Class::Shape => "shape",
        Class::Record => "record",
        Class::Conduct => "conduct",
    };
    let level = match rule.level {
        Level::Allow => "allow",
        Level::Info => "info",
        Level::Warn => "warn",
        Level::Deny => "deny",
    };
    let declared = (rule.name, class, level);
    assert_eq!(declared, (text("name"), text("class"), text("level")), "{code}");
    assert!(!check::RESERVED.iter().any(|(reserved, _)| *reserved == code), "{code} is built");
}
