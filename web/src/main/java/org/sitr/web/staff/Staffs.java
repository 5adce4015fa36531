package org.sitr.web.staff;

import java.util.Optional;
import java.util.UUID;
import org.sitr.storage.StaffId;

/// Numbers of accounts and of rows as they stand in addresses and forms.
final class Staffs {

  private Staffs() {}

  static Optional<StaffId> id(String typed) {
    return uuid(typed).map(StaffId::new);
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
