/// Every act of two people: one proposes, others decide, the last yes runs it once, with exactly
/// the arguments that were shown.
///
/// 1. A proposal is bound to the SHA-256 of what was shown and of its arguments; a decision brings
///    that hash back, and it is computed again from what is stored before anything runs.
/// 2. Proposer and decider differ. Nobody decides on himself.
/// 3. A yes needs the second factor given for it, at most two minutes ago. The column for a
///    WebAuthn assertion is empty until authenticators are registered with Sitr; pages say so.
/// 4. It runs once: what is done, refused, withdrawn or past its time takes no decision.
/// 5. A refusal has a reason in words.
@org.jspecify.annotations.NullMarked
package org.sitr.approval;
