package org.sitr.security.court;

import java.util.regex.Pattern;

/// The files of a container and their names.
public final class Names {
  public static final String MIMETYPE = "mimetype";
  public static final String RECORD_PDF = "record.pdf";
  public static final String RECORD_JSON = "record.json";
  public static final String MANIFEST = "manifest.json";
  public static final String EXPORT = "export.json";
  public static final String ENTRY = "log-entry.json";
  public static final String PROOF = "log-proof.txt";
  public static final String RECORD_SIGNATURE = "record.p7s";
  public static final String ASIC_MANIFEST = "META-INF/ASiCManifest001.xml";
  public static final String SIGNATURE = "META-INF/signature001.p7s";

  /// What the file `mimetype` holds.
  public static final String CONTAINER_TYPE = "application/vnd.etsi.asic-e+zip";

  /// A granted document: `documents/` and a plain name. No name leads out of a folder, hides, or is
  /// read differently by two systems.
  private static final Pattern DOCUMENT =
      Pattern.compile("documents/[A-Za-z0-9][A-Za-z0-9_-]{0,60}(\\.[A-Za-z0-9]{1,8})?");

  private Names() {}

  /// May a granted document have this name?
  public static boolean isDocument(String name) {
    return DOCUMENT.matcher(name).matches();
  }

  /// Is it of the container itself, so that no manifest names it?
  static boolean isOfContainer(String name) {
    return name.equals(MIMETYPE) || name.equals(ASIC_MANIFEST) || name.equals(SIGNATURE);
  }

  /// Can a container have a file of this name?
  static boolean isKnown(String name) {
    return switch (name) {
      case RECORD_PDF, RECORD_JSON, MANIFEST, EXPORT, ENTRY, PROOF, RECORD_SIGNATURE -> true;
      default -> isOfContainer(name) || isDocument(name);
    };
  }

  static String mediaType(String name) {
    int dot = name.lastIndexOf('.');
    return switch (name.substring(dot + 1)) {
      case "pdf" -> "application/pdf";
      case "json" -> "application/json";
      case "txt" -> "text/plain";
      case "p7s" -> "application/pkcs7-signature";
      default -> "application/octet-stream";
    };
  }
}
