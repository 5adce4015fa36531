package org.sitr.security.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads [Settings] from a source of named texts and collects what is wrong with them. Sees no
/// container, so that a tool can check settings before a node starts.
public final class SettingsReader {
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://[^\\s]+");
  private static final Pattern UNITS =
      Pattern.compile("[A-Z][A-Z0-9]{0,15}(\\s*,\\s*[A-Z][A-Z0-9]{0,15})*");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,6}");

  private final Function<String, Optional<String>> source;
  private final List<String> faults = new ArrayList<>();

  private SettingsReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /// @param source a setting's text by its name
  /// @throws IllegalSettings with every fault, and no value
  public static Settings read(Function<String, Optional<String>> source) {
    return new SettingsReader(source).all();
  }

  private Settings all() {
    var settings =
        new Settings(
            matching("sitr.node", NODE, "a name of letters, digits, . _ -"),
            id(matching("sitr.installation", HEX, "32 hex digits")),
            uri("sitr.url"),
            new Settings.Database(
                matching("sitr.db.url", DATABASE, "jdbc:mysql://…"),
                text("sitr.db.user"),
                text("sitr.db.password")),
            file("sitr.keystore.file"),
            file("sitr.keystore.passphrase-file"),
            path("sitr.notes.dir", Files::isDirectory, "a folder"),
            new Settings.Oidc(
                uri("sitr.oidc.issuer"),
                text("sitr.oidc.client-id"),
                file("sitr.oidc.client-key-file"),
                text("sitr.oidc.audience")),
            Boolean.parseBoolean(source.apply("sitr.demo").orElse("false")),
            Stream.of(matching("sitr.units", UNITS, "codes of units, comma between").split(","))
                .map(String::strip)
                .toList(),
            count("sitr.refusals.per-minute", 120));
    if (!faults.isEmpty()) throw new IllegalSettings(faults);
    return settings;
  }

  private String text(String name) {
    var text = source.apply(name).map(String::strip).orElse("");
    if (text.isEmpty()) faults.add(name + " (" + variable(name) + ") is missing");
    return text;
  }

  private String matching(String name, Pattern pattern, String meant) {
    var text = text(name);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) faults.add(name + " is not " + meant);
    return text;
  }

  private int count(String name, int otherwise) {
    var text = source.apply(name).map(String::strip).orElse("");
    if (text.isEmpty()) return otherwise;
    if (COUNT.matcher(text).matches()) return Integer.parseInt(text);
    faults.add(name + " is not a number above 0");
    return otherwise;
  }

  private URI uri(String name) {
    var text = text(name);
    try {
      var uri = new URI(text);
      if (!text.isEmpty() && (!"https".equals(uri.getScheme()) || uri.getHost() == null))
        faults.add(name + " is not an https address");
      return uri;
    } catch (URISyntaxException e) {
      faults.add(name + " is not an https address");
      return URI.create("");
    }
  }

  private Path file(String name) {
    return path(name, Files::isReadable, "a file that can be read");
  }

  private Path path(String name, Predicate<Path> holds, String meant) {
    var text = text(name);
    var path = Path.of(text);
    if (!text.isEmpty() && !holds.test(path)) faults.add(name + " is not " + meant);
    return path;
  }

  private static UUID id(String hex) {
    if (!HEX.matcher(hex).matches()) return new UUID(0, 0);
    return new UUID(
        HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
  }

  private static String variable(String name) {
    return name.replace('.', '_').replace('-', '_').toUpperCase(java.util.Locale.ROOT);
  }
}
