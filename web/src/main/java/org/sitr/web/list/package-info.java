/// Lists on pages: every one is ordered, narrowed and paged here, and looks the same.
///
/// **Requirements**
///
/// 1. The head of each column is a link that sorts by it, the other way round when pressed again;
///    `aria-sort` says how it is sorted. A filter stands above for each column that is shown. All
///    of it works without a script and by keyboard.
/// 2. The address keeps the order: `sort`, `dir=desc`, `page`, and `only-COLUMN` for what may stand
///    in an address (references, numbers, codes, days). Another order or filter begins at the first
///    page.
/// 3. Words that somebody types to find a name never stand in an address. The form posts them; the
///    answer is the list itself, and they are in that answer alone: its heads, pages and languages
///    are buttons that send them again. Where a form that was posted holds no words, the answer is
///    the address that says the rest.
/// 4. Words in an address are not taken, so that nobody can hand somebody else a link that narrows
///    to a name.
/// 5. What is sorted are the rows that a door gave ([org.sitr.listing.Columns]); choices are the
///    codes that those rows have.
/// 6. Where filters leave nothing, the page says that they do, and how to clear them.
@org.jspecify.annotations.NullMarked
package org.sitr.web.list;
