/// From the first contact to the decision whether somebody is a victim (F10).
///
/// - **R1** Recording a first contact makes, in one write: the person with a key in every
///   compartment, her decision row, her case, and a row of every facet, filled or absent, so that
///   having one tells nothing.
/// - **R2** Names, language, birth and citizenship of the first contact become the identity's first
///   values; from then on each goes its own way.
/// - **R3** What is wrong is told at its field, and nothing is made.
/// - **R4** Who recorded it sees afterwards what she supplied ([org.sitr.referral]); never
///   identity, contact, location or what is found here.
/// - **R5** The time to reflect ends after it begins and lasts at least 30 days.
@NullMarked
package org.sitr.identification;

import org.jspecify.annotations.NullMarked;
