package org.sitr.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Entry;
import org.sitr.security.log.LogSigner;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Outcome;
import org.sitr.security.log.RightEdge;

/// Entries with their place, bytes and head: what one INSERT sends. Sent again after a commit in
/// doubt it is the same, byte for byte, so that the primary key lets it in once.
final class Batch {
  final long first;
  final List<Waiting> waiting;
  final List<Entry> entries = new ArrayList<>();
  final List<byte[]> bytes = new ArrayList<>();
  final RightEdge edge;
  final byte[] head;
  final Instant time;

  /// @param before the tree that it extends; left as it is
  /// @param time of all its entries, not below the entry before
  Batch(
      RightEdge before,
      List<Waiting> waiting,
      Instant time,
      String node,
      UUID boot,
      LogSigner signer) {
    this.first = before.size();
    this.waiting = List.copyOf(waiting);
    this.time = time;
    this.edge = before.copy();
    for (Waiting w : waiting) {
      Entry entry = entry(w, time, node, boot);
      byte[] line = entry.bytes();
      entries.add(entry);
      bytes.add(line);
      edge.append(Merkle.leaf(line));
    }
    this.head = signer.sign(Checkpoint.of(signer.origin(), edge)).bytes();
  }

  private static Entry entry(Waiting w, Instant time, String node, UUID boot) {
    Draft d = w.draft;
    return new Entry(
        time,
        node,
        boot,
        d.kind(),
        d.action(),
        d.outcome(),
        d.actor(),
        d.subject(),
        d.state(),
        d.request(),
        w.beside == null ? null : w.beside.hash());
  }

  /// What can be no entry is refused to its author, not met by the thread that serves all.
  ///
  /// @throws IllegalArgumentException naming the member
  static void check(Waiting w) {
    var unused = entry(w, Instant.EPOCH, "node", w.draft.request());
  }

  int size() {
    return entries.size();
  }

  /// Wakes the callers; those of them who left get their `failed`.
  List<Draft> done() {
    List<Draft> failed = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      Waiting w = waiting.get(i);
      w.index.complete(first + i);
      Outcome outcome = w.draft.outcome();
      boolean promised = outcome == Outcome.ALLOWED || outcome == Outcome.MADE;
      if (w.isLeft() && promised) {
        failed.add(w.draft.failed());
      }
    }
    return failed;
  }
}
