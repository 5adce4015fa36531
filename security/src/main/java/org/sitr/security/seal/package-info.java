/// Sealing one value of one row, as `docs/spec/sealed-field.md` says (format 1).
///
/// A file is sealed and opened as a stream, part by part: [SealingStream], [OpeningStream],
/// [FilePlace].
///
/// A [SealedField] is a definition: name, compartment, floor and the [TextForm] its values have as
/// text. [Sealer] turns a value into a [Sealed] for one [Place], and back; what does not open is
/// one opaque [CannotOpen]. An [InputKey] never gives its bytes away. The cipher itself
/// (Cobblestone-256, c2sp.org/chunked-encryption) is not visible outside this package.
@NullMarked
package org.sitr.security.seal;

import org.jspecify.annotations.NullMarked;
