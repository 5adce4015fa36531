/// sitr-tools.jar: for outsiders who check us, for operators, for ourselves.
///
/// Each subcommand is a class listed in [Main]. Exit codes: 0 done and right, 1 done and wrong, 2
/// not done (usage, a file that is not there). No tool makes an entry of the log or a sealed row.
@org.jspecify.annotations.NullMarked
package org.sitr.tools;
