package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sitr.access.Relations;
import org.sitr.casefile.Cases;
import org.sitr.search.References;

/// Who stands how to a record.
@Path("persons/{ref}/relations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RelationsResource {
  @Inject Cases cases;
  @Inject References references;

  @GET
  @Operation(summary = "Everybody who stands or stood in a relation to the record")
  public Response list(@PathParam("ref") String ref, @BeanParam Paged paged) {
    var page = paged.page(Relations.COLUMNS);
    return Views.list(cases.whoHasRelation(references.person(ref), page), RelationsResource::line);
  }

  private static JsonObjectBuilder line(Relations.Held held) {
    return Json.createObjectBuilder()
        .add("staff", held.staff().uuid().toString())
        .add("name", held.name())
        .add("relation", held.relation().name())
        .add("from", held.from().toString())
        .add("until", Views.text(held.until()))
        .add("why", held.why());
  }
}
