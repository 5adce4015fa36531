package org.sitr.security.keycloak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Remembers what it is told; can be away.
final class FakeSignIns implements SignIns {
  final List<String> entries = Collections.synchronizedList(new ArrayList<>());
  final List<SignOut> ends = Collections.synchronizedList(new ArrayList<>());
  volatile boolean away;

  @Override
  public void signedIn(SignedIn who) {
    add("signed in " + who.sub());
  }

  @Override
  public void steppedUp(SignedIn who) {
    add("stepped up " + who.sub());
  }

  @Override
  public void refused(RefusedSignIn attempt) {
    add("refused " + attempt.why());
  }

  @Override
  public void signedOut(SignOut end) {
    add("signed out " + end.how());
    ends.add(end);
  }

  @Override
  public boolean isRevoked(String sid, String sub, Instant authenticatedAt) {
    return ends.stream()
        .filter(e -> e.how().revokes())
        .filter(e -> e.sid() == null ? sub.equals(e.sub()) : sid.equals(e.sid()))
        .anyMatch(e -> !authenticatedAt.isAfter(e.at()));
  }

  private void add(String entry) {
    if (away) {
      throw new IllegalStateException("log away");
    }
    entries.add(entry);
  }
}
