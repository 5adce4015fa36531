package org.sitr.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitr.access.LogFilter;
import org.sitr.casefile.CaseRef;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.storage.StaffId;

/// What an auditor looks for, as an address says it:
/// `?ref=&officer=&action=&kind=&outcome=&from=&until=&dir=asc&beyond=&size=`.
public class Entries {
  @QueryParam("ref")
  @Nullable String ref;

  @QueryParam("officer")
  @Nullable String officer;

  @QueryParam("action")
  @Nullable String action;

  @QueryParam("kind")
  @Nullable String kind;

  @QueryParam("outcome")
  @Nullable String outcome;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("until")
  @Nullable String until;

  @QueryParam("dir")
  @Nullable String dir;

  @QueryParam("beyond")
  @Nullable String beyond;

  @QueryParam("size")
  @Nullable String size;

  LogFilter filter() {
    return new LogFilter(
        read("ref", ref, Entries::canonical),
        read("officer", officer, text -> new StaffId(Body.id(text))),
        read("action", action, text -> text),
        read("kind", kind, text -> Body.one(Kind.class, "kind", text)),
        read("outcome", outcome, text -> Body.one(Outcome.class, "outcome", text)),
        read("from", from, Instant::parse),
        read("until", until, Instant::parse),
        "asc".equals(dir),
        read("beyond", beyond, Long::valueOf),
        size == null ? 100 : Paged.number("size", size));
  }

  /// What is no reference finds nothing, like one that nobody has.
  private static String canonical(String typed) {
    return CaseRef.parse(typed).map(CaseRef::text).orElse("-");
  }

  private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> how) {
    try {
      return text == null || text.isBlank() ? null : how.apply(text.strip());
    } catch (DateTimeParseException | NumberFormatException e) {
      throw Body.invalid(name, "form.wrong");
    }
  }
}
