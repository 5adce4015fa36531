/// The log: who did what to which record, in one order, written before it happens
/// (`docs/spec/audit-log.md`).
///
/// - **A1** [Log#append] returns when the entry is durable, in the tree and signed; else it throws
///   [LogUnavailable].
/// - **A2** One [Appender] a node, a thread with a connection of its own; it runs without a
///   container too.
/// - **A3** It appends only after a head that it wrote, or that it verified and found to extend the
///   last one it noted.
/// - **A4** Rows beyond the newest signed head, a head that fails, a log shorter than noted: it
///   stops and raises the alarm. Once every entry since its last look is again what it left, it
///   goes on by itself and says so in the log: `APPENDING_RESUMED`, with what it had found.
/// - **A5** A commit in doubt is settled by reading the rows back, byte for byte; nothing is
///   appended twice or lost.
/// - **A6** A boot begins with `NODE_START`, which names a boot before it that did not end in
///   order, and ends with `NODE_STOP`; an idle node says `HEARTBEAT` each minute.
/// - **A7** [LogReader] answers auditors: newest first, without a cap; never with a name of a
///   protected person.
/// - **A8** [Publication] gives the bytes of checkpoint, tiles and bundles.
/// - **A9** What stands beside an entry (clear columns, detail, mentions) is compared with its
///   bytes when it is read and by [LogReader#check]; what differs is a [LogFault], and never what
///   is shown.
///
/// The application's database user may select and insert here, nothing else.
///
/// Out of scope: who may read the log (`org.sitr.access`), what witnesses say, archives and
/// retention.
@NullMarked
package org.sitr.audit;

import org.jspecify.annotations.NullMarked;
