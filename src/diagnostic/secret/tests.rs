//! Fake secrets are put together here from pieces, so that no scanner of the repository barks.

use super::*;

/// What is found, each with its kind.
fn found(text: &str) -> Vec<(&'static str, &str)> {
    secrets(text).into_iter().map(|secret| (secret.what.text, &text[secret.range])).collect()
}

fn letters(count: usize) -> String {
    "aB3dE5gH7".chars().cycle().take(count).collect()
}

fn upper(count: usize) -> String {
    letters(count).to_uppercase()
}

#[test]
fn secrets_are_found_whole() {
    let jwt = ["eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxIn0", ".c2lnbmF0dXJl"].concat();
    let samples: &[(&str, String)] = &[
        ("AWS", ["AK", "IA", &upper(16)].concat()),
        ("AWS", ["AS", "IA", &upper(16)].concat()),
        ("GitHub", ["gh", "p_", &letters(36)].concat()),
        ("GitHub", ["gh", "s_", &letters(40)].concat()),
        ("GitHub", ["github", "_pat_", &letters(60)].concat()),
        ("GitLab", ["gl", "pat-", &letters(20)].concat()),
        ("Slack", ["xo", "xb-", "123456789012-", &letters(24)].concat()),
        ("Google", ["AI", "za", &letters(35)].concat()),
        ("Stripe", ["sk_", "live_", &letters(24)].concat()),
        ("Stripe", ["rk_", "live_", &letters(24)].concat()),
        ("JWT", jwt),
        ("private key", ["-----BEGIN ", "PRIVATE KEY-----"].concat()),
        ("private key", ["-----BEGIN RSA ", "PRIVATE KEY-----"].concat()),
        ("private key", ["-----BEGIN OPENSSH ", "PRIVATE KEY-----\n", &letters(64)].concat()),
        ("private key", ["-----BEGIN PGP ", "PRIVATE KEY BLOCK-----"].concat()),
    ];
    for (kind, secret) in samples {
        for text in [secret.clone(), format!("Der Schlüssel „{secret}“ stand im Log.")] {
            let found = found(&text);
            assert_eq!(found.len(), 1, "{text}");
            assert!(found[0].0.contains(kind) && found[0].1 == secret, "{kind}: {found:?}");
        }
    }
}

#[test]
fn values_behind_a_name_are_found_alone() {
    let key = letters(40);
    let samples: &[(String, &str)] = &[
        (format!("aws_secret_access_key = {key}"), &key),
        (format!("AWS_SECRET_ACCESS_KEY=\"{key}\""), &key),
        (format!("AccountKey={key}=="), "=="),
        (format!("api-key: {key}"), &key),
        (format!("client_secret: '{key}'"), &key),
        (format!("SharedAccessKey={key}"), &key),
        (format!("Authorization: Bearer {key}"), &key),
        (["postgres://app", ":hunt", "er2@db/ledger"].concat(), "hunter2"),
        (["https://:", "s3cr3t@host/"].concat(), "s3cr3t"),
        (["password", ": hunter2"].concat(), "hunter2"),
        (["The Pass", "wort: `Sommer2026!` was mailed"].concat(), "Sommer2026!"),
        (["Kenn", "wort = geheim#1,"].concat(), "geheim#1"),
        (["{pass", "word: hunter2}"].concat(), "hunter2"),
        (["**Pass", "word:** hunter2"].concat(), "hunter2"),
    ];
    for (text, want) in samples {
        let found = found(text);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].1.ends_with(want), "{text}: {found:?}");
    }
}

#[test]
fn what_only_looks_a_little_like_a_secret_is_none() {
    for text in [
        "The AKIA prefix was in the log",
        "AKIAIOSFODNN7EXAMPLE stands in the vendor's manual",
        "ghp_ tokens are revoked",
        "glpat-short",
        "xoxb-tokens-in-the-wiki",
        "The private key was renewed",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----",
        "eyJ is how a token begins",
        "eyJhYmMi.def.ghi",
        "the password: expired",
        "Das Passwort: siehe Tresor",
        "Passwort: 2026-06-11",
        "password: ********",
        "password: $DB_PASSWORD",
        "password: <redacted>",
        "Password policy: at least twelve characters",
        "password: https://vault.example/kv2",
        "password: /run/secrets/db1",
        "api key: rotated",
        "api-key: see-the-vault-of-platform",
        "client_secret: moved to the vault",
        "postgres://app@db/ledger",
        "postgres://app:$PASSWORD@db/ledger",
        "postgres://user:password@host/db",
        "https://example.org:8443/a@b",
        "Bearer tokens are short-lived-credentials",
        "2026-06-10T09:02+02:00 r418 CHG-771",
        "sk_live keys are rotated",
        "AIzaShort",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn stars_take_the_place_and_the_room_of_a_secret() {
    let text = ["key: \u{e4} gl", "pat-", &letters(20), "\nnext: line\n"].concat();
    let shown = masked(&text);
    assert_eq!(shown.len(), text.len());
    assert_eq!(shown, format!("key: \u{e4} {}\nnext: line\n", "*".repeat(26)));
    let block = ["a: |\n  -----BEGIN ", "PRIVATE KEY-----\n  ", &letters(64), "\nb: c\n"].concat();
    let shown = masked(&block);
    assert_eq!((shown.len(), shown.lines().count()), (block.len(), 4));
    assert!(!shown.contains(&letters(16)) && shown.ends_with("\nb: c\n"), "{shown}");
    assert!(matches!(masked("nothing here"), Cow::Borrowed(_)));
}
