package org.sitr.access;

import java.util.List;
import java.util.Map;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;
import org.sitr.vault.Vault;

/// A door over rows of a test: it reads and writes what a guard has let it.
record TestRecords(Vault vault) {
  @Guarded(Action.OPEN_PERSON)
  public List<String> open(PersonId person, Purpose purpose) {
    return vault.<Sample>all(Sample.FACET, person).stream()
        .map(row -> String.valueOf(vault.openText(row, Sample.NOTE)))
        .sorted()
        .toList();
  }

  @Guarded(Action.OPEN_PERSON)
  public boolean isDoubted(PersonId person, Purpose purpose) {
    return vault.isDoubted(person);
  }

  @Guarded(Action.CHANGE_CASE)
  public void change(PersonId person, Purpose purpose) {
    vault.add(Sample.FACET, person, Map.of(Sample.NOTE, "more"));
  }

  @Guarded(Action.OPEN_PERSON)
  public void writeUnderARead(PersonId person, Purpose purpose) {
    vault.add(Sample.FACET, person, Map.of(Sample.NOTE, "more"));
  }

  @Guarded(Action.OPEN_RECORD_LOG)
  public boolean log(PersonId person) {
    return true;
  }
}
