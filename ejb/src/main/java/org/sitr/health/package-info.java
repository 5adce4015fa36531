/// Whether this node can work, for the proxy in front of it and for operators.
///
/// - **R1** `/health/live`: the process answers. It fails only where a restart would help.
/// - **R2** `/health/ready`: the database answers, the key store is open, the log takes entries. A
///   node that is not ready is taken out and recovers by itself.
/// - **R3** Neither says why: no address, no message, nothing of an exception.
@org.jspecify.annotations.NullMarked
package org.sitr.health;
