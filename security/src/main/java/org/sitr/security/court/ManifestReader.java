package org.sitr.security.court;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitr.security.court.Manifest.Answer;
import org.sitr.security.court.Manifest.Named;
import org.sitr.security.court.Manifest.Withheld;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.log.Sheet;

/// Reads what [Manifest#bytes] and [Export#bytes] give, and refuses the rest: a member more or
/// less, another order, another spelling.
final class ManifestReader {
  private final Map<String, Object> members;

  private ManifestReader(Map<String, Object> members) {
    this.members = members;
  }

  /// @throws PackageRefused [Refusal#BAD_MANIFEST] for anything else
  static Manifest manifest(byte[] bytes) {
    try {
      var manifest = new ManifestReader(Json.read(text(bytes))).manifest();
      if (Arrays.equals(manifest.bytes(), bytes)) return manifest;
    } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
      throw new PackageRefused(Refusal.BAD_MANIFEST);
    }
    throw new PackageRefused(Refusal.BAD_MANIFEST);
  }

  /// @throws PackageRefused [Refusal#OTHER_EXPORT] for anything else
  static Export export(byte[] bytes) {
    try {
      var reader = new ManifestReader(Json.read(text(bytes)));
      var export = new Export(Ids.parse(reader.string("package")), reader.hashes("files"));
      if (Arrays.equals(export.bytes(), bytes)) return export;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new PackageRefused(Refusal.OTHER_EXPORT);
    }
    throw new PackageRefused(Refusal.OTHER_EXPORT);
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private Manifest manifest() {
    var sealing = of(object("sealing"));
    return new Manifest(
        answer(),
        new Sheet.Sealing(
            new Sha256(sealing.string("ecdsa-p384")), new Sha256(sealing.string("ml-dsa-65"))),
        hashes("files"));
  }

  private Answer answer() {
    var recipient = of(object("recipient"));
    return new Answer(
        Ids.parse(string("package")),
        string("request"),
        string("order"),
        string("court"),
        new Named(
            recipient.string("name"),
            recipient.strings("certificates").stream().map(Sha256::new).toList()),
        strings("scope"),
        list("withheld").stream().map(ManifestReader::withheld).toList(),
        string("legal-basis"),
        strings("granted-by"),
        Instant.parse(string("issued")),
        Instant.parse(string("expires")),
        string("duty"));
  }

  private static Withheld withheld(Object value) {
    var reader = of(value);
    return new Withheld(reader.string("field"), reader.string("reason"));
  }

  private static ManifestReader of(Object value) {
    if (!(value instanceof Map<?, ?> object)) throw new IllegalArgumentException("object");
    var members = new LinkedHashMap<String, Object>();
    object.forEach((name, member) -> members.put((String) name, member));
    return new ManifestReader(members);
  }

  private Object object(String name) {
    var value = members.get(name);
    if (value == null) throw new IllegalArgumentException(name);
    return value;
  }

  private String string(String name) {
    if (object(name) instanceof String text) return text;
    throw new IllegalArgumentException(name);
  }

  private List<?> list(String name) {
    if (object(name) instanceof List<?> values) return values;
    throw new IllegalArgumentException(name);
  }

  private List<String> strings(String name) {
    return list(name).stream().map(ManifestReader::asText).toList();
  }

  private static String asText(Object value) {
    if (value instanceof String text) return text;
    throw new IllegalArgumentException("text");
  }

  private Map<String, Sha256> hashes(String name) {
    var hashes = new LinkedHashMap<String, Sha256>();
    of(object(name)).members.forEach((file, hash) -> hashes.put(file, new Sha256(asText(hash))));
    return hashes;
  }
}
