package org.sitr.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sitr.access.FormTokens;
import org.sitr.access.Job;
import org.sitr.access.Jobs;
import org.sitr.access.Refused;
import org.sitr.storage.StaffId;

/// Forms that come when their session is over: nobody is signed in who could keep what was typed,
/// so the node keeps it for the person to whom it gave the form.
@ApplicationScoped
public class LateForms {
  private Drafts drafts;
  private FormTokens tokens;

  @SuppressWarnings("NullAway.Init")
  protected LateForms() {}

  @Inject
  public LateForms(Drafts drafts, FormTokens tokens) {
    this.drafts = drafts;
    this.tokens = tokens;
  }

  /// To whom a page of ours gave the form with this token; empty where none did.
  public Optional<StaffId> typist(String token) {
    return tokens.whose(token);
  }

  /// @throws Refused.Invalid more than a form can hold
  /// @throws Refused.LogAway nothing was kept
  public DraftId keep(StaffId typist, String form, Map<String, String> typed) {
    return Job.as(Jobs.LATE_FORMS, () -> drafts.keepFor(typist, form, typed));
  }
}
