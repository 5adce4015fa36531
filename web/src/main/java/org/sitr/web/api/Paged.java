package org.sitr.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.sitr.facet.Page;

/// The part of a list that an address asks for: `?page=2&size=50&sort=name&order=desc&filter=…`.
public class Paged {
  @QueryParam("page")
  @DefaultValue("1")
  String page = "1";

  @QueryParam("size")
  @DefaultValue("100")
  String size = "100";

  @QueryParam("sort")
  @DefaultValue("")
  String sort = "";

  @QueryParam("order")
  @DefaultValue("asc")
  String order = "asc";

  @QueryParam("filter")
  @DefaultValue("")
  String filter = "";

  Page page() {
    return new Page(number("page", page), number("size", size), sort, order.equals("desc"), filter);
  }

  static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Body.invalid(name, "form.wrong");
    }
  }
}
