package org.sitr.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.access.Directory;
import org.sitr.access.Exclusion;
import org.sitr.access.Granted;
import org.sitr.access.Guarded;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.access.Role;
import org.sitr.approval.ApprovalId;
import org.sitr.approval.Proposal;
import org.sitr.approval.Proposals;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// The door to exclusions. Declaring works at once; confirming and lifting take a second person.
@Stateless
public class Exclusions {
  @Inject private Vault vault;
  @Inject private StaffRows rows;
  @Inject private Directory directory;
  @Inject private Proposals proposals;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Exclusions() {}

  /// Those of the staff in the asker's units; for custodian and auditor, all. Never one's own.
  @Guarded(Action.LIST_EXCLUSIONS)
  public Listing<ExclusionLine> list(Page page) {
    var actor = Granted.current().actor();
    boolean all = actor.held().contains(Role.CUS) || actor.held().contains(Role.AUD);
    var lines =
        Granted.current().owners().stream()
            .map(StaffId.class::cast)
            .filter(who -> !who.equals(actor.id()))
            .filter(who -> all || isIn(rows.line(who), actor.unitsAs(Role.SUP)))
            .flatMap(who -> rows.exclusions(who).stream())
            .toList();
    return ExclusionLine.COLUMNS.page(lines, page);
  }

  private static boolean isIn(StaffLine line, java.util.Set<String> units) {
    return line.appointments().stream().anyMatch(a -> a.holds() && units.contains(a.unit()));
  }

  /// Says, of oneself, whom one knows: relatives, acquaintances, former cases. A supervisor looks
  /// whether it touches a record.
  ///
  /// @param words at most 500 characters
  @Guarded(Action.DECLARE_CONFLICT)
  public void declareOwn(String words) {
    add(Granted.current().actor().id(), null, words);
  }

  /// Excludes a member of staff from a person, at once, and asks a second person to confirm it.
  ///
  /// @throws Refused.Invalid nobody of ours has that id
  @Guarded(Action.DECLARE_EXCLUSION)
  public ApprovalId declare(StaffId who, PersonId from, Purpose why) {
    var words = why.sentence();
    if (words == null) throw new Refused.Invalid(Map.of("sentence", "form.empty"));
    if (!vault.isThere(who)) throw new Refused.Invalid(Map.of("staff", "staff.wrong-staff"));
    var id = add(who, from, words);
    return propose(Action.CONFIRM_EXCLUSION, who, id, from.uuid().toString());
  }

  /// Proposes that an exclusion is over.
  @Guarded(Action.PROPOSE_LIFTING)
  public ApprovalId proposeLifting(StaffId who, UUID exclusion, Purpose why) {
    var row = find(who, exclusion);
    if (Exclusion.LIFTED.equals(vault.open(row, Exclusion.STATE))) throw new Refused.Stale(null);
    return propose(Action.LIFT_EXCLUSION, who, exclusion, rows.text(row, Exclusion.PERSON));
  }

  /// Confirms. Runs only as the last yes of an approval.
  @Guarded(Action.CONFIRM_EXCLUSION)
  public void confirm(StaffId who, Map<String, String> agreed) {
    settle(who, agreed, Exclusion.CONFIRMED);
  }

  /// Lifts. Runs only as the last yes of an approval.
  @Guarded(Action.LIFT_EXCLUSION)
  public void lift(StaffId who, Map<String, String> agreed) {
    settle(who, agreed, Exclusion.LIFTED);
  }

  private UUID add(StaffId who, @Nullable PersonId from, String words) {
    var values = new HashMap<SealedField<?>, @Nullable Object>();
    values.put(Exclusion.PERSON, from == null ? null : from.uuid().toString());
    values.put(Exclusion.WORDS, words(words));
    values.put(Exclusion.STATE, Exclusion.DECLARED);
    values.put(Exclusion.DECLARED_BY, Granted.current().actor().id().uuid().toString());
    values.put(Exclusion.DECLARED_AT, Instant.now());
    return vault.add(Exclusion.FACET, who, values).id();
  }

  private static String words(String typed) {
    try {
      return Exclusion.WORDS.form().read(typed);
    } catch (IllegalArgumentException e) {
      throw new Refused.Invalid(Map.of("words", String.valueOf(e.getMessage())));
    }
  }

  private ApprovalId propose(Action action, StaffId who, UUID exclusion, String person) {
    var shown = new LinkedHashMap<String, String>();
    shown.put("exclusion.who", directory.label(who.uuid()));
    if (!person.isEmpty()) shown.put("exclusion.from", directory.label(UUID.fromString(person)));
    shown.put("exclusion.act", action.name());
    return proposals.propose(
        who, new Proposal(action, Map.of("exclusion", exclusion.toString()), shown));
  }

  private void settle(StaffId who, Map<String, String> agreed, String state) {
    var row = find(who, UUID.fromString(agreed.getOrDefault("exclusion", "")));
    Map<SealedField<?>, ?> values =
        Map.of(
            Exclusion.STATE,
            state,
            Exclusion.DECIDED_BY,
            Granted.current().actor().id().uuid().toString());
    vault.change(row, row.revision(), values);
  }

  private Exclusion find(StaffId who, UUID id) {
    return vault.<Exclusion>all(Exclusion.FACET, who).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(Refused.NotYours::new);
  }
}
