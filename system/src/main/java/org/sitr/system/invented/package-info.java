/// The people of a demo and of the tests: sixty, all invented, entered by the demo's own accounts.
///
/// **Who.** Composed from lists of common names (`worlds.tsv`) in six scripts: Arabic, Latin,
/// Cyrillic, Hebrew, Chinese, Korean. Among them persons of one name and of many, of no
/// citizenship, with a birth year only, and with dates of the Hijri, Solar Hijri and Ethiopian
/// calendars. The same sixty each time: no clock and no chance decides who they are.
///
/// **How.** Only through the REST API, with bearer tokens of accounts that may do it: the founders
/// appoint, a shelter worker records, a supervisor assigns, an officer completes. Nothing here sees
/// the database or a key, so what this package cannot do, nobody can do from outside either.
///
/// **Again.** Entering is idempotent: what the shelter worker has already sent is not sent twice,
/// an appointment that exists is not proposed again.
@org.jspecify.annotations.NullMarked
package org.sitr.system.invented;
