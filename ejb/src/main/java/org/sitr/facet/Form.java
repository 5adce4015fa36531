package org.sitr.facet;

import java.util.Set;
import org.sitr.access.Action;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;

/// What a facet asks of who fills it in.
///
/// @param change the action that fills it in
/// @param required may not be submitted empty
/// @param byOtherActs set by other acts than this form (an assignment, the opening of the case)
/// @param staff hold the number of a member of staff, and show the name
/// @param check what its fields ask of one another
public record Form(
    Facet facet,
    Action change,
    Set<SealedField<?>> required,
    Set<SealedField<?>> byOtherActs,
    Set<SealedField<?>> staff,
    Check check) {

  /// Looks at all values as they would be after the change.
  @FunctionalInterface
  public interface Check {
    void look(Values values, Problems problems);
  }

  public Form {
    required = Set.copyOf(required);
    byOtherActs = Set.copyOf(byOtherActs);
    staff = Set.copyOf(staff);
  }

  public static Form of(Facet facet, Action change) {
    return new Form(facet, change, Set.of(), Set.of(), Set.of(), (values, problems) -> {});
  }

  public Form requires(SealedField<?>... fields) {
    return new Form(facet, change, Set.of(fields), byOtherActs, staff, check);
  }

  public Form leaves(SealedField<?>... fields) {
    return new Form(facet, change, required, Set.of(fields), staff, check);
  }

  public Form names(SealedField<?>... fields) {
    return new Form(facet, change, required, byOtherActs, Set.of(fields), check);
  }

  public Form checks(Check more) {
    return new Form(facet, change, required, byOtherActs, staff, more);
  }
}
