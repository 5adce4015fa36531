package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what [EntryWriter] writes, byte for byte, and refuses the rest: another order, a space, an
/// escape, a member more or less. A general JSON parser would take many spellings for one entry.
final class EntryReader {
  private final byte[] bytes;
  private int at;

  private EntryReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws IllegalArgumentException for anything but one canonical entry
  static Entry read(byte[] bytes) {
    EntryReader in = new EntryReader(bytes);
    in.expect("{\"v\":1,\"time\":\"");
    Instant time = in.time();
    String node = in.word("\",\"node\":\"");
    UUID boot = in.id("\",\"boot\":\"");
    Kind kind = known(Kind.parse(in.word("\",\"kind\":\"")));
    String action = in.word("\",\"action\":\"");
    Outcome outcome = known(Outcome.parse(in.word("\",\"outcome\":\"")));
    Alias actor = new Alias(in.id("\",\"actor\":\""));
    in.expect("\"");
    String subject = in.orNull(",\"subject\":");
    String state = in.orNull(",\"state\":");
    in.expect(",\"request\":\"");
    UUID request = known(Alias.Hex16.parse(in.untilQuote()));
    in.expect("\"");
    String detail = in.orNull(",\"detail\":");
    in.expect("}");
    require(in.at == bytes.length);
    Alias about = subject == null ? null : known(Alias.parse(subject));
    return new Entry(time, node, boot, kind, action, outcome, actor, about, state, request, detail);
  }

  private void expect(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      require(at < bytes.length && bytes[at++] == literal.charAt(i));
    }
  }

  private String word(String before) {
    expect(before);
    return untilQuote();
  }

  private UUID id(String before) {
    return known(Alias.Hex16.parse(word(before)));
  }

  private @Nullable String orNull(String before) {
    expect(before);
    if (at < bytes.length && bytes[at] == 'n') {
      expect("null");
      return null;
    }
    expect("\"");
    String text = untilQuote();
    expect("\"");
    return text;
  }

  /// ASCII without a quote, an escape or a control character; leaves the quote unread.
  private String untilQuote() {
    int start = at;
    while (at < bytes.length && bytes[at] != '"') {
      require(bytes[at] > 0x20 && bytes[at] < 0x7f && bytes[at] != '\\');
      at++;
    }
    return new String(bytes, start, at - start, StandardCharsets.US_ASCII);
  }

  /// 2026-11-24T22:10:40.208513Z
  private Instant time() {
    try {
      int year = digits(4);
      int month = digits("-", 2);
      int day = digits("-", 2);
      int hour = digits("T", 2);
      int minute = digits(":", 2);
      int second = digits(":", 2);
      int micros = digits(".", 6);
      expect("Z");
      return LocalDateTime.of(year, month, day, hour, minute, second, micros * 1000)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("time", e);
    }
  }

  private int digits(String before, int width) {
    expect(before);
    return digits(width);
  }

  private int digits(int width) {
    int value = 0;
    for (int i = 0; i < width; i++) {
      require(at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9');
      value = value * 10 + (bytes[at++] - '0');
    }
    return value;
  }

  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(() -> new IllegalArgumentException("not an entry"));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not an entry");
    }
  }
}
