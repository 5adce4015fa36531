package org.sitr.system;

import java.util.LinkedHashMap;
import java.util.Map;

/// The ports of one stack, counted from one base so that two stacks run side by side.
public record Ports(int base) {
  public Ports {
    if (base < 1024 || base > 64_000) {
      throw new IllegalArgumentException("a base port lies between 1024 and 64000, not " + base);
    }
  }

  public int https() {
    return base + 443;
  }

  public int admin() {
    return base + 48;
  }

  public int keycloak() {
    return base + 543;
  }

  public int keycloakHealth() {
    return base + 590;
  }

  public int database() {
    return base + 306;
  }

  /// Every port by what listens there.
  public Map<String, Integer> all() {
    var all = new LinkedHashMap<String, Integer>();
    all.put("https", https());
    all.put("admin", admin());
    all.put("keycloak", keycloak());
    all.put("keycloakHealth", keycloakHealth());
    all.put("database", database());
    return all;
  }
}
