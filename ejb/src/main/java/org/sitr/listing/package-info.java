/// How every list is ordered, narrowed and cut into pages: one way, for pages and for the API.
///
/// - **R1** A door hands over the rows that its asker may see, and no others; order, narrowing,
///   choices and the count of all pages are made from those alone. What he may not see neither
///   shows nor counts.
/// - **R2** A list sorts by each column it shows, up and down, and narrows by each. Rows equal in
///   that column keep the list's own order; rows that have nothing there come last, both ways.
/// - **R3** What somebody would type to narrow by words (a name, a conflict) is a value of a record
///   and stands in no address ([Column.Kind#WORDS]). References, codes, numbers and days may
///   ([Column.Kind#isClear]).
/// - **R4** Words are found in any case, with or without accents, in any order. Codes sort in the
///   order of their list, and the choices of a column are the codes that its rows have.
/// - **R5** What an address says becomes what can be: a column that is not there, a day that is
///   none, a page behind the last, a million characters.
///
/// The log is too long to be read into memory for this: `audit.LogReader` narrows by its clear
/// columns and sorts by its index alone, both ways.
///
/// Depends on nothing of ours, so that every door can have it.
@NullMarked
package org.sitr.listing;

import org.jspecify.annotations.NullMarked;
