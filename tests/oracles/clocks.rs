//! The cases of sla.json and sla_more.json that ask clocks, and the tests that count all cases.
