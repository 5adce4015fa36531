package org.sitr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sitr.security.settings.Settings;
import org.sitr.security.settings.SettingsReader;

/// Reads the settings once, when the application starts: with a fault it does not.
@ApplicationScoped
public class SettingsAtStart {

  /// The settings of this node.
  @Produces
  @Singleton
  public Settings settings() {
    var config = ConfigProvider.getConfig();
    return SettingsReader.read(name -> config.getOptionalValue(name, String.class));
  }

  void check(@Observes @Initialized(ApplicationScoped.class) Object started, Settings settings) {
    System.getLogger("org.sitr.settings")
        .log(System.Logger.Level.INFO, "node {0} at {1}", settings.node(), settings.url());
  }
}
