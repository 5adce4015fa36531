package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.casefile.CaseLine;
import org.sitr.casefile.Cases;
import org.sitr.identification.FirstContacts;

/// Lists of cases, and how one begins.
@Path("persons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonsResource {
  @Inject Cases cases;
  @Inject FirstContacts firstContacts;

  @GET
  @Operation(summary = "My cases; with ?unassigned those nobody leads; with ?sent those I recorded")
  public Response list(@BeanParam Paged paged, @Context UriInfo address) {
    var asked = address.getQueryParameters();
    var page = paged.page(CaseLine.COLUMNS);
    var listing =
        asked.containsKey("unassigned")
            ? cases.unassigned(page)
            : asked.containsKey("sent") ? cases.sent(page) : cases.mine(page);
    return Views.list(listing, PersonsResource::line);
  }

  @POST
  @Operation(summary = "Records a first contact: makes the person and her case")
  public Response record(@Nullable Body sent) {
    var made = firstContacts.record(Body.of(sent).fields());
    var ref = made.ref().text();
    return Response.created(URI.create("persons/" + ref))
        .entity(Json.createObjectBuilder().add("ref", ref).build())
        .build();
  }

  private static JsonObjectBuilder line(CaseLine line) {
    return Json.createObjectBuilder()
        .add("ref", line.ref().text())
        .add("name", line.name())
        .add("romanised", line.romanised())
        .add("states", Views.texts(line.states()))
        .add("urgency", line.urgency())
        .add("dangerNow", line.dangerNow())
        .add("nextContact", Views.text(line.nextContact()))
        .add("due", line.due().name())
        .add("openedOn", Views.text(line.openedOn()))
        .add("unit", line.unit())
        .add("lead", line.lead());
  }
}
