/// Members of staff (F29): who they are, what they are appointed to, whom they are excluded from.
///
/// 1. An appointment is proposed by one supervisor and confirmed by another; ended by one, at once.
/// 2. An exclusion works from the moment it is declared; a second person confirms it; lifting takes
///    two.
/// 3. The excluded see nothing of it: neither that there is one nor from what.
/// 4. Founding names the first two supervisors, once, while the log holds no founding.
@org.jspecify.annotations.NullMarked
package org.sitr.staff;
