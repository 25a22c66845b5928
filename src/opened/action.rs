//! Actions that are opened: what is to be done, until when, and where it stands. Who does it stays
//! inside.

use super::{Gate, closed, closed_rare, level, open, part, some};
use crate::model::action::{Action, Declined};
use crate::model::shape::{At, Field};

impl Gate<'_> {
    /// The opened actions of a record.
    pub(super) fn actions(&self, actions: &Field<Vec<At<Action>>>) -> Field<Vec<At<Action>>> {
        some(actions, |action| self.action(action))
    }

    fn action(&self, written: &Action) -> Option<Action> {
        // Its title has no level of its own, so a text alone opens none.
        (level::stated(&written.audience) <= self.level).then(|| Action {
            id: open(&written.id),
            title: open(&written.title),
            r#type: closed(),
            strength: closed(),
            addresses: closed(),
            owner: closed(),
            created: closed_rare(),
            due: open(&written.due),
            due_moved: closed_rare(),
            state: open(&written.state).into(),
            done: open(&written.done),
            declined: part(&written.declined, |end| Some(declined(end))).into(),
            done_when: self.prose(&written.done_when, &closed()),
            evidence: closed_rare(),
            verify: closed_rare(),
            ticket: closed_rare(),
            text: self.prose(&written.text, &written.audience).into(),
            audience: open(&written.audience).into(),
        })
    }
}

fn declined(end: &Declined) -> Declined {
    Declined { at: open(&end.at), reason: closed(), by: closed() }
}
