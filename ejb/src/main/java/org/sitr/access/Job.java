package org.sitr.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Merkle;
import org.sitr.storage.Ids;
import org.sitr.storage.StaffId;

/// A named act of the node itself. It goes the same way as a person's, through the guarded door,
/// and stands in the log under its name.
public final class Job {
  static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  private Job() {}

  /// Runs something as the job: what it calls is decided by [Relation#JOB].
  public static <T, X extends Throwable> T as(String name, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, actor(name)).call(work);
  }

  static Actor actor(String name) {
    return new Actor(new StaffId(id(name)), name, Set.of(), List.of(), "", null, name);
  }

  /// Always the same for a name, and no person's.
  static Alias alias(String name) {
    return new Alias(id(name));
  }

  private static UUID id(String name) {
    var hash = Merkle.sha256(("sitr.org/job " + name).getBytes(StandardCharsets.UTF_8));
    return Ids.of(java.util.Arrays.copyOf(hash, 16));
  }
}
