/// A changed identity. So far the link alone: the other identity's id, in a row that every person
/// has.
@NullMarked
package org.sitr.newidentity;

import org.jspecify.annotations.NullMarked;
