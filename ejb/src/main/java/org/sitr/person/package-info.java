@org.jspecify.annotations.NullMarked
package org.sitr.person;
