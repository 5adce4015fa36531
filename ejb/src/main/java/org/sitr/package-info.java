/** The work itself. */
@org.jspecify.annotations.NullMarked
package org.sitr;
