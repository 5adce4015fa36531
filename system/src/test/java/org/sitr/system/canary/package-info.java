/// Law 7: one record whose every field holds a word that exists nowhere else, driven through
/// everything.
///
/// [Words] gives the words, [Where] is the table of who may see which of them at which address;
/// what is not in the table may show none. [Traces] looks where no word may ever be: tables, the
/// database's files and logs, the servers' files.
@org.jspecify.annotations.NullMarked
package org.sitr.system.canary;
