package org.sitr.access;

/// An argument of a guarded call whose words stand in the entry, sealed: what somebody searched
/// for.
public interface Worded {
  String words();
}
