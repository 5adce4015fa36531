package org.sitr.security.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Attacks on a log that somebody fetched: each is found, and where it begins.
class LogVerifierTest {
  private static final LogSigner SIGNER = LogSigner.random(LogSigner.origin(new UUID(1, 2)));
  private static final List<byte[]> HONEST = AuditLogVectorsTest.entries();
  private static final Sheet SHEET =
      new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(), head(HONEST.subList(0, 2)));

  @Test
  void an_honest_log_has_no_fault() {
    assertThat(fault(HONEST, head(HONEST), true)).isEmpty();
    assertThat(fault(HONEST, head(HONEST), false)).isEmpty();
  }

  @Test
  void an_entry_changed_is_named_where_tiles_are_at_hand() {
    List<byte[]> changed = new ArrayList<>(HONEST);
    changed.set(
        140,
        text(HONEST.get(140))
            .replaceFirst("\"request\":\"..", "\"request\":\"00")
            .getBytes(StandardCharsets.UTF_8));

    assertThat(fault(changed, head(HONEST), true)).contains(140L);
    assertThat(fault(changed, head(HONEST), false)).contains(2L);
  }

  @Test
  void an_entry_removed_is_found() {
    List<byte[]> removed = new ArrayList<>(HONEST);
    removed.remove(77);

    assertThat(fault(removed, head(HONEST), true)).contains(77L);
  }

  @Test
  void an_entry_inserted_is_found() {
    List<byte[]> inserted = new ArrayList<>(HONEST);
    inserted.add(78, HONEST.get(77));

    assertThat(fault(inserted, head(HONEST), true)).contains(78L);
  }

  @Test
  void entries_in_another_order_are_found() {
    List<byte[]> moved = new ArrayList<>(HONEST);
    Collections.swap(moved, 90, 91);

    assertThat(fault(moved, head(HONEST), true)).contains(90L);
    assertThat(fault(moved, head(HONEST), false)).contains(91L);
  }

  @Test
  void a_tail_cut_off_is_found() {
    assertThat(fault(HONEST.subList(0, 250), head(HONEST), true)).contains(250L);
  }

  @Test
  void a_tail_cut_off_with_an_old_head_is_found_by_a_later_one_seen() {
    LogVerifier verifier = new LogVerifier(head(HONEST.subList(0, 250)), SHEET);
    verifier.saw(head(HONEST));
    HONEST.subList(0, 250).forEach(e -> verifier.take(e, null));

    assertThat(verifier.end().orElseThrow().toString())
        .startsWith("fault at index 250: the log is shorter");
  }

  @Test
  void entries_beyond_the_signed_head_are_found() {
    assertThat(fault(HONEST, head(HONEST.subList(0, 299)), false)).contains(299L);
  }

  @Test
  void a_head_of_a_stranger_is_found() {
    Note stranger = LogSigner.random(SIGNER.origin()).sign(checkpoint(HONEST));

    assertThat(fault(HONEST, stranger, true)).contains(0L);
  }

  @Test
  void a_rewritten_log_under_a_stolen_key_is_found_by_a_head_seen_before() {
    List<byte[]> rewritten = new ArrayList<>(HONEST);
    rewritten.remove(150);
    LogVerifier verifier = new LogVerifier(head(rewritten), SHEET);
    verifier.saw(head(HONEST.subList(0, 100)));
    verifier.saw(head(HONEST.subList(0, 200)));
    rewritten.forEach(e -> verifier.take(e, null));

    assertThat(verifier.end().orElseThrow().index()).isEqualTo(100);
  }

  @Test
  void a_boot_without_an_end_needs_an_explanation() {
    UUID first = new UUID(0, 1);
    byte[] start = start(first, null);
    byte[] silent = start(new UUID(0, 2), null);
    byte[] named =
        start(new UUID(0, 2), HexFormat.of().formatHex(Merkle.sha256(Boots.ended(first))));

    assertThat(story(start, silent)).contains(1L);
    assertThat(story(start, named)).isEmpty();
    assertThat(story(start, named, start(first, null))).contains(2L);
  }

  @Test
  void a_manifest_made_anew_with_an_old_revision_is_found() {
    byte[] start = start(new UUID(0, 1), null);
    byte[] five = made(5, 1);

    assertThat(story(start, five, made(6, 2))).isEmpty();
    assertThat(story(start, five, made(5, 2))).contains(2L);
    assertThat(story(start, five, made(4, 2), made(6, 3))).contains(2L);
  }

  @Test
  void what_was_made_and_failed_may_be_made_again_also_when_its_failure_comes_late() {
    byte[] start = start(new UUID(0, 1), null);

    assertThat(story(start, made(5, 1), failed(1), made(5, 2))).isEmpty();
    assertThat(story(start, made(5, 1), made(5, 2), failed(1))).isEmpty();
  }

  private static Optional<Long> story(byte[]... entries) {
    List<byte[]> all = List.of(entries);
    LogVerifier verifier = new LogVerifier(head(all), null);
    all.forEach(e -> verifier.take(e, null));
    return verifier.end().map(Fault::index);
  }

  private static Optional<Long> fault(List<byte[]> entries, Note head, boolean tiles) {
    LogVerifier verifier =
        new LogVerifier(
            head,
            tiles
                ? SHEET
                : new Sheet(SIGNER.key(), SIGNER.cosignerKey(), List.of(), SHEET.first()));
    for (int i = 0; i < entries.size(); i++) {
      verifier.take(entries.get(i), tiles && i < HONEST.size() ? Merkle.leaf(HONEST.get(i)) : null);
    }
    return verifier.end().map(Fault::index);
  }

  private static byte[] start(UUID boot, @Nullable String detail) {
    return entry(boot, Kind.SYSTEM, Entry.NODE_START, Outcome.ALLOWED, null, null, 9, detail);
  }

  private static byte[] made(long revision, long request) {
    return entry(
        new UUID(0, 1),
        Kind.WRITE,
        "CHANGE_CONTACT",
        Outcome.MADE,
        new Alias(new UUID(3, 3)),
        revision + ":" + "0".repeat(64),
        request,
        null);
  }

  private static byte[] failed(long request) {
    return entry(
        new UUID(0, 1),
        Kind.WRITE,
        "CHANGE_CONTACT",
        Outcome.FAILED,
        new Alias(new UUID(3, 3)),
        null,
        request,
        null);
  }

  private static byte[] entry(
      UUID boot,
      Kind kind,
      String action,
      Outcome outcome,
      @Nullable Alias subject,
      @Nullable String state,
      long request,
      @Nullable String detail) {
    Instant time = Instant.parse("2026-11-24T12:00:00Z");
    return new Entry(
            time,
            "a",
            boot,
            kind,
            action,
            outcome,
            new Alias(new UUID(4, 4)),
            subject,
            state,
            new UUID(0, request),
            detail)
        .bytes();
  }

  private static Checkpoint checkpoint(List<byte[]> entries) {
    RightEdge edge = new RightEdge();
    entries.forEach(e -> edge.append(Merkle.leaf(e)));
    return Checkpoint.of(SIGNER.origin(), edge);
  }

  private static Note head(List<byte[]> entries) {
    return SIGNER.cosign(SIGNER.sign(checkpoint(entries)), Instant.EPOCH);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
