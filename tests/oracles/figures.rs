//! descriptive.json, bootstrap.json, poisson.json, proportions_pareto.json, trend.json,
//! metrics.json: the figures of the room `statistics`.
