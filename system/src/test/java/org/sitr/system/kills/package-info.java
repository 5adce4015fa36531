/// Servers end by `kill -9` while officers write: what was answered stands, what was not is whole
/// or not there, the log verifies, and nobody is in quarantine for it. Run by `./sitr full`.
@NullMarked
package org.sitr.system.kills;

import org.jspecify.annotations.NullMarked;
