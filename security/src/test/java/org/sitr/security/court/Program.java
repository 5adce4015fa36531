package org.sitr.security.court;

/// The five that open or judge what a court receives. All but the first are not ours.
enum Program {
  /// `sitr-tools open-package`
  OURS,
  /// the commands of `docs/guides/court.md`
  OPENSSL,
  /// EU DSS 6.0, the European Commission's validator of signed containers
  DSS,
  /// the reference validator of PDF/A
  VERAPDF,
  /// `docs/court/check_log_proof.py`
  PYTHON
}
