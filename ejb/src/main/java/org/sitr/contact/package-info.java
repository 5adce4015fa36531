/// How a person is reached without harm (F04), and by which channels (F04C).
///
/// - **R1** Rules (when, who may answer, what is said, what never) are for her officer on every
///   page of the record; the channels are under the key of her location and are asked for each
///   time.
/// - **R2** Each rule has a next contact, a silence after which an alarm rises, and when it was
///   last confirmed with her.
/// - **R3** A contact is ahead, overdue, or silent: overdue by more than that silence.
/// - **R4** The duress word is not the codeword.
/// - **R5** Post is off unless somebody allows it for this person: a channel by post is refused
///   until then. It was never otherwise for anybody.
@NullMarked
package org.sitr.contact;

import org.jspecify.annotations.NullMarked;
