package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Founders.Founder;
import org.sitr.access.Founding;
import org.sitr.access.Refused;

/// Founds an installation, once, with the code that the node wrote (`sitr-tools found`).
@Path("/found")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.TEXT_PLAIN)
public class FoundResource {
  @Inject Founding founding;

  /// @return the founding sheet
  @POST
  public String found(@Nullable Body sent) {
    var body = Body.of(sent);
    return founding.found(body.needed("code"), founders(body.json()));
  }

  private static List<Founder> founders(@Nullable JsonObject json) {
    if (json == null
        || !json.containsKey("supervisors")
        || json.get("supervisors").getValueType() != JsonValue.ValueType.ARRAY) {
      throw new Refused.Invalid(Map.of("supervisors", "form.empty"));
    }
    return json.getJsonArray("supervisors").stream()
        .filter(JsonObject.class::isInstance)
        .map(one -> founder(new Body((JsonObject) one)))
        .toList();
  }

  private static Founder founder(Body one) {
    return new Founder(one.staff("sub"), one.needed("name"), one.needed("unit"));
  }
}
