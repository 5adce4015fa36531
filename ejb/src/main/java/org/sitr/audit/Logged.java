package org.sitr.audit;

import org.sitr.security.log.Entry;

/// An entry and where it stands.
///
/// @param index from 0
public record Logged(long index, Entry entry) {}
