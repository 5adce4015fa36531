package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.approval.ApprovalId;
import org.sitr.search.References;
import org.sitr.staff.ExclusionLine;
import org.sitr.staff.Exclusions;
import org.sitr.storage.StaffId;

/// Exclusions: at once when declared, confirmed and lifted by two.
@Path("exclusions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExclusionsResource {
  @Inject Exclusions exclusions;
  @Inject References references;

  @GET
  @Operation(summary = "Those I may see; never one's own")
  public Response list(@BeanParam Paged paged) {
    return Views.list(exclusions.list(paged.page(ExclusionLine.COLUMNS)), ExclusionsResource::line);
  }

  @POST
  @Operation(summary = "Excludes somebody: staff, person, why; with ?own says whom I know: words")
  public Response declare(@Nullable Body sent, @Context UriInfo address) {
    var body = Body.of(sent);
    if (address.getQueryParameters().containsKey("own")) {
      exclusions.declareOwn(body.needed("words"));
      return Response.noContent().build();
    }
    var why = Body.purpose(body.text("reason"), body.needed("why"));
    var person = references.person(body.needed("person"));
    return asked(exclusions.declare(body.staff("staff"), person, why));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Proposes that one is over: ?staff=&reason=&sentence=")
  public Response lift(
      @PathParam("id") String id,
      @QueryParam("staff") @Nullable String who,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("sentence") @Nullable String sentence) {
    var member = new StaffId(Body.id(who == null ? "" : who));
    return asked(exclusions.proposeLifting(member, Body.id(id), Body.purpose(reason, sentence)));
  }

  private static Response asked(ApprovalId approval) {
    return Response.accepted(
            Json.createObjectBuilder().add("approval", approval.toString()).build())
        .build();
  }

  static JsonObjectBuilder line(ExclusionLine line) {
    return Json.createObjectBuilder()
        .add("id", line.id().toString())
        .add("staff", line.who().uuid().toString())
        .add("name", line.name())
        .add("ref", Views.text(line.caseRef()))
        .add("words", line.words())
        .add("state", line.state().name())
        .add("declaredAt", line.declaredAt().toString());
  }
}
