package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sitr.access.Directory;
import org.sitr.casefile.CaseRef;
import org.sitr.storage.PersonId;

/// From the reference in an address to the person whom a door asks for, and back. Shows and opens
/// nothing: every door decides for itself whether its asker may know her.
@ApplicationScoped
public class References {

  @Inject Index index;

  /// Knows whom the index doubts: her record is in quarantine, and for some still to be read.
  @Inject Directory directory;

  /// Whoever has that reference. Where nobody has it, or it is none, somebody who does not exist:
  /// the door then answers as it does for somebody who may not be known.
  ///
  /// @param typed in any case and spacing
  /// @throws NotReady this node has just started
  public PersonId person(String typed) {
    if (!index.isReady()) {
      throw new NotReady();
    }
    return CaseRef.parse(typed)
        .flatMap(ref -> index.person(ref).map(PersonId::new).or(() -> directory.person(ref.text())))
        .orElseGet(PersonId::random);
  }

  /// The reference of somebody whom a door has given.
  public Optional<CaseRef> of(PersonId person) {
    return index.known(person.uuid()).flatMap(Known::ref);
  }
}
