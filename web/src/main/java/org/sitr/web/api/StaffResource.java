package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.staff.Staff;
import org.sitr.staff.StaffMember;
import org.sitr.storage.StaffId;

/// One member of staff.
@Path("staff/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StaffResource {
  @Inject Staff staff;

  @GET
  @Operation(summary = "Profile, appointments, exclusions")
  public Response open(@PathParam("id") String id) {
    var member = staff.open(new StaffId(Body.id(id)));
    return Response.ok(view(member))
        .tag(new EntityTag(Long.toString(member.profile().revision())))
        .build();
  }

  @PATCH
  @Operation(summary = "Changes the fields of the profile that are sent")
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable Body sent) {
    var body = Body.of(sent);
    staff.changeProfile(
        new StaffId(Body.id(id)), body.purpose(), body.revision(ifMatch), body.fields());
    return Response.noContent().build();
  }

  private static JsonObject view(StaffMember member) {
    var line = member.line();
    return Json.createObjectBuilder()
        .add("id", line.id().uuid().toString())
        .add("name", line.name())
        .add("quarantined", line.quarantined())
        .add("profile", Views.facet(member.profile()))
        .add("appointments", Views.rows(line.appointments(), AppointmentsResource::appointment))
        .add("exclusions", Views.rows(member.exclusions(), ExclusionsResource::line))
        .build();
  }
}
