/// The journey: one true story through every part of a running Sitr, a test a step, in English and
/// in Arabic.
///
/// A shelter worker records, a supervisor assigns, an officer completes and opens, others try in
/// vain, two officers collide, an auditor sees it all, everybody is out in the end. Handles are
/// names of inputs, roles and addresses, never a text of the page, so that both languages walk the
/// same steps.
@org.jspecify.annotations.NullMarked
package org.sitr.system.journey;
