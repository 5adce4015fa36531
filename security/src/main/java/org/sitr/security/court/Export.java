package org.sitr.security.court;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sitr.security.integrity.Sha256;

/// `export.json`: the clear detail of the log's entry about this package. Nothing personal is in
/// it.
///
/// @param files SHA-256 of `record.pdf`, `record.json` and each document
public record Export(UUID packageId, Map<String, Sha256> files) {
  public Export {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// The file's bytes; the entry's `detail` is their SHA-256.
  public byte[] bytes() {
    var members = new LinkedHashMap<String, Object>();
    members.put("package", Ids.text(packageId));
    members.put("files", Manifest.hashes(files));
    return Json.write(members).getBytes(StandardCharsets.UTF_8);
  }
}
