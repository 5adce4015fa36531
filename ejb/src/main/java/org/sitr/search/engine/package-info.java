/// Finding people by what they are called: plain Java, in memory only, for the node and for our
/// tools.
///
/// - **R1** A name is folded before it is compared: case, accents, vowel signs, final forms and the
///   spellings of one letter are one (`Folding`). Folding twice is folding once.
/// - **R2** Every word of a query must be, or begin, a word of one of the person's names; words may
///   stand in any order, and may come from the spelling in either script.
/// - **R3** What the asker may not know is left out **before** anything is compared: it is neither
///   found nor counted, and displaces nothing.
/// - **R4** Whole words come before beginnings, then the order is that of the names.
/// - **R5** At most 20 are given, and whether there were more.
///
/// Out of scope here: other spellings, other scripts' sound, typing errors (the engine of a later
/// issue takes this place behind `NameIndex`).
@NullMarked
package org.sitr.search.engine;

import org.jspecify.annotations.NullMarked;
