package org.sitr.storage;

import java.util.UUID;

/// A member of staff: the `sub` of the account that signs in.
public record StaffId(UUID uuid) implements Owner {}
