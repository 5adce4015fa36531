/// Acts of two people: what waits, what is agreed to, yes or no with a fresh second factor. Each
/// page says that signed decisions (WebAuthn) come later.
@org.jspecify.annotations.NullMarked
package org.sitr.web.approval;
