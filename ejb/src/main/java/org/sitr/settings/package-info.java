/// All settings of a node as one record, read from MicroProfile Config and checked when the node
/// starts.
///
/// 1. Every fault is found in one go and listed in one message; a node with a fault does not start.
/// 2. A secret's value stands in no message, log line or `toString`.
/// 3. Settings come from the environment (`sitr.db.url` is `SITR_DB_URL`), secrets from the secrets
///    directory; there is no other source of behaviour.
@org.jspecify.annotations.NullMarked
package org.sitr.settings;
