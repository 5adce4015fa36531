package org.sitr.system.desk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// `target/report/index.html`: each stage's cases as sentences, with the pictures taken in them.
///
/// One stage is one run of the tests; it writes its own part, and the index is made anew from all
/// parts there are.
public final class Report implements TestExecutionListener {
  private static final Path FOLDER = Path.of("target", "report").toAbsolutePath();
  private static final ThreadLocal<List<String>> PICTURES = ThreadLocal.withInitial(ArrayList::new);

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  static void picture(Page page, String name) {
    var file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-") + ".png";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve("pictures").resolve(file))
            .setFullPage(true));
    PICTURES.get().add(file);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest()) return;
    var ok = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    var name = test.getDisplayName().replace('_', ' ').replace("()", "");
    lines.add(
        "<li class=%s>%s: %s%s</li>"
            .formatted(ok ? "ok" : "fault", ok ? "ok" : "FAULT", escaped(name), pictures()));
  }

  private static String pictures() {
    var shown =
        PICTURES.get().stream()
            .map(p ->
                "<a href=pictures/%1$s><img loading=lazy width=320 alt='%1$s' src=pictures/%1$s></a>"
                    .formatted(p))
            .collect(Collectors.joining());
    PICTURES.get().clear();
    return shown.isEmpty() ? "" : "<div>" + shown + "</div>";
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var stage = System.getProperty("sitr.stage");
    if (stage == null || lines.isEmpty()) return;
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          FOLDER.resolve(stage + ".part"),
          "<section><h2>%s</h2><ul>%s</ul></section>"
              .formatted(escaped(stage), String.join("\n", lines)));
      Files.writeString(FOLDER.resolve("index.html"), index());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String index() throws IOException {
    var body = new StringBuilder();
    try (var parts = Files.list(FOLDER)) {
      for (var part : parts.filter(f -> f.toString().endsWith(".part")).sorted().toList())
        body.append(Files.readString(part));
    }
    return """
    <!doctype html><html lang=en><meta charset=utf-8><title>Sitr: what the tests saw</title>
    <style>body{font:15px system-ui;margin:2rem}.fault{color:#97190f;font-weight:600}img{border:1px solid #78859a;margin:4px}</style>
    <h1>What the tests saw</h1>
    """
        + body;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
