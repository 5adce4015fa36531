/// What every concept does alike with a facet: show it, take what was typed, keep what was before.
///
/// - **R1** A view has a line for each field of the facet: its value, that it is hidden and why, or
///   that it is absent. The three are never mixed up.
/// - **R2** What was typed is read field by field by the field's form; everything that is wrong is
///   told at once, each at its field, by a message key. What was typed is not kept here: the caller
///   has it.
/// - **R3** A field that is not submitted stays as it is. One submitted empty becomes absent,
///   unless the form requires it.
/// - **R4** A field that is hidden from who submits it is refused, and so is one that only other
///   acts set, and one that the facet does not have: a mask is never written back.
/// - **R5** Who changes a revision that is no longer the newest is refused; the refusal carries
///   what is stored now, as far as he may see it, to be shown beside what he typed.
/// - **R6** Before a change the values so far are kept, with who changed them and when, under the
///   same key as the facet. Nothing removes them.
/// - **R7** A change that changes nothing writes nothing.
/// - **R8** A record entered in error is marked, never deleted, and can be unmarked.
/// - **R10** Of a record in quarantine a row that verifies is shown, marked as perhaps not the
///   newest; one that does not is hidden field by field.
/// - **R9** Who must know of a change hears of it in the same transaction ([FacetChanged]).
/// - **R10** What was before is shown change by change: who, when, which field, from what to what,
///   the newest first. Who and when come from the row of history, which is sealed and stands in the
///   manifest; the log says the same to auditors. A row of history that somebody wrote by another
///   way shows none of it: quarantine.
/// - **R11** It opens to those who open the facet, by the same needs, under an action of its own; a
///   field that is hidden from the asker is in no change. Partners who only supplied a first
///   contact see no history: it names the colleagues who work on the record.
@NullMarked
package org.sitr.facet;

import org.jspecify.annotations.NullMarked;
