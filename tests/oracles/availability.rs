//! availability.json: minutes, budgets and burn of a service's month.
