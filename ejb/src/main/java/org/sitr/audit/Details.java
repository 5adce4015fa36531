package org.sitr.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Seals what stands beside an entry and opens it again. One way of the server (keys of the vault),
/// one of a node without a container (its own keys).
public interface Details {

  /// @param owner whose DECISION key; null: the installation's AUDIT key
  /// @param text what [DetailText] wrote
  /// @return null where no key was ever made
  @Nullable Beside seal(@Nullable UUID owner, byte[] text);

  /// @param owner the subject's owner where the box is of DECISION
  /// @throws CannotOpen if it does not open
  byte[] open(@Nullable UUID owner, Beside beside);
}
