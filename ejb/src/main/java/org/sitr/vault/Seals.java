package org.sitr.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Manifest;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.InputKey;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.Sealer;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Installation;

/// Seals of manifests: that we wrote this set. The value is the manifest's hash in hex.
final class Seals {
  private static final SealedField<String> SEAL =
      SealedField.of("owner/manifest", Compartment.MANIFEST, new TextForm.Text(64));

  private Seals() {}

  static Sealed seal(InputKey key, int keyVersion, Manifest manifest) {
    return Sealer.seal(key, SEAL, place(manifest, keyVersion), manifest.hash().hex());
  }

  static boolean holds(InputKey key, int keyVersion, Manifest manifest, @Nullable Sealed seal) {
    if (seal == null || keyVersion < 1) return false;
    try {
      var hash = Sealer.open(key, SEAL, place(manifest, keyVersion), seal);
      return manifest.hash().hex().equals(hash);
    } catch (CannotOpen e) {
      return false;
    }
  }

  private static Place place(Manifest manifest, int keyVersion) {
    UUID row = manifest.owner();
    return new Place(Installation.ID, row, manifest.revision(), keyVersion);
  }
}
