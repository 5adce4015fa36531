package org.sitr.security.court;

import org.sitr.security.log.LogProof;

/// Where a package's export is entered.
@FunctionalInterface
public interface ExportLog {
  /// Appends an entry of kind `export`, outcome `allowed`, whose `detail` is the SHA-256 of these
  /// bytes, and waits for a checkpoint that holds it.
  Entered enter(Export export);

  /// @param entry the entry's exact bytes
  record Entered(byte[] entry, LogProof proof) {
    public Entered {
      entry = entry.clone();
    }

    @Override
    public byte[] entry() {
      return entry.clone();
    }
  }
}
