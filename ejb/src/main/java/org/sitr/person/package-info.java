/// Who a person is (F02), in the words and calendars in which it was told.
///
/// - **R1** A name is kept as given, in its script, whole; a person may have one name or twelve, of
///   one part or many. Nothing asks for a given or a family name.
/// - **R2** At least one name is needed; "unknown woman, north gate" is one.
/// - **R3** A date of birth keeps how much of it is known, the calendar it was told in, and whether
///   it was estimated. The other end of a range is a field of its own.
/// - **R4** A day that its calendar does not have, one in the future, and a year that nobody who
///   lives was born in are refused, each with a key of its own: `date.impossible`, `date.future`,
///   `date.other-calendar`.
/// - **R5** Stateless, unknown, disputed, refused and not asked are answers, not blanks. Who is
///   stateless has no citizenship.
/// - **R6** A photo or a fingerprint is named here by its reference, never kept here.
@NullMarked
package org.sitr.person;

import org.jspecify.annotations.NullMarked;
