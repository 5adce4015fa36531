/// `./sitr test`: stages with a budget each, run in order, counted, told in one line each.
///
/// A stage that takes longer than its budget is a defect and says so, but fails nothing: machines
/// differ. A stage that ran no case at all has failed: a test that is not found must not look like
/// one that passed.
@NullMarked
package org.sitr.system.stage;

import org.jspecify.annotations.NullMarked;
