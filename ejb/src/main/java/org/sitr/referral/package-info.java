/// What was said at the first contact (F10), as it was said.
///
/// - **R1** Needed are a name, the language, whether it is safe to talk, whether there is danger
///   now, who refers, how urgent it is and when it was.
/// - **R2** What she says about danger is kept in her words.
/// - **R3** Who supplied it sees it, and nothing else of the record.
@NullMarked
package org.sitr.referral;

import org.jspecify.annotations.NullMarked;
