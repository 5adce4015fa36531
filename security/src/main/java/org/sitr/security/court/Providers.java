package org.sitr.security.court;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Bouncy Castle, asked by name of nobody and registered nowhere.
final class Providers {
  static final BouncyCastleProvider BC = new BouncyCastleProvider();

  private Providers() {}
}
