/// The REST API as a program uses it, beyond what the matrix asks.
@org.jspecify.annotations.NullMarked
package org.sitr.system.program;
