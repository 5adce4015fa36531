package org.sitr.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Refused;
import org.sitr.contact.Contacts;
import org.sitr.identification.FirstContacts;
import org.sitr.referral.Asked;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.web.form.Draft;
import org.sitr.web.form.Typed;
import org.sitr.web.form.Words;
import org.sitr.web.page.Exchange;

/// Records a first contact: one form, sealed at once, nothing kept here.
@Named("firstContact")
@RequestScoped
public class FirstContactPage {

  private static final String CHANNELS = "channels/channels";
  private static final String IN_ERROR = "/entered-in-error";

  @Inject Exchange exchange;
  @Inject FirstContacts firstContacts;
  @Inject Words words;

  private @Nullable Draft draft;

  /// The view action.
  public void act() {
    if (exchange.pressed().equals("record")) record();
  }

  private void record() {
    try {
      var recorded = firstContacts.record(getDraft().filled());
      exchange.sent("/person?id=" + recorded.ref().text() + "&tab=first-contact&done=recorded");
    } catch (Refused.Invalid invalid) {
      getDraft().refused(invalid.fields());
    }
  }

  /// The form, with the moment of now where nothing was typed yet.
  public Draft getDraft() {
    if (draft == null) {
      var typed = exchange.isTyped() ? new Typed(exchange.all()) : begun();
      var required =
          Asked.FORM.required().stream().map(SealedField::name).collect(Collectors.toSet());
      draft = new Draft(fields(), typed, words, required);
      draft.grow(exchange.get("grow"));
    }
    return draft;
  }

  private static Typed begun() {
    var typed = new Typed();
    typed.put(
        "at", new TextForm.Moment(), Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    return typed;
  }

  private static List<SealedField<?>> fields() {
    var fields = new ArrayList<>(Asked.FORM.facet().fields());
    fields.removeIf(f -> f.name().endsWith(IN_ERROR));
    Contacts.CHANNELS.facet().field(CHANNELS).ifPresent(fields::add);
    return fields;
  }
}
