/// The whole system on one machine: what `./sitr` runs.
///
/// A **stack** is a database (MariaDB), Keycloak and Payara with the EAR, all in one [Folder] and
/// on ports counted from one base, listening on 127.0.0.1 alone. [Stack] starts and stops it,
/// [Running] is what others need to know of it and lies in the folder as `running.json` (for the
/// owner's eyes only: it holds the demo's passwords).
///
/// **Guarantees:** nothing is fetched or started before the machine was found fit; every secret is
/// made on this machine, for this folder, and lies in a file of mode 0400 or 0600; a process is
/// ended only if it is one we started (number **and** time of start); a second start keeps the
/// data.
///
/// This module sees nothing inside Sitr: it speaks HTTP and SQL and runs `sitr-tools`.
@NullMarked
package org.sitr.system;

import org.jspecify.annotations.NullMarked;
