/// What surrounds every request: headers, forged forms, sizes, the ends of a session.
///
/// **Requirements**
///
/// 1. Every answer carries the strict policy of `Headers`; nothing of a page is kept by a browser
///    or a proxy, except stylesheet, script, icons and fonts.
/// 2. A request that changes something and is authenticated by a cookie counts only if the browser
///    says that a page of ours sent it **and** it carries the session's token. A program
///    authenticates by a header that no other site can set, and needs neither.
/// 3. A body that is too large is refused with 413 before it is read.
/// 4. Signing out and locking are posts. Both end the session here first.
/// 5. A form that a page of ours gave out, and that comes when its session is over or replaced,
///    does nothing but is not lost: what was typed is kept, sealed, for the person to whom the form
///    was given ([Unsent]); the sign-in leads back to it. "Lock now" over a form keeps it likewise.
@org.jspecify.annotations.NullMarked
package org.sitr.web.http;
