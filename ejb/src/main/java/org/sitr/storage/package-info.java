/// What rests in the database, and how: typed ids of owners, owned rows whose secret columns are
/// made from their facet's list, converters, data sources, leases.
///
/// 1. Every row that bears on a record or a decision is an [OwnedRow]: it has one [Owner], and all
///    its sealed fields are of one compartment (`docs/spec/integrity.md`).
/// 2. A [Facet] says what a kind of row holds. Its entity declares no attribute a field:
///    [SealedColumns] maps a VARBINARY column for each [org.sitr.security.seal.SealedField] when
///    the application starts, so that no getter can give plaintext.
/// 3. A row's `revision` counts its writes; an update that finds another one is refused.
/// 4. Instants are microseconds since 1970 in BIGINT columns, ids are BINARY(16).
/// 5. SQL of our own stands here and in `audit`, nowhere else.
@NullMarked
package org.sitr.storage;

import org.jspecify.annotations.NullMarked;
