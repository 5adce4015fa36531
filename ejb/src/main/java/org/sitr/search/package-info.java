/// Finding a person by name, reference or document, among those one may know.
///
/// - **R1** The index is in memory only and is built from the SEARCH rows when the node starts: one
///   entry. Until then searches, lists and references say [NotReady], and the node is not ready.
/// - **R2** A row of the index is written in the same transaction as what it is made of.
/// - **R3** This node's own writes are found at once; those of others within two seconds, by
///   comparing the rows' clear revisions, and are opened under an entry. What verifies badly is
///   left out.
/// - **R4** Who may not be known is left out before anything is compared ([Permitted]), and decided
///   on once more by rows that verify (the guard): nobody unknown is shown, counted, or displaces
///   anybody.
/// - **R5** Unknown and forbidden give the same empty answer by the same steps.
/// - **R6** Each search is an entry with its words and whom it found, sealed.
/// - **R7** Officers see names; who supplied some sees those; who heads a unit sees references.
/// - **R8** A person entered in error is found by her reference alone.
///
/// Out of scope here: other spellings, sounds and scripts (`engine`, behind the same seams).
@NullMarked
package org.sitr.search;

import org.jspecify.annotations.NullMarked;
