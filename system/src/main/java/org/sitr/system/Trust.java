package org.sitr.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.sitr.system.server.Certificates;

/// Trust in one stack's authority, and in nobody else.
public final class Trust {
  private Trust() {}

  public static SSLContext in(Path trustStore) {
    try (var in = Files.newInputStream(trustStore)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, Certificates.STORE_PASSWORD.toCharArray());
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
