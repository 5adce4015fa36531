package org.sitr.casefile;

/// Who knows which references are given already: the index in memory, which stands above the
/// concepts.
public interface TakenRefs {
  boolean isTaken(CaseRef ref);
}
