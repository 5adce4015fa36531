package org.sitr.audit;

import java.util.Optional;
import org.sitr.security.log.Alias;

/// Who stands behind an alias, as far as an auditor may know. Turned round: implemented above,
/// where staff and cases are.
public interface Names {

  /// A member of staff, by name; a node's alias and one whose person was erased have none.
  Optional<String> staff(Alias actor);

  /// A protected person, by case reference (`7F3Q-8E`), never by name.
  Optional<String> reference(Alias subject);
}
