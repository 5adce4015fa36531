package org.sitr.security.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Checks a whole log, entry by entry, with nothing but its bytes, a checkpoint and the sheet of
/// the founding.
///
/// **Finds:** an entry changed, removed, inserted or moved; a head that does not extend one seen
/// before; a signature that fails; a log shorter than one seen before; time going back; a boot
/// without an end and without an explanation; a `made` whose revision is not above the alias's
/// last. **Does not find:** what only the database shows (clear columns, details, manifests); a log
/// rewritten with the stolen log key, which witnesses find.
public final class LogVerifier {
  private final @Nullable Sheet sheet;
  private final Note head;
  private final @Nullable Checkpoint checkpoint;
  private final SortedMap<Long, Checkpoint> seen = new TreeMap<>();
  private final RightEdge edge = new RightEdge();
  private final Boots boots = new Boots();
  private final Manifests manifests = new Manifests();
  private Instant last = Instant.MIN;
  private long sound;
  private @Nullable Fault fault;
  private @Nullable Fault elsewhere;

  /// @param head the newest checkpoint, as served
  /// @param sheet null: signatures are not checked
  public LogVerifier(Note head, @Nullable Sheet sheet) {
    this.head = head;
    this.sheet = sheet;
    this.checkpoint = Checkpoint.parse(head.text()).orElse(null);
    if (sheet != null) {
      saw(sheet.first());
    }
  }

  /// A checkpoint fetched earlier, which the log must extend. One that is not signed as the sheet
  /// says is passed over.
  public void saw(Note earlier) {
    trusted(earlier).ifPresent(this::saw);
  }

  /// A head that stands in the log beside an entry; give it before that entry. It tells which entry
  /// is at fault, where the newest one tells only that one is.
  public void stands(byte[] head) {
    Optional<Note> note = Note.parse(head);
    note.flatMap(this::trusted)
        .ifPresentOrElse(
            this::saw,
            () -> {
              long size =
                  note.flatMap(n -> Checkpoint.parse(n.text())).map(Checkpoint::size).orElse(0L);
              differs(new Fault(Math.max(edge.size(), size - 1), "a head whose signature fails"));
            });
  }

  private Optional<Checkpoint> trusted(Note note) {
    boolean signed = sheet == null || Signed.by(sheet.log(), note) == Signed.Verdict.VALID;
    return Checkpoint.parse(note.text()).filter(unused -> signed);
  }

  private void differs(Fault found) {
    elsewhere = first(elsewhere, found);
  }

  private void saw(Checkpoint earlier) {
    Checkpoint other = seen.putIfAbsent(earlier.size(), earlier);
    if (other != null && !other.equals(earlier)) {
      fail(
          new Fault(
              sound,
              "two heads of one size: the log was forked at or before entry " + earlier.size()));
    }
  }

  /// The next entry.
  ///
  /// @param leaf its hash from a tile, if one is at hand: it tells which entry differs
  public void take(byte[] entry, byte @Nullable [] leaf) {
    if (fault != null) {
      return;
    }
    long index = edge.size();
    byte[] hash = Merkle.leaf(entry);
    if (leaf != null && !Arrays.equals(leaf, hash)) {
      differs(new Fault(index, "the entry is not the one in the tree"));
    }
    Optional<Entry> parsed = Entry.parse(entry);
    if (parsed.isEmpty()) {
      fail(new Fault(index, "bytes that are no entry"));
      return;
    }
    story(index, parsed.get());
    edge.append(hash);
    compare();
  }

  private void story(long index, Entry e) {
    if (e.time().isBefore(last)) {
      fail(new Fault(index, "a time below the entry before"));
    }
    last = e.time();
    boots.take(e).ifPresent(what -> fail(new Fault(index, what)));
    manifests.take(index, e);
  }

  private void compare() {
    Checkpoint known = seen.remove(edge.size());
    if (known == null) {
      return;
    }
    long here = edge.size() - 1;
    if (Arrays.equals(known.root(), edge.root())) {
      sound = edge.size();
    } else {
      String which = sound == here ? "the entry" : "an entry from here to " + here;
      fail(new Fault(sound, which + " is not what an earlier head says"));
    }
  }

  /// @return the first fault, if any; ask once all entries were taken
  public Optional<Fault> end() {
    Optional<Fault> found = Optional.ofNullable(first(fault, elsewhere));
    return found.or(this::atHead).or(manifests::end);
  }

  private Optional<Fault> atHead() {
    if (checkpoint == null) {
      return Optional.of(new Fault(0, "the checkpoint is none"));
    }
    if (sheet != null && !signatureHolds(sheet, checkpoint)) {
      return Optional.of(new Fault(0, "the checkpoint's signature fails"));
    }
    if (edge.size() != checkpoint.size()) {
      return Optional.of(length(checkpoint));
    }
    if (!Arrays.equals(edge.root(), checkpoint.root())) {
      return Optional.of(
          new Fault(
              sound,
              "an entry from here to " + (edge.size() - 1) + " was changed, moved or inserted"));
    }
    return seen.isEmpty() || seen.lastKey() <= edge.size()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                edge.size(), "the log is shorter than one seen before, of " + seen.lastKey()));
  }

  private Fault length(Checkpoint head) {
    return edge.size() < head.size()
        ? new Fault(
            edge.size(), "the head speaks of " + head.size() + " entries, here the log ends")
        : new Fault(head.size(), "entries beyond the signed head");
  }

  private boolean signatureHolds(Sheet trusted, Checkpoint head) {
    return head.origin().equals(trusted.origin())
        && Signed.by(trusted.log(), this.head) == Signed.Verdict.VALID
        && Signed.by(trusted.cosigner(), this.head) != Signed.Verdict.FORGED
        && trusted.witnesses().stream()
            .noneMatch(w -> Signed.by(w.key(), this.head) == Signed.Verdict.FORGED);
  }

  /// How many witnesses of the sheet cosigned the newest checkpoint.
  public int witnesses() {
    List<Sheet.Witness> all = sheet == null ? List.of() : sheet.witnesses();
    return (int) all.stream().filter(w -> Signed.by(w.key(), head) == Signed.Verdict.VALID).count();
  }

  /// Nodes whose last boot has no end: they run, or died since.
  public List<String> running() {
    return new ArrayList<>(boots.running());
  }

  public long size() {
    return edge.size();
  }

  public String rootHex() {
    return HexFormat.of().formatHex(edge.root());
  }

  private void fail(Fault found) {
    fault = first(fault, found);
  }

  private static @Nullable Fault first(@Nullable Fault one, @Nullable Fault other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.index() <= other.index() ? one : other;
  }
}
