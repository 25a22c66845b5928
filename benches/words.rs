//! The words that generated records are made of.

/// Key, name, owning team; every service after the first depends on the one before it.
pub(crate) const SERVICES: &[(&str, &str, &str)] = &[
    ("identity", "Identity", "platform"),
    ("core-ledger", "Core ledger", "ledger"),
    ("online-banking", "Online banking", "channels"),
    ("mobile-app", "Mobile app", "channels"),
    ("card-payments", "Card payments", "payments"),
    ("instant-payments", "Instant payments", "payments"),
    ("fraud-screening", "Fraud screening", "risk"),
    ("customer-data", "Customer data", "data"),
    ("reporting", "Regulatory reporting", "data"),
    ("data-warehouse", "Data warehouse", "data"),
    ("message-bus", "Message bus", "platform"),
    ("object-store", "Object store", "platform"),
    ("branch-terminals", "Branch terminals", "workplace"),
    ("office-mail", "Office mail", "workplace"),
    ("office-printing", "Office printing", "workplace"),
    ("telephony", "Telephony", "workplace"),
    ("brokerage", "Brokerage", "channels"),
    ("loan-origination", "Loan origination", "ledger"),
    ("partner-api", "Partner API", "payments"),
    ("cash-machines", "Cash machines", "payments"),
];

pub(crate) const TEAMS: &[&str] =
    &["platform", "ledger", "channels", "payments", "risk", "data", "workplace"];

/// Key, name, group.
pub(crate) const CAUSES: &[(&str, &str, &str)] = &[
    ("pool-exhaustion", "Connection pool exhausted", "capacity"),
    ("disk-full", "Volume without free space", "capacity"),
    ("slow-query", "Query without a fitting index", "capacity"),
    ("expired-certificate", "Certificate expired", "lifecycle"),
    ("config-drift", "Configuration differs between nodes", "change"),
    ("faulty-release", "Release with a defect", "change"),
    ("schema-change", "Schema change that locks a table", "change"),
    ("vendor-outage", "Outage of a supplier", "third-party"),
    ("network-loss", "Loss of packets between sites", "network"),
    ("clock-skew", "Clocks of nodes differ", "lifecycle"),
];

pub(crate) const CATEGORIES: &[&str] = &[
    "application/session",
    "application/payments",
    "application/batch",
    "database",
    "network",
    "hardware",
    "third-party",
];

pub(crate) const SYMPTOMS: &[&str] = &[
    "requests time out",
    "logins fail",
    "answers arrive late",
    "pages stay empty",
    "orders are rejected",
    "queues grow without end",
    "confirmations are missing",
    "files arrive in part",
];

pub(crate) const SUBJECTS: &[&str] = &[
    "the connection pool of node 3",
    "the primary database",
    "the load balancer in the second region",
    "the nightly batch",
    "the session store",
    "the certificate of the gateway",
    "the replica in the standby site",
    "the message queue for confirmations",
    "the cache in front of the ledger",
    "the release of the morning",
    "the index on the bookings table",
    "the link to the card network",
];

pub(crate) const FINDINGS: &[&str] = &[
    "shows twice the usual load",
    "answers after eleven seconds instead of one",
    "refuses new connections",
    "writes the same error once a second",
    "holds a lock for four minutes",
    "is healthy in every graph we have",
    "has not been restarted since the last change",
    "reports a version that differs from its peers",
    "loses one packet in forty",
    "has nine percent of its volume free",
];

pub(crate) const STEPS: &[&str] = &[
    "was restarted on one node, to compare it with the others",
    "was taken out of rotation",
    "was moved to the standby site",
    "was given the limit that stood there before the change",
    "was emptied after a copy had been kept",
    "was put back to the release of the day before",
    "was watched for ten minutes without a new fault",
    "was throttled to half of its usual rate",
];

pub(crate) const CONDITIONS: &[&str] = &[
    "The load test runs without the traffic of the morning peak",
    "Releases reach all nodes of a region at once",
    "The limit is written in two places that nothing compares",
    "No test covers a failover under load",
    "The runbook still names the old host",
    "Capacity is reviewed once a year, growth is faster",
    "The alert watches the mean and the tail hides behind it",
    "The supplier announces maintenance by letter only",
];

pub(crate) const REMEDIES: &[&str] = &[
    "Refuse a deployment whose limit is below the peak of the load test",
    "Alert when the error rate stays above 2 % for 5 minutes",
    "Release to one node first and wait for 15 minutes",
    "Compare the configuration of all nodes every night",
    "Rehearse the failover of the standby site every quarter",
    "Renew certificates 30 days before they expire",
    "Page the owner when a volume has less than 15 % free",
    "Run the morning peak in the load test before each release",
];
