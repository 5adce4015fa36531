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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Role;
import org.sitr.staff.AppointmentView;
import org.sitr.staff.NewAppointment;
import org.sitr.staff.Staff;
import org.sitr.staff.StaffLine;
import org.sitr.storage.StaffId;

/// Appointments: proposed by one, confirmed by another, ended by one.
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentsResource {
  @Inject Staff staff;

  @GET
  @Operation(summary = "Every appointment that I may see, ended ones too, by whom they are of")
  public Response list(@BeanParam Paged paged) {
    var page = staff.list(paged.page(StaffLine.COLUMNS));
    var all = Json.createArrayBuilder();
    for (var line : page.rows()) {
      line.appointments().forEach(a -> all.add(line(line, a)));
    }
    return Response.ok(all.build()).header("X-Total-Count", page.total()).build();
  }

  @POST
  @Operation(
      summary = "Proposes one: staff, name, role, unit, from, until; gives the approval's id")
  public Response propose(@Nullable Body sent) {
    var body = Body.of(sent);
    var wanted =
        new NewAppointment(
            body.needed("name"),
            body.one(Role.class, "role"),
            body.needed("unit"),
            body.day("from"),
            body.day("until"));
    var approval = staff.propose(body.staff("staff"), wanted, body.purpose());
    return Response.accepted(
            Json.createObjectBuilder().add("approval", approval.toString()).build())
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Ends one at once: ?staff=&reason=&sentence=")
  public Response end(
      @PathParam("id") String id,
      @QueryParam("staff") @Nullable String who,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("sentence") @Nullable String sentence) {
    var member = new StaffId(Body.id(who == null ? "" : who));
    staff.end(member, Body.id(id), Body.purpose(reason, sentence));
    return Response.noContent().build();
  }

  private static JsonObjectBuilder line(StaffLine line, AppointmentView one) {
    return appointment(one)
        .add("staff", line.id().uuid().toString())
        .add("name", line.name())
        .add("quarantined", line.quarantined());
  }

  static JsonObjectBuilder appointment(AppointmentView one) {
    return Json.createObjectBuilder()
        .add("id", one.id().toString())
        .add("role", one.role().name())
        .add("unit", one.unit())
        .add("from", one.from().toString())
        .add("until", one.until().toString())
        .add("ended", one.ended())
        .add("holds", one.holds());
  }
}
