/// The first page of each role, so that nobody starts on an empty one; help; and what somebody
/// without an appointment sees.
@org.jspecify.annotations.NullMarked
package org.sitr.web.home;
