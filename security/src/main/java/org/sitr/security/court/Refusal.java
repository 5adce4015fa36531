package org.sitr.security.court;

/// Why a package is refused. The word is for the person who opens it; nothing of the content is in
/// it.
public enum Refusal {
  /// the bytes are no CMS AuthEnvelopedData, or more follows it
  NO_ENVELOPE("the file is no sealed package, or it was cut off or lengthened"),
  SHORT_TAG("the seal's tag is shorter than 16 bytes"),
  OTHER_CIPHER("the file is sealed with another cipher than AES-256-GCM"),
  OTHER_RECIPIENT("the package is for another certificate than the given key's"),
  DOES_NOT_OPEN("the package does not open with this key, or a byte of it was changed"),
  NO_CONTAINER("what is inside is no container as the specification says"),
  BAD_NAME("the container has a file whose name is not allowed"),
  BOMB("the container grows beyond measure when it is unpacked"),
  MISSING("a file that the manifest names is not there"),
  NOT_NAMED("there is a file that the manifest does not name"),
  CHANGED("a file is not the one that the manifest names"),
  BAD_MANIFEST("a manifest cannot be read"),
  DOCTYPE("an XML file has a document type"),
  NO_SIGNER("a signature has no signer"),
  BAD_SIGNATURE("a signature does not verify"),
  OTHER_CERTIFICATE("a signature is by another certificate than the sheet and the manifest name"),
  OTHER_EXPORT("the log's entry is not about this package"),
  NO_PROOF("the proof does not show that the entry is in the log of the sheet"),
  OTHER_REQUEST("the package answers another request"),
  CHANGED_MEANWHILE("the file was changed while it was opened");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  /// A sentence for the person who opens the package.
  public String words() {
    return words;
  }
}
