/// A person and her case on a page: tabs, changes, what is hidden and opened for a reason, the
/// assignment.
///
/// **Requirements**
///
/// 1. Each tab is an address and one read; the banner of her officer is another. What opens only
///    with a reason is not opened to show that it is hidden.
/// 2. A revealed value is in one answer only: not in the session, not in the address, not in a
///    cookie.
/// 3. The second factor is asked before anything is typed; where it runs out meanwhile, one is led
///    through it and back to the same field, with what was typed ([org.sitr.web.page.Kept]).
/// 4. A change names the revision that was shown. After a conflict both values stand side by side.
/// 5. Only fields that the form showed are written.
@org.jspecify.annotations.NullMarked
package org.sitr.web.casefile;
