/// Holds the invented people to what their package promises.
@org.jspecify.annotations.NullMarked
package org.sitr.system.invented;
