/// Members of staff: appointments proposed and ended, exclusions declared and lifted.
@org.jspecify.annotations.NullMarked
package org.sitr.web.staff;
