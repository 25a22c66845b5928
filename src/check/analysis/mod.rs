//! The analysis of incidents and problems: whether there is one, and how far it goes. All but the
//! first rule speak only where there is an `rca`.

pub(super) mod factor;
pub(super) mod fault_tree;
pub(super) mod presence;
pub(super) mod stem;
pub(super) mod whys;

use crate::model::rca::{Factor, FactorRole, Rca};
use crate::model::shape::At;

/// The factors that were not ruled out; `None` where one of them cannot be read, so that none may
/// be called missing.
fn standing_factors(rca: &Rca) -> Option<Vec<&At<Factor>>> {
    let factors = rca.factors.items();
    let unread = rca.factors.is_broken()
        || factors.iter().any(|factor| factor.role.is_broken() || factor.confidence.is_broken());
    (!unread).then(|| factors.iter().filter(|factor| !factor.is_ruled_out()).collect())
}

/// Those of one role.
fn of_role<'a>(
    factors: &'a [&'a At<Factor>],
    role: FactorRole,
) -> impl Iterator<Item = &'a At<Factor>> {
    factors.iter().copied().filter(move |factor| factor.role.copied() == Some(role))
}
