//! The cases of sla.json and sla_more.json that ask calendars: counted minutes, due instants,
//! business days, times that come twice or not at all.
