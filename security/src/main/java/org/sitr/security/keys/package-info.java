/// The keys: compartments, owners' keys and how they are wrapped (`docs/spec/wrapped-key.md`), and
/// the ring of keys that wrap them, which also signs for the log.
///
/// A [KeyRing] is a BCFKS file whose passphrase stands in a file only its user reads. Private keys
/// do not leave it: it wraps, unwraps and signs.
@NullMarked
package org.sitr.security.keys;

import org.jspecify.annotations.NullMarked;
