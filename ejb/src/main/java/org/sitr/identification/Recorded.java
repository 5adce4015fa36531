package org.sitr.identification;

import org.sitr.casefile.CaseRef;
import org.sitr.storage.PersonId;

/// A first contact that was recorded, and how the record is called.
public record Recorded(PersonId person, CaseRef ref) {}
