/// What a case is (F01), who works on it, and the lists in which cases are found.
///
/// - **R1** A case has a reference that is random, tells nothing, checks itself ([CaseRef]) and is
///   given once.
/// - **R2** A case opens with the first contact: track A, state A0, the day, a unit.
/// - **R3** A track has one state; a state without its track, or a track without a state, is
///   refused.
/// - **R4** Officers of a case are set by assigning, never by its form; whoever is assigned is
///   shown in the header in the same write.
/// - **R5** "My cases" are those assigned to me, the next contact first; what is unassigned is for
///   the head of its unit, without names; "sent" is for who recorded the first contact, with what
///   she supplied and nothing that came later.
/// - **R6** A list holds only persons whom its entry names. It sorts and filters by each column it
///   shows.
@NullMarked
package org.sitr.casefile;

import org.jspecify.annotations.NullMarked;
