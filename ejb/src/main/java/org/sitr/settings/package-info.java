/// The settings of this node (`org.sitr.security.settings`), read from MicroProfile Config when it
/// starts.
///
/// Settings come from the environment (`sitr.db.url` is `SITR_DB_URL`), secrets from the secrets
/// directory; there is no other source of behaviour.
@org.jspecify.annotations.NullMarked
package org.sitr.settings;
