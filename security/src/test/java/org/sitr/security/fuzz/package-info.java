/// Bytes as nobody wrote them, against everything that reads: a reader takes what its writer writes
/// and refuses the rest by the one exception or empty answer that it names. Run by `./sitr full`.
@NullMarked
package org.sitr.security.fuzz;

import org.jspecify.annotations.NullMarked;
