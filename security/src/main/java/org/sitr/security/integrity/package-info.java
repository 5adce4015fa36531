/// The mathematics of `docs/spec/integrity.md`: digest of a row, chapters of a table, manifest of
/// an owner. Nothing here reads a database or needs a key.
@NullMarked
package org.sitr.security.integrity;

import org.jspecify.annotations.NullMarked;
