package org.sitr.security.court;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.log.Sheet;

/// `manifest.json`: what was given to whom, on what order, and by whom it was granted; under the
/// ML-DSA-65 signature. One spelling: `parse(bytes())` is the manifest again, and `parse` takes
/// nothing else.
///
/// @param answer what the two decisions granted
/// @param sealing certificates that sign the package
/// @param files SHA-256 of each file but those that the specification leaves out, in the
///   container's order
public record Manifest(Answer answer, Sheet.Sealing sealing, Map<String, Sha256> files) {
  /// What was decided, and for whom.
  ///
  /// @param packageId also the id of this copy, on each page of `record.pdf`
  /// @param request number that the court knows
  /// @param order number of the court's order
  /// @param scope codes of `disclosure_scope.csv`
  /// @param basis legal basis, in words
  /// @param grantedBy roles
  /// @param issued whole seconds
  /// @param expires shown, not enforced: the paper does not forget
  /// @param duty `return` or `destroy`, with the day: in words
  public record Answer(
      UUID packageId,
      String request,
      String order,
      String court,
      Named recipient,
      List<String> scope,
      List<Withheld> withheld,
      String basis,
      List<String> grantedBy,
      Instant issued,
      Instant expires,
      String duty) {
    public Answer {
      scope = List.copyOf(scope);
      withheld = List.copyOf(withheld);
      grantedBy = List.copyOf(grantedBy);
      issued = issued.truncatedTo(ChronoUnit.SECONDS);
      expires = expires.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String toString() {
      return "answer " + packageId;
    }
  }

  /// Who may open it.
  public record Named(String name, List<Sha256> certificates) {
    public Named {
      certificates = List.copyOf(certificates);
    }

    @Override
    public String toString() {
      return "a recipient";
    }
  }

  /// A field that is not given, and the coded reason.
  public record Withheld(String field, String reason) {}

  public Manifest {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// The file's bytes: one line of JSON, UTF-8, without a line feed.
  public byte[] bytes() {
    var members = new LinkedHashMap<String, Object>();
    members.put("v", "1");
    members.put("package", Ids.text(answer.packageId));
    members.put("request", answer.request);
    members.put("order", answer.order);
    members.put("court", answer.court);
    members.put("recipient", recipient());
    members.put("scope", answer.scope);
    members.put("withheld", answer.withheld.stream().map(Manifest::members).toList());
    members.put("legal-basis", answer.basis);
    members.put("granted-by", answer.grantedBy);
    members.put("issued", answer.issued.toString());
    members.put("expires", answer.expires.toString());
    members.put("duty", answer.duty);
    members.put(
        "sealing",
        ordered("ecdsa-p384", sealing.ecdsa().hex(), "ml-dsa-65", sealing.mldsa().hex()));
    members.put("files", hashes(files));
    return Json.write(members).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> recipient() {
    var certificates = answer.recipient.certificates.stream().map(Sha256::hex).toList();
    return ordered("name", answer.recipient.name, "certificates", certificates);
  }

  private static Map<String, Object> members(Withheld withheld) {
    return ordered("field", withheld.field, "reason", withheld.reason);
  }

  static Map<String, Object> hashes(Map<String, Sha256> files) {
    var hashes = new LinkedHashMap<String, Object>();
    files.forEach((name, hash) -> hashes.put(name, hash.hex()));
    return hashes;
  }

  private static Map<String, Object> ordered(
      String first, Object its, String second, Object theSeconds) {
    var members = new LinkedHashMap<String, Object>();
    members.put(first, its);
    members.put(second, theSeconds);
    return members;
  }

  @Override
  public String toString() {
    return "manifest of " + files.size() + " files";
  }
}
