package org.sitr.vault;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/// Rows of an owner are not as the manifest says, or a field does not open: somebody wrote by
/// another way than ours. Holds ids and a reason, never a value.
@ApplicationException(rollback = true)
public class Quarantined extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final UUID owner;

  /// What is not as it should be.
  public enum Reason {
    /// No manifest, or one that was not sealed by us.
    MANIFEST,
    /// A manifest older than one already seen.
    OLDER,
    /// A chapter that the manifest does not name.
    CHAPTER,
    /// A row that is not listed, or listed and absent, or edited.
    ROW,
    /// A field that does not open.
    FIELD
  }

  private final Reason reason;

  public Quarantined(UUID owner, Reason reason) {
    super(reason + " of owner " + owner);
    this.owner = owner;
    this.reason = reason;
  }

  public UUID owner() {
    return owner;
  }

  public Reason reason() {
    return reason;
  }
}
