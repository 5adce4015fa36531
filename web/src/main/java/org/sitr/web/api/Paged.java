package org.sitr.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
import org.sitr.listing.Page;

/// The part of a list that an address asks for, as pages say it too:
/// `?page=2&size=50&sort=opened&dir=desc&only-state=A1&only-opened.from=2026-11-01`. Words of a
/// sealed value stand in no address, so none narrows a list here.
public class Paged {
  private static final String ONLY = "only-";

  @QueryParam("page")
  @DefaultValue("1")
  String page = "1";

  @QueryParam("size")
  @DefaultValue("100")
  String size = "100";

  @QueryParam("sort")
  @DefaultValue("")
  String sort = "";

  @QueryParam("dir")
  @DefaultValue("asc")
  String dir = "asc";

  @Context @Nullable UriInfo address;

  /// @throws org.sitr.access.Refused.Invalid it sorts or narrows by what the list has not
  Page page(Columns<?> columns) {
    if (!sort.isEmpty() && columns.named(sort).isEmpty()) throw Body.invalid("sort", "form.wrong");
    return new Page(
        number("page", page), number("size", size), sort, dir.equals("desc"), only(columns));
  }

  private Map<String, String> only(Columns<?> columns) {
    var only = new HashMap<String, String>();
    var names =
        columns.all().stream()
            .filter(column -> column.kind().isClear())
            .map(Column::parameters)
            .flatMap(some -> some.stream())
            .collect(Collectors.toSet());
    if (address == null) return only;
    address
        .getQueryParameters()
        .forEach((name, values) -> {
          if (!name.startsWith(ONLY)) return;
          if (!names.contains(name.substring(ONLY.length())))
            throw Body.invalid(name, "form.wrong");
          only.put(name.substring(ONLY.length()), values.getFirst());
        });
    return only;
  }

  static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Body.invalid(name, "form.wrong");
    }
  }
}
