/// What people and programs send that is wrong: fields, revisions, references, tokens, requests of
/// another site.
///
/// **Everywhere:** a clear error at the place, what was typed kept, nothing internal shown, an
/// entry where it was an attempt.
@org.jspecify.annotations.NullMarked
package org.sitr.system.input;
