package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import org.sitr.access.Refused;
import org.sitr.casefile.CaseRef;
import org.sitr.search.References;
import org.sitr.storage.PersonId;
import org.sitr.web.page.Address;
import org.sitr.web.page.Exchange;

/// Whom an address is about: `id` is a case reference, in any case and spacing.
@RequestScoped
public class Subject {

  @Inject Exchange exchange;
  @Inject Address address;
  @Inject References references;

  /// Somebody who does not exist where the reference is none: the door then says what it says to
  /// all.
  PersonId person() {
    return references.person(exchange.get("id"));
  }

  /// The reference in its own form; as it stands in the address where it is none.
  String ref() {
    return CaseRef.parse(exchange.get("id")).map(CaseRef::text).orElse("");
  }

  /// The section that the address names.
  ///
  /// @throws Refused.NotYours there is none of that name
  Section section() {
    return Section.of(exchange.get("facet")).orElseThrow(Refused.NotYours::new);
  }

  /// The person's page, at a tab and a field of it.
  String page(Section section, String done) {
    var query = new LinkedHashMap<String, String>();
    query.put("id", ref());
    query.put("tab", section.tab());
    if (!done.isEmpty()) query.put("done", done);
    var field = address.get("field");
    return Address.of("/person", query)
        + Address.at(section.code() + "-" + (field.isEmpty() ? "title" : field));
  }

  /// Another page about a section of this person.
  String page(String path, Section section) {
    return path + "?id=" + ref() + "&facet=" + section.code();
  }
}
