package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sitr.search.Hit;
import org.sitr.search.Query;
import org.sitr.search.Searches;

/// Finding people: each search is an entry.
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
  @Inject Searches searches;

  @GET
  @Operation(summary = "People I may know who are called so, in any script")
  public Response find(@QueryParam("q") @DefaultValue("") String words, @BeanParam Paged paged) {
    return Views.list(
        searches.find(new Query(words), paged.page(Hit.COLUMNS)), SearchResource::hit);
  }

  private static JsonObjectBuilder hit(Hit hit) {
    return Json.createObjectBuilder()
        .add("ref", hit.ref().text())
        .add("names", Views.texts(hit.names()))
        .add("born", hit.born())
        .add("states", Views.texts(hit.states()));
  }
}
