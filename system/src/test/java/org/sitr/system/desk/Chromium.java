package org.sitr.system.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The machine's own Chromium, one for all tests of a JVM; Playwright brings no browser.
final class Chromium {
  private static @Nullable Browser running;

  private Chromium() {}

  static synchronized Browser browser() {
    if (running == null) {
      var options =
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      var playwright = Playwright.create(options);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      running = playwright.chromium().launch(launch());
    }
    return running;
  }

  private static BrowserType.LaunchOptions launch() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(System.getProperty("sitr.chromium", "/usr/bin/chromium")))
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--disable-sync",
                "--disable-component-update"));
  }
}
