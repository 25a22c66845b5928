//! Distributions as the rest of the room sees them: probabilities from `statrs`, and quantiles found
//! by halving an interval in which they lie, so that each agrees with its own probability.

use super::count::real;
use statrs::function::{beta, erf, factorial, gamma};

/// The 0.975 quantile of the standard normal distribution: 95 % lie within ± this.
pub const Z_975: f64 = 1.959_963_984_540_054;

/// Half of what a 95 % interval leaves out.
pub(super) const TAIL: f64 = 0.025;

/// P(Z ≤ z) of the standard normal distribution.
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * erf::erfc(-z / std::f64::consts::SQRT_2)
}

/// z with P(Z ≤ z) = p of the standard normal distribution; infinite at 0 and 1.
pub fn normal_quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let start = -std::f64::consts::SQRT_2 * erf::erfc_inv(2.0 * p);
    // One step of Newton: the library's inverse is an approximation, its cdf is exact.
    let density = (-0.5 * start * start).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let next = start - (normal_cdf(start) - p) / density;
    if next.is_finite() { next } else { start }
}

/// P(X ≤ x) of the χ² distribution with `df` degrees of freedom.
pub fn chi2_lower(x: f64, df: f64) -> f64 {
    gamma::checked_gamma_lr(df / 2.0, x / 2.0).unwrap_or(if x > 0.0 { 1.0 } else { 0.0 })
}

/// P(X > x) of the χ² distribution with `df` degrees of freedom.
pub fn chi2_upper(x: f64, df: f64) -> f64 {
    gamma::checked_gamma_ur(df / 2.0, x / 2.0).unwrap_or(if x > 0.0 { 0.0 } else { 1.0 })
}

/// x with P(X ≤ x) = p of the χ² distribution with `df` degrees of freedom; 0 where df is 0.
pub fn chi2_quantile(p: f64, df: f64) -> f64 {
    if p <= 0.0 || df <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let mut high = df.max(1.0);
    while chi2_lower(high, df) < p && high < f64::MAX / 4.0 {
        high *= 2.0;
    }
    halved(|x| chi2_lower(x, df), p, high)
}

/// x with P(X ≤ x) = p of the beta distribution; within 0..1.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    if p <= 0.0 || a <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 || b <= 0.0 {
        return 1.0;
    }
    halved(|x| beta::checked_beta_reg(a, b, x).unwrap_or(1.0), p, 1.0)
}

/// The point of 0..high at which a rising function reaches `p`.
fn halved(cdf: impl Fn(f64) -> f64, p: f64, high: f64) -> f64 {
    let (mut low, mut high) = (0.0, high);
    for _ in 0..200 {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high || high - low <= high * 1e-15 {
            break;
        }
        if cdf(middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    low + (high - low) / 2.0
}

/// P(X = k) of the binomial distribution with n trials.
pub fn binomial_pmf(k: u64, n: u64, p: f64) -> f64 {
    let certain = |is: bool| if is { 1.0 } else { 0.0 };
    if k > n {
        0.0
    } else if p <= 0.0 {
        certain(k == 0)
    } else if p >= 1.0 {
        certain(k == n)
    } else {
        let log = factorial::ln_binomial(n, k) + real(k) * p.ln() + real(n - k) * (-p).ln_1p();
        log.exp()
    }
}

/// P(X ≤ k) of the binomial distribution with n trials.
pub fn binomial_cdf(k: u64, n: u64, p: f64) -> f64 {
    if k >= n {
        1.0
    } else if real(k) <= real(n) * p {
        downwards(k, n, p)
    } else {
        (1.0 - upwards(k + 1, n, p)).max(0.0)
    }
}

/// P(X ≥ k) of the binomial distribution with n trials.
pub fn binomial_upper(k: u64, n: u64, p: f64) -> f64 {
    match k.checked_sub(1) {
        None => 1.0,
        Some(_) if k > n => 0.0,
        Some(below) if real(k) <= real(n) * p => (1.0 - downwards(below, n, p)).max(0.0),
        Some(_) => upwards(k, n, p),
    }
}

/// P(X = k) + P(X = k−1) + …, until nothing is added; falls quickly below the mean.
fn downwards(k: u64, n: u64, p: f64) -> f64 {
    let mut term = binomial_pmf(k, n, p);
    let mut sum = term;
    for i in (1..=k).rev() {
        term *= real(i) / real(n - i + 1) * ((1.0 - p) / p);
        sum += term;
        if term <= sum * 1e-18 {
            break;
        }
    }
    sum.min(1.0)
}

/// P(X = k) + P(X = k+1) + …, until nothing is added; falls quickly above the mean.
fn upwards(k: u64, n: u64, p: f64) -> f64 {
    let mut term = binomial_pmf(k, n, p);
    let mut sum = term;
    for i in k..n {
        term *= real(n - i) / real(i + 1) * (p / (1.0 - p));
        sum += term;
        if term <= sum * 1e-18 {
            break;
        }
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-9 * want.abs().max(1.0), "{got} is not {want}");
    }

    #[test]
    fn quantiles_of_the_tables() {
        near(normal_quantile(0.975), Z_975);
        near(normal_quantile(0.5), 0.0);
        near(normal_quantile(0.001), -3.090_232_306_167_813);
        near(chi2_quantile(0.975, 2.0), 7.377_758_908_227_871);
        near(chi2_quantile(0.025, 1.0), 0.000_982_069_117_175_261);
        near(chi2_quantile(0.975, 200.0), 241.057_895_502_195_86);
        near(beta_quantile(0.025, 1.0, 8.0), 1.0 - 0.975_f64.powf(1.0 / 8.0));
    }

    #[test]
    fn edges_are_finite_or_infinite_and_never_undefined() {
        assert!(normal_quantile(0.0) < f64::MIN);
        assert!(normal_quantile(1.0) > f64::MAX);
        near(chi2_quantile(0.975, 0.0), 0.0);
        near(chi2_upper(0.0, 3.0), 1.0);
        near(chi2_upper(f64::INFINITY, 3.0), 0.0);
        near(beta_quantile(0.5, 0.0, 3.0), 0.0);
        near(binomial_cdf(0, 0, 0.5), 1.0);
        near(binomial_cdf(3, 9, 0.0), 1.0);
        near(binomial_upper(3, 9, 1.0), 1.0);
        near(binomial_upper(10, 9, 0.5), 0.0);
        near(binomial_upper(0, 9, 0.0), 1.0);
    }

    #[test]
    fn both_tails_of_a_binomial_meet() {
        for n in [1, 2, 7, 40, 1_000, 100_000] {
            for p in [0.003, 0.3, 0.5, 0.98] {
                for k in [0, n / 4, n / 2, n - 1] {
                    near(binomial_cdf(k, n, p) + binomial_upper(k + 1, n, p), 1.0);
                }
            }
        }
        near(binomial_cdf(50_000, 100_000, 0.5), 0.501_261_563_107_098_4);
    }

    #[test]
    fn a_large_quantile_agrees_with_its_probability() {
        for df in [1e3, 2e4, 2e5] {
            near(chi2_lower(chi2_quantile(0.025, df), df), 0.025);
            near(chi2_upper(chi2_quantile(0.975, df), df), 0.025);
        }
    }
}
