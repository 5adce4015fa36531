package org.sitr.security.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The one spelling of an entry. By hand, because "the bytes are what is hashed" leaves a JSON
/// library no freedom.
final class EntryWriter {

  static byte[] write(Entry e) {
    StringBuilder s = new StringBuilder(480);
    s.append("{\"v\":1,\"time\":\"");
    time(s, e.time());
    s.append("\",\"node\":\"").append(e.node());
    s.append("\",\"boot\":\"").append(Alias.Hex16.text(e.boot()));
    s.append("\",\"kind\":\"").append(e.kind().code());
    s.append("\",\"action\":\"").append(e.action());
    s.append("\",\"outcome\":\"").append(e.outcome().code());
    s.append("\",\"actor\":\"").append(e.actor().hex());
    s.append("\",\"subject\":");
    orNull(s, e.subject() == null ? null : e.subject().hex());
    s.append(",\"state\":");
    orNull(s, e.state());
    s.append(",\"request\":\"").append(Alias.Hex16.text(e.request()));
    s.append("\",\"detail\":");
    orNull(s, e.detail());
    s.append('}');
    return s.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// Always six digits of the second, which no formatter of the JDK gives for every instant.
  static void time(StringBuilder s, Instant time) {
    LocalDateTime t = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    digits(s, t.getYear(), 4);
    digits(s.append('-'), t.getMonthValue(), 2);
    digits(s.append('-'), t.getDayOfMonth(), 2);
    digits(s.append('T'), t.getHour(), 2);
    digits(s.append(':'), t.getMinute(), 2);
    digits(s.append(':'), t.getSecond(), 2);
    digits(s.append('.'), t.getNano() / 1000, 6);
    s.append('Z');
  }

  private static void digits(StringBuilder s, int value, int width) {
    for (int unit = (int) Math.pow(10, width - 1); unit > 0; unit /= 10) {
      s.append((char) ('0' + value / unit % 10));
    }
  }

  private static void orNull(StringBuilder s, @Nullable String text) {
    if (text == null) {
      s.append("null");
    } else {
      s.append('"').append(text).append('"');
    }
  }

  private EntryWriter() {}
}
