/// Lists as they are asked for: sorted and narrowed by each column, at the pages and at the API,
/// without a name in any address.
@org.jspecify.annotations.NullMarked
package org.sitr.system.lists;
