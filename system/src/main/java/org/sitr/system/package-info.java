/** The whole system on one machine. */
@org.jspecify.annotations.NullMarked
package org.sitr.system;
