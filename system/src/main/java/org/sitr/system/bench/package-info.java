/// Figures of a running Sitr beside named peers on the same machine, in the same minute: a figure
/// alone says nothing.
///
/// Requests of the peers take turns with ours, so that both meet the same neighbours. What is
/// printed goes to `docs/performance.md` as it is.
@org.jspecify.annotations.NullMarked
package org.sitr.system.bench;
