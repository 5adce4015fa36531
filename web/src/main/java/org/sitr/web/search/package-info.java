/// Finding people. Searches when asked; lists only whom the door gives.
@org.jspecify.annotations.NullMarked
package org.sitr.web.search;
