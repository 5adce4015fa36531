/// The servers of a stack: fetched through Maven, unpacked once, configured into the stack's
/// folder, run as our children.
@NullMarked
package org.sitr.system.server;

import org.jspecify.annotations.NullMarked;
