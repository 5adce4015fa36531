/// `record.pdf`: the answer as a person reads and prints it; PDF/A-2b, Arabic shaped and in order,
/// each page marked with the recipient and the copy's id.
///
/// The only package that sees the PDF library; `sitr-tools` leaves it out, for a court reads what
/// we wrote and writes none. Fonts (Noto, `OFL.txt`) are embedded from here: what a machine has
/// installed changes nothing. Nothing is fetched: the page it is made from names no address.
///
/// Letters that have no presentation form (some of Kurdish, Pashto and Sindhi) are not joined.
/// Scripts outside Latin, Greek, Cyrillic and Arabic have no glyph here; [Paper] refuses them
/// rather than print a box where a name should be.
@NullMarked
package org.sitr.security.court.paper;

import org.jspecify.annotations.NullMarked;
