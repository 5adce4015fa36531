/// All settings of a node as one record, and what is wrong with them. Here, below both, because the
/// node reads them when it starts and `sitr-tools check-settings` before that.
///
/// 1. Every fault is found in one go; a node with a fault does not start.
/// 2. A secret's value stands in no message, log line or `toString`.
@org.jspecify.annotations.NullMarked
package org.sitr.security.settings;
