/// Attacks with the database's own administrator; the SQL lies in `system/attacks`. Each is of no
/// use, and found.
///
/// Every test repairs what it broke, so that they can follow each other on one stack.
@org.jspecify.annotations.NullMarked
package org.sitr.system.attacks;
