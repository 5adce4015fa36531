/// What was typed in a form, kept while somebody signs in again or gives the second factor.
///
/// - **R1** A draft is one sealed field under a random owner and a key of its own: nothing says
///   whose it is, or about whom.
/// - **R2** It is an entry when it begins, each time it is reopened, and when it ends before its
///   time.
/// - **R3** It opens for who typed it and in the form it was typed in; for everybody else it is not
///   there, and nobody else ends it.
/// - **R4** It is gone when it was sent or discarded, and after seven days; its key goes with it.
/// - **R5** A form that comes when its session is over is kept for the person to whom we gave the
///   form, as the form's token says ([LateForms], `access.FormTokens`). A form of any other origin
///   is refused and not kept.
@NullMarked
package org.sitr.draft;

import org.jspecify.annotations.NullMarked;
