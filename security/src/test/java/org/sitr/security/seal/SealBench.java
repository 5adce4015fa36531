package org.sitr.security.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitr.security.keys.Compartment;

/// `./sitr bench seal`: microseconds to seal and to open a field, beside what no design with a key
/// an item can go below: AES-256-GCM of the JDK over the same bytes with a fresh key and nonce. All
/// take turns in one run, so that they meet the same neighbours; the median of each.
@Tag("bench")
class SealBench {
  private static final int WARM_UP = 20_000;
  private static final int COUNT = 20_000;
  private static final Path REPORT = Path.of("target", "bench-seal.txt");
  private static final Place HERE = new Place(new UUID(1, 2), new UUID(3, 4), 5, 6);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InputKey key = InputKey.random();
  private int seen; // so that nothing is optimised away

  /// One kind of work.
  private interface Work {
    int once() throws Exception;
  }

  @Test
  void how_long_a_field_takes_beside_the_ciphers_limit() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(
        "us, median of %d   %10s %10s %10s %12s"
            .formatted(COUNT, "seal", "open", "raw GCM", "open / raw"));
    for (int length : new int[] {16, 64, 1024, 16_384}) lines.add(line(length));
    Files.write(REPORT, lines);
    if (seen == 0) throw new IllegalStateException("nothing was done");
  }

  private String line(int length) throws Exception {
    var field = SealedField.of("bench/text", Compartment.GENERAL, new TextForm.LongText(60_000));
    var text = "a".repeat(length);
    var box = Sealer.seal(key, field, HERE, text);
    var padded = new byte[box.bytes().length];
    long[][] took = new long[3][COUNT];
    Work[] works = {
      () -> Sealer.seal(key, field, HERE, text).bytes().length,
      () -> String.valueOf(Sealer.open(key, field, HERE, box)).length(),
      () -> raw(padded)
    };
    for (int i = -WARM_UP; i < COUNT; i++)
      for (int w = 0; w < works.length; w++) {
        long began = System.nanoTime();
        seen += works[w].once();
        if (i >= 0) took[w][i] = System.nanoTime() - began;
      }
    double seal = median(took[0]), open = median(took[1]), raw = median(took[2]);
    return String.format(
        Locale.ROOT,
        "%6d characters      %10.1f %10.1f %10.1f %12.1f",
        length,
        seal,
        open,
        raw,
        open / raw);
  }

  private static int raw(byte[] plain) throws Exception {
    var bytes = new byte[44];
    RANDOM.nextBytes(bytes);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(bytes, 0, 32, "AES"),
        new GCMParameterSpec(128, bytes, 32, 12));
    return cipher.doFinal(plain).length;
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e3;
  }
}
