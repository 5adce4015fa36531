package org.sitr.security.log;

/// What is wrong with a log, and where it begins.
///
/// @param index of the first entry at fault
public record Fault(long index, String what) {
  @Override
  public String toString() {
    return "fault at index " + index + ": " + what;
  }
}
