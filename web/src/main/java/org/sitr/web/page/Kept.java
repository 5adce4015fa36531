package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitr.draft.DraftId;
import org.sitr.draft.Drafts;

/// What was typed into this page's form and could not be sent: it lies sealed behind a door, its
/// address names it by a random number, and it comes back when the form asks for it.
@Named
@RequestScoped
public class Kept {

  @Inject HttpServletRequest request;
  @Inject Drafts drafts;

  /// Null until somebody asks: to reopen a draft is an entry.
  private @Nullable Optional<Map<String, String>> typed;

  /// Keeps what this request brings.
  ///
  /// @return where it comes back
  /// @throws org.sitr.access.Refused.Invalid more than a form can hold
  public String keep() {
    var form = form().orElseThrow(() -> new IllegalStateException("no form is here"));
    var draft = drafts.keep(form.toString(), form.typed(request.getParameterMap()));
    end();
    return form.withDraft(draft.toString());
  }

  /// What comes back; empty where the address names no draft, and where it is not there.
  Optional<Map<String, String>> typed() {
    if (typed == null) typed = isAsked() ? reopen() : Optional.empty();
    return typed;
  }

  private Optional<Map<String, String>> reopen() {
    return draft().flatMap(draft -> form().flatMap(form -> drafts.reopen(draft, form.toString())));
  }

  /// The form was sent, or is not wanted: nothing stays.
  public void end() {
    draft().ifPresent(drafts::drop);
  }

  private boolean isAsked() {
    return request.getMethod().equals("GET") && draft().isPresent();
  }

  private Optional<DraftId> draft() {
    return Optional.ofNullable(request.getParameter(FormAddress.DRAFT)).flatMap(DraftId::parse);
  }

  private Optional<FormAddress> form() {
    return FormAddress.of(request.getServletPath(), request.getQueryString());
  }

  /// Whether the form stands here as it was typed.
  public boolean isBack() {
    return typed != null && typed.isPresent();
  }

  /// Whether it was asked for and is not there: sent, discarded, too old, or somebody else's.
  public boolean isGone() {
    return typed != null && typed.isEmpty() && isAsked();
  }
}
