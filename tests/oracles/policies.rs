//! escalation.json: a timeline against its policy.
