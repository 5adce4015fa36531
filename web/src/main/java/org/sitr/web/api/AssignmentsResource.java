package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Relation;
import org.sitr.casefile.Cases;
import org.sitr.search.References;

/// Giving a case to an officer.
@Path("assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssignmentsResource {
  private enum Part {
    LEAD(Relation.ASSIGNED),
    DEPUTY(Relation.DEPUTY);

    private final Relation relation;

    Part(Relation relation) {
      this.relation = relation;
    }
  }

  @Inject Cases cases;
  @Inject References references;

  @POST
  @Operation(summary = "Assigns: person, staff, role (lead or deputy)")
  public Response assign(@Nullable Body sent) {
    var body = Body.of(sent);
    var part = body.one(Part.class, "role");
    var person = references.person(body.needed("person"));
    cases.assign(person, body.staff("staff"), part.relation, body.purpose());
    return Response.noContent().build();
  }
}
