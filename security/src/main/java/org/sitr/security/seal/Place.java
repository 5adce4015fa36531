package org.sitr.security.seal;

import java.util.UUID;

/// Where a box belongs, beside its field: it opens in no other place. A reader takes this from its
/// own question, never from the box.
///
/// @param owner whose keys seal it
/// @param row id of the row
/// @param revision the row's, counted from 1
/// @param keyVersion version of the owner's key, counted from 1
public record Place(UUID owner, UUID row, long revision, int keyVersion) {
  public Place {
    if (revision < 1) throw new IllegalArgumentException("revision");
    if (keyVersion < 1) throw new IllegalArgumentException("key version");
  }
}
