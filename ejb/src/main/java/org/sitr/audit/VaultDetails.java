package org.sitr.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Installation;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.vault.Deciding;

/// Details under the vault's keys: the subject's DECISION, else the installation's AUDIT.
@ApplicationScoped
public class VaultDetails implements Details {
  private static final TextForm<String> TEXT = new TextForm.LongText(1 << 20);

  /// Most details, with their purpose, fields and padding, are of one size.
  private static final int FLOOR = 256;

  private static final SealedField<String> OF_SUBJECT =
      new SealedField<>("audit/detail", Compartment.DECISION, FLOOR, TEXT);
  private static final SealedField<String> OF_INSTALLATION =
      new SealedField<>("audit/detail", Compartment.AUDIT, FLOOR, TEXT);

  private Deciding deciding;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  protected VaultDetails() {}

  @Inject
  public VaultDetails(Deciding deciding) {
    this.deciding = deciding;
  }

  /// An owner whose DECISION key is gone is told of under AUDIT; before the founding there is no
  /// key at all, and nothing to tell but refusals.
  @Override
  public @Nullable Beside seal(@Nullable UUID owner, byte[] text) {
    UUID row = UUID.randomUUID();
    SealedField<String> field = field(owner);
    Owner whose = owner(owner);
    int version = deciding.keyVersion(whose, field.compartment());
    if (version == 0) {
      return owner == null ? null : seal(null, text);
    }
    Place place = new Place(whose.uuid(), row, 1, version);
    Sealed box = deciding.seal(field, place, new String(text, StandardCharsets.UTF_8));
    return new Beside(row, field.compartment().number(), box.bytes());
  }

  @Override
  public byte[] open(@Nullable UUID owner, Beside beside) {
    SealedField<String> field = field(owner);
    byte[] box = beside.box();
    if (beside.compartment() != field.compartment().number() || box.length < 5) {
      throw new CannotOpen();
    }
    // the version only says which key to try; the box opens under no other
    int version = ByteBuffer.wrap(box).getInt(1);
    if (version < 1) {
      throw new CannotOpen();
    }
    Place place = new Place(owner(owner).uuid(), beside.row(), 1, version);
    String text = deciding.open(field, place, Sealed.of(box));
    if (text == null) {
      throw new CannotOpen();
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SealedField<String> field(@Nullable UUID owner) {
    return owner == null ? OF_INSTALLATION : OF_SUBJECT;
  }

  /// A case's keys are found by id alike.
  private static Owner owner(@Nullable UUID owner) {
    return owner == null ? new Installation() : new PersonId(owner);
  }
}
