/// The mathematics of the audit log (`docs/spec/audit-log.md`), for those who write it, publish it
/// and check it. Plain Java, no database, no clock, no network: an inspector's laptop runs the same
/// classes as the server.
///
/// - **L1** An entry has one spelling. [Entry#parse] takes exactly what [Entry#bytes] gives, and
///   nothing else.
/// - **L2** Hashing is RFC 6962 (SHA-256): [Merkle], [RightEdge] for who appends, [Proofs] for who
///   was given a proof.
/// - **L3** Heads are C2SP `tlog-checkpoint` in a `signed-note`: [Checkpoint], [Note],
///   [VerifierKey], [LogSigner].
/// - **L4** Tiles and entry bundles are C2SP `tlog-tiles`: [TilePath], [Bundle].
/// - **L5** Whoever verifies takes keys and witnesses from the [Sheet] printed at the founding,
///   never from the log.
/// - **L6** [LogVerifier] names the first index at fault.
///
/// Out of scope: where entries rest and who may read them (`org.sitr.audit`), collecting
/// cosignatures of witnesses.
@NullMarked
package org.sitr.security.log;

import org.jspecify.annotations.NullMarked;
