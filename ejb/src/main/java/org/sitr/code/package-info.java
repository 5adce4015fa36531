/// Code lists as data: what a field may hold where the answer is one of a list, and what each
/// answer is called in six languages.
///
/// - **R1** A list is a file of `codes/`; the set of lists is the set of files. Asking for another
///   one is a programming error.
/// - **R2** A code is taken exactly as it is spelt in its list, never by label, never in another
///   case.
/// - **R3** A label is given in the language asked, else in English; a code that a list no longer
///   has is shown as the code itself, so that an old record stays readable.
/// - **R4** Every list that a page shows has a label for every code in English and Arabic.
/// - **R6** No two lists have the same codes, so that the form of a field names its list.
/// - **R5** The order of a list is the order of its file.
///
/// Out of scope: the legal catalogue, lists changed at run time.
@NullMarked
package org.sitr.code;

import org.jspecify.annotations.NullMarked;
