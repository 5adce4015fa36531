package org.sitr.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.access.FacetView;
import org.sitr.access.FieldView;
import org.sitr.access.Granted;
import org.sitr.access.Refused;
import org.sitr.access.Shown;
import org.sitr.access.StaffProfile;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.StaffId;
import org.sitr.vault.Stale;
import org.sitr.vault.Vault;

/// The profile of a member of staff as a view, and its change.
@ApplicationScoped
class Profiles {
  private static final Set<SealedField<?>> FIXED = Set.of(StaffProfile.ALIAS, StaffProfile.NAME);

  @Inject Vault vault;

  FacetView show(StaffId who) {
    var row = row(who);
    var fields = new ArrayList<FieldView>();
    for (var field : StaffProfile.FACET.fields())
      if (!field.equals(StaffProfile.ALIAS)) fields.add(new FieldView(field, shown(row, field)));
    boolean inError = Boolean.TRUE.equals(vault.open(row, StaffProfile.ENTERED_IN_ERROR));
    boolean mayChange = Granted.current().mayAlso(Action.CHANGE_STAFF_MEMBER);
    return new FacetView(StaffProfile.FACET, row.revision(), fields, mayChange, inError);
  }

  void change(StaffId who, long shownRevision, Map<String, String> typed) {
    var faults = new HashMap<String, String>();
    var values = new HashMap<SealedField<?>, @Nullable Object>();
    typed.forEach((name, text) -> read(name, text, values, faults));
    if (!faults.isEmpty()) throw new Refused.Invalid(faults);
    try {
      vault.change(row(who), shownRevision, values);
    } catch (Stale stale) {
      throw new Refused.Stale(show(who));
    }
    Granted.current().changed(List.copyOf(values.keySet()));
  }

  private static void read(
      String name,
      String text,
      Map<SealedField<?>, @Nullable Object> values,
      Map<String, String> faults) {
    var field = StaffProfile.FACET.field(name).filter(f -> !FIXED.contains(f));
    if (field.isEmpty()) {
      faults.put(name, "form.field");
      return;
    }
    try {
      values.put(field.get(), text.isBlank() ? null : field.get().form().read(text));
    } catch (IllegalArgumentException e) {
      faults.put(name, String.valueOf(e.getMessage()));
    }
  }

  private StaffProfile row(StaffId who) {
    return vault.<StaffProfile>one(StaffProfile.FACET, who).orElseThrow(Refused.NotYours::new);
  }

  private Shown shown(StaffProfile row, SealedField<?> field) {
    var text = vault.openText(row, field);
    return text == null ? new Shown.Absent() : new Shown.Value(text);
  }
}
