package org.sitr.system.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sitr.system.desk.Stack.Account;

/// One-time codes, none given twice: Keycloak takes each once, and the next one's early.
final class Codes {
  private static final Map<String, Long> USED = new HashMap<>();

  private Codes() {}

  static synchronized String fresh(Account account) {
    var now = Instant.now().getEpochSecond() / 30;
    var counter = Math.max(now, USED.getOrDefault(account.name(), 0L) + 1);
    while (counter > Instant.now().getEpochSecond() / 30 + 1) pause();
    USED.put(account.name(), counter);
    return Totp.code(account.totpSecret(), counter);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
