/// Who may do what: the table of use cases, what a decision looks at, the decision, and the one
/// interceptor that carries it out.
///
/// **Requirements**
///
/// 1. [Action] is the one table: a line a use case. The matrix, `docs/access.md` and the tests are
///    made from it; a route that is not in it does not exist.
/// 2. Needed together, each enough to refuse: a role in a fresh token, an appointment to that role,
///    a relation to the record, no exclusion, the step-up and the reason that the line asks.
/// 3. [Policy] is pure: it knows [Facts] and nothing else. Facts come from rows that verify against
///    the manifests of asker and owner.
/// 4. [Guard] alone makes an `Access`, after the entry is durable, for one action and exactly the
///    owners that the entry names.
/// 5. Unknown and forbidden look the same: an unknown owner runs the same steps on the dummy owner;
///    a refusal is one `denied` entry and leaves at the next full 100 ms.
/// 6. An exclusion beats everything, works from the moment it is declared, and is found when it is
///    taken away by hand.
/// 7. A write appends `made` with the new state of each owner before it commits; the revisions that
///    the decision saw are checked again under a lock.
///
/// 8. Who stands behind an alias, and in which record a case reference lies, is opened for all,
///    into memory ([Directory]): each fill is one entry of the node's own, before the first key.
///
/// 9. A record that is not as it should be is in quarantine until a check finds it whole: no
///    relation to it counts, head of unit and duty officer read what verifies
///    ([Relation#QUARANTINE]), nothing is written. Which unit that is says a row that verifies;
///    where none does, nobody reads it.
///
/// 10. What a lost boot made last is settled once: `failed` where the write never came
///     ([Settling]). Later nobody can pass rows put back for a write that never came.
///
/// **What is not here:** what the records hold. Concepts build on this package; where it must ask
/// them, it does so through [Scope], which they implement.
@org.jspecify.annotations.NullMarked
package org.sitr.access;
