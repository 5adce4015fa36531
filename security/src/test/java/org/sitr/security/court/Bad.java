package org.sitr.security.court;

import static org.sitr.security.court.Program.DSS;
import static org.sitr.security.court.Program.OPENSSL;
import static org.sitr.security.court.Program.OURS;
import static org.sitr.security.court.Program.PYTHON;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;
import org.sitr.security.integrity.Sha256;

/// A package that must be refused: how it is made, what ours says, and who else refuses it. VeraPDF
/// judges one file, and none of these attacks is in it.
enum Bad {
  ENVELOPE_BYTE_CHANGED(Refusal.DOES_NOT_OPEN, c -> flipped(c.made()), OPENSSL),
  ENVELOPE_CUT_OFF(Refusal.NO_ENVELOPE, c -> cut(c.made(), 1), OPENSSL),
  ENVELOPE_LENGTHENED(Refusal.NO_ENVELOPE, c -> longer(c.made())),
  TAG_OF_1_BYTE(Refusal.SHORT_TAG, c -> Parts.withTag(c.made(), 1)),
  TAG_OF_4_BYTES(Refusal.SHORT_TAG, c -> Parts.withTag(c.made(), 4)),
  TAG_OF_8_BYTES(Refusal.SHORT_TAG, c -> Parts.withTag(c.made(), 8)),
  TAG_OF_12_BYTES(Refusal.SHORT_TAG, c -> Parts.withTag(c.made(), 12)),
  FOR_SOMEBODY_ELSE(Refusal.OTHER_RECIPIENT, c -> Court.ofP384().made(), OPENSSL),
  RECORD_CHANGED(Refusal.CHANGED, c -> apart(c).flip(Names.RECORD_PDF).sealed(), OPENSSL, DSS),
  DOCUMENT_CHANGED(
      Refusal.CHANGED, c -> apart(c).flip("documents/statement-1.pdf").sealed(), OPENSSL, DSS),
  MANIFEST_CHANGED(Refusal.CHANGED, c -> apart(c).flip(Names.MANIFEST).sealed(), OPENSSL, DSS),
  ENTRY_CHANGED(Refusal.CHANGED, c -> apart(c).flip(Names.ENTRY).sealed(), OPENSSL, DSS, PYTHON),
  PROOF_CHANGED(
      Refusal.CHANGED,
      c -> apart(c).replace(Names.PROOF, "\nindex ", "\nindex 1").sealed(),
      OPENSSL,
      DSS,
      PYTHON),
  SECOND_SIGNATURE_CHANGED(
      Refusal.CHANGED, c -> apart(c).flip(Names.RECORD_SIGNATURE).sealed(), OPENSSL, DSS),
  FIRST_SIGNATURE_CHANGED(
      Refusal.BAD_SIGNATURE,
      c -> {
        var parts = apart(c);
        var bytes = parts.get(Names.SIGNATURE).clone();
        bytes[bytes.length - 20] ^= 1;
        return parts.put(Names.SIGNATURE, bytes).sealed();
      },
      OPENSSL,
      DSS),
  SIGNED_LIST_CHANGED(
      Refusal.BAD_SIGNATURE,
      c -> apart(c).replace(Names.ASIC_MANIFEST, "\n</asic", "\n\n</asic").sealed(),
      OPENSSL,
      DSS),
  FILE_ADDED(
      Refusal.NOT_NAMED,
      c -> apart(c).put("documents/more.pdf", new byte[] {1}).sealed(),
      OPENSSL,
      DSS),
  FILE_ADDED_AND_SIGNED_BUT_NOT_IN_THE_MANIFEST(
      Refusal.NOT_NAMED, c -> apart(c).put("documents/more.pdf", new byte[] {1}).signed().sealed()),
  FILE_REMOVED(
      Refusal.MISSING, c -> apart(c).remove("documents/statement-1.pdf").sealed(), OPENSSL, DSS),
  FIRST_SIGNATURE_REMOVED(
      Refusal.MISSING, c -> apart(c).remove(Names.SIGNATURE).sealed(), OPENSSL, DSS),
  SECOND_SIGNATURE_REMOVED(
      Refusal.MISSING, c -> apart(c).remove(Names.RECORD_SIGNATURE).sealed(), OPENSSL, DSS),
  SECOND_SIGNATURE_REMOVED_AND_SIGNED_AGAIN(
      Refusal.MISSING, c -> apart(c).remove(Names.RECORD_SIGNATURE).signed().sealed()),
  NO_SIGNER_IN_THE_FIRST(
      Refusal.NO_SIGNER,
      c -> {
        var parts = apart(c);
        var empty = Parts.withoutSigners(parts.get(Names.SIGNATURE));
        return parts.put(Names.SIGNATURE, empty).sealed();
      },
      OPENSSL,
      DSS),
  NO_SIGNER_IN_THE_SECOND(
      Refusal.NO_SIGNER,
      c -> {
        var parts = apart(c);
        var empty = Parts.withoutSigners(parts.get(Names.RECORD_SIGNATURE));
        return parts.put(Names.RECORD_SIGNATURE, empty).signed().sealed();
      }),
  SIGNED_BY_SOMEBODY_ELSE(
      Refusal.OTHER_CERTIFICATE,
      c -> {
        var parts = apart(c);
        var other = SealingKeys.random("Sitr test", Court.NOW);
        var asic = parts.get(Names.ASIC_MANIFEST);
        return parts.put(Names.SIGNATURE, other.cades(asic, Court.NOW)).sealed();
      },
      OPENSSL,
      DSS),
  /// The whole answer to another request is genuine: only who asked knows.
  ANSWER_TO_ANOTHER_REQUEST(Refusal.OTHER_REQUEST, c -> c.made("R-2026-4712", Court.record())),
  ENTRY_OF_ANOTHER_REQUEST(
      Refusal.OTHER_EXPORT,
      c -> {
        var parts = apart(c);
        var other = new Parts(c, c.made("R-2026-4712", Court.record()));
        for (var name : Set.of(Names.ENTRY, Names.PROOF)) parts.put(name, other.get(name));
        return resigned(parts);
      },
      OPENSSL),
  PROOF_OF_ANOTHER_REQUEST(
      Refusal.NO_PROOF,
      c -> {
        var parts = apart(c);
        var other = new Parts(c, c.made("R-2026-4712", Court.record()));
        return resigned(parts.put(Names.PROOF, other.get(Names.PROOF)));
      },
      PYTHON),
  PATH_OUT_OF_THE_FOLDER(
      Refusal.BAD_NAME,
      c -> apart(c).put("documents/../../evil.pdf", new byte[] {1}).signed().sealed(),
      OPENSSL),
  ABSOLUTE_PATH(
      Refusal.BAD_NAME, c -> apart(c).put("/tmp/evil.pdf", new byte[] {1}).sealed(), OPENSSL, DSS),
  BOMB(
      Refusal.BOMB,
      c -> apart(c).put("documents/bomb.bin", new byte[80 << 20]).sealed(),
      OPENSSL,
      DSS),
  DOCTYPE(
      Refusal.DOCTYPE,
      c -> {
        var parts = apart(c);
        parts.replace(
            Names.ASIC_MANIFEST,
            "<asic:ASiC",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<asic:ASiC");
        var asic = parts.get(Names.ASIC_MANIFEST);
        return parts.put(Names.SIGNATURE, c.sealing.cades(asic, Court.NOW)).sealed();
      },
      DSS),
  DIRECTORY_LISTS_ANOTHER_FILE(
      Refusal.NO_CONTAINER,
      c -> {
        var parts = apart(c);
        var zip = new String(parts.zip(), StandardCharsets.ISO_8859_1);
        int last = zip.lastIndexOf("documents/statement-1.pdf");
        var other = zip.substring(0, last) + "documents/statement-2.pdf" + zip.substring(last + 25);
        return parts.sealed(other.getBytes(StandardCharsets.ISO_8859_1));
      },
      OPENSSL);

  private final Refusal refusal;
  private final Function<Court, byte[]> made;
  private final Set<Program> refusers;

  Bad(Refusal refusal, Function<Court, byte[]> made, Program... others) {
    this.refusal = refusal;
    this.made = made;
    refusers = EnumSet.of(OURS, others);
  }

  Refusal refusal() {
    return refusal;
  }

  byte[] made(Court court) {
    return made.apply(court);
  }

  Set<Program> refusers() {
    return refusers;
  }

  private static Parts apart(Court court) {
    return new Parts(court, court.made());
  }

  /// With new manifest and both signatures: as if the installation itself had made it.
  private static byte[] resigned(Parts parts) {
    var old = ManifestReader.manifest(parts.get(Names.MANIFEST));
    var named = new LinkedHashMap<>(old.files());
    named.replaceAll((name, hash) -> Sha256.of(parts.get(name)));
    var manifest = new Manifest(old.answer(), old.sealing(), named).bytes();
    parts.put(Names.MANIFEST, manifest);
    parts.put(Names.RECORD_SIGNATURE, parts.court.sealing.postQuantum(manifest, Court.NOW));
    return parts.signed().sealed();
  }

  private static byte[] flipped(byte[] bytes) {
    bytes[bytes.length / 2] ^= 1;
    return bytes;
  }

  private static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  private static byte[] longer(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}
