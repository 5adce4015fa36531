package org.sitr.system;

import java.io.IOException;
import org.sitr.system.server.Database;
import org.sitr.system.server.Keycloak;

/// Gathers what [Running] says.
final class Facts {
  private Facts() {}

  static Running of(
      Project project, Folder folder, Ports ports, Database database, Keycloak keycloak)
      throws IOException {
    return new Running(
        "https://localhost:" + ports.https(),
        folder.ca().toString(),
        folder.foundingSheet().toString(),
        folder.root().toString(),
        project.root().toString(),
        keycloak.realmAddress(),
        project.tools().toString(),
        ports.all(),
        new Running.DatabaseAccess(
            database.url(),
            Database.OWNER,
            database.ownerPassword(),
            Database.APPLICATION,
            database.applicationPassword()),
        new Running.Administrator(
            keycloak.address(), Keycloak.ADMINISTRATOR, keycloak.administratorSecret()));
  }
}
