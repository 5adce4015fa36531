package org.sitr.security.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;

/// Which signatures count: two asymmetric algorithms, by keys that the realm publishes. `none` and
/// everything keyed with a public key as a secret are thereby out.
final class Signatures {
  /// Clocks of two machines may differ by this much; a token's life is a minute.
  static final int CLOCK_SKEW_SECONDS = 10;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private Signatures() {}

  static JWSKeySelector<SecurityContext> by(Provider.Known known) {
    return new JWSVerificationKeySelector<>(ALGORITHMS, known.keys());
  }
}
