package org.sitr.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Merkle;

/// Under which alias a node speaks of itself: always the same, and no person's.
final class NodeAlias {

  static Alias of(String node) {
    byte[] name = ("sitr.org/log-node " + node).getBytes(StandardCharsets.UTF_8);
    ByteBuffer hash = ByteBuffer.wrap(Merkle.sha256(name));
    return new Alias(new UUID(hash.getLong(), hash.getLong()));
  }

  private NodeAlias() {}
}
