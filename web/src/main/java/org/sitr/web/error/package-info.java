/// What is shown when there is no page to show: a problem, a locked screen, a session that ended.
/// Says what to do and whom to call; never what happened inside.
@org.jspecify.annotations.NullMarked
package org.sitr.web.error;
