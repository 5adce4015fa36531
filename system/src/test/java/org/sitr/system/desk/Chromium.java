package org.sitr.system.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The machine's own Chromium, one for all tests of a thread, since Playwright is bound to the one
/// that made it; Playwright brings no browser.
final class Chromium {
  private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::launched);

  private Chromium() {}

  static Browser browser() {
    return RUNNING.get();
  }

  private static Browser launched() {
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var playwright = Playwright.create(options);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright.chromium().launch(launch());
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
