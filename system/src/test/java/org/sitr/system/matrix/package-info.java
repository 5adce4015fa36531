/// Law 6: the generated table (`docs/access.md`), walked over HTTP: every route of the API with
/// every account in every relation.
///
/// Allowed: it is answered. Not allowed: status, headers and bytes of a record that does not exist,
/// one entry that says what was tried, the same statements at the database, at the same step of 100
/// ms.
@org.jspecify.annotations.NullMarked
package org.sitr.system.matrix;
