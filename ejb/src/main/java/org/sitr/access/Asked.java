package org.sitr.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sitr.storage.Owner;

/// A guarded call as it came.
///
/// @param owners whom the arguments name, or the action's [Scope] proposes
/// @param list whether they come from a scope that is a list: who may not be seen is left out
/// @param words what was searched for; empty for anything but a search
/// @param request joins the entries of one user action
record Asked(
    Action action,
    Actor actor,
    Purpose purpose,
    List<Owner> owners,
    boolean list,
    String words,
    UUID request,
    Instant at) {}
