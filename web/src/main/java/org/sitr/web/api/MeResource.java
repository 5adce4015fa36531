package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sitr.access.Desk;

/// Who I am here.
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject Desk desk;

  @GET
  @Operation(summary = "My roles and units, as far as both the token and an appointment give them")
  public JsonObject me() {
    var me = desk.me();
    return Json.createObjectBuilder()
        .add("id", me.id().uuid().toString())
        .add("name", me.name())
        .add("roles", Views.texts(me.roles()))
        .add("units", Views.texts(me.units()))
        .add("appointed", me.isAppointed())
        .build();
  }
}
