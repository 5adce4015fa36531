package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.CannotOpen;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Installation;
import org.sitr.storage.StaffId;
import org.sitr.vault.Deciding;
import org.sitr.vault.KeysAway;

/// The token that a form carries: it says, sealed, to whom the form was given. So a form that comes
/// when its session is over can still be kept for that person, and for nobody else.
///
/// **Not guaranteed:** that whoever sends it is that person. It lets nobody in and opens nothing.
@ApplicationScoped
public class FormTokens {
  /// As long as a draft is kept: a form that lay open over the weekend loses nothing.
  private static final Duration SERVES = Duration.ofDays(7);

  private static final SealedField<String> GIVEN =
      SealedField.of("form/given", Compartment.OFFICE, new TextForm.Text(80));

  private static final int ROW_BYTES = 16;
  private static final int PREFIX_BYTES = ROW_BYTES + Integer.BYTES;

  private Deciding deciding;
  private Actors actors;
  private StaffFacts staff;
  private final Clock clock = Clock.systemUTC();

  @SuppressWarnings("NullAway.Init")
  protected FormTokens() {}

  @Inject
  public FormTokens(Deciding deciding, Actors actors, StaffFacts staff) {
    this.deciding = deciding;
    this.actors = actors;
    this.staff = staff;
  }

  /// Another one each time, for whoever is signed in; empty for nobody, and while the key store is
  /// away.
  @Transactional
  public Optional<String> give() {
    try {
      return actors.current().map(actor -> seal(actor.id()));
    } catch (KeysAway | CannotOpen e) {
      return Optional.empty();
    }
  }

  /// To whom we gave it; empty where we did not, or too long ago, or to somebody who holds no
  /// appointment any more.
  @Transactional
  public Optional<StaffId> whose(String token) {
    try {
      return open(token).filter(who -> !staff.appointedToday(staff.of(who)).isEmpty());
    } catch (KeysAway | CannotOpen | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String seal(StaffId who) {
    int version = deciding.keyVersion(new Installation(), GIVEN.compartment());
    if (version == 0) throw new CannotOpen();
    var row = UUID.randomUUID();
    var text = who.uuid() + " " + clock.instant().getEpochSecond();
    var box = deciding.seal(GIVEN, place(row, version), text).bytes();
    var bytes =
        ByteBuffer.allocate(PREFIX_BYTES + box.length)
            .putLong(row.getMostSignificantBits())
            .putLong(row.getLeastSignificantBits())
            .putInt(version)
            .put(box);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private Optional<StaffId> open(String token) {
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
    if (bytes.remaining() <= PREFIX_BYTES) throw new CannotOpen();
    var row = new UUID(bytes.getLong(), bytes.getLong());
    var place = place(row, bytes.getInt());
    var box = new byte[bytes.remaining()];
    bytes.get(box);
    var text = deciding.open(GIVEN, place, Sealed.of(box));
    if (text == null) throw new CannotOpen();
    var parts = text.split(" ", 2);
    var given = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return given.plus(SERVES).isBefore(clock.instant()) ? Optional.empty() : Actors.id(parts[0]);
  }

  private static Place place(UUID row, int version) {
    return new Place(Installation.ID, row, 1, version);
  }
}
