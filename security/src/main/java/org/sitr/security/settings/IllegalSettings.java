package org.sitr.security.settings;

import java.util.List;

/// Settings with which a node must not start. Names every fault, no value.
public final class IllegalSettings extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<String> faults;

  IllegalSettings(List<String> faults) {
    super("settings: " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
