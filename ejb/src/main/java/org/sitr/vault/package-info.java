/// Keys, seal and open, rows and the manifest over them.
///
/// 1. Without an [Access] bound for the call nothing opens: each method of [Vault] looks whether it
///    covers the owner and the compartment. What decides is opened before, by [Deciding], for
///    `access` and `audit` alone.
/// 2. A read verifies: the rows, their chapter, the manifest and its seal belong together, or they
///    are read again under a lock, or the record is [Quarantined]. A manifest older than one this
///    node has seen is refused. An access that is given for a record in quarantine reads the rows
///    that verify and writes nothing.
/// 3. A write locks the manifests of all owners that its access names, in the order of their ids;
///    it is refused as [Stale] where the row is not the one that was shown, or a manifest not the
///    one that the decision saw. It seals every field of the row anew.
/// 4. At the end of a write [Vault#close] gives each owner's new state, for the log.
/// 5. Keys are open for the life of one access and overwritten after it.
@NullMarked
package org.sitr.vault;

import org.jspecify.annotations.NullMarked;
