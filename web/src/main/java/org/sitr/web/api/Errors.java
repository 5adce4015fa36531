package org.sitr.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.sitr.access.Refused;
import org.sitr.search.NotReady;

/// One answer for each refusal (R2), and one for everything that is a bug (R7).
@Provider
public class Errors implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger("org.sitr.web.api");
  private static final int UNPROCESSABLE = 422;

  @Override
  public Response toResponse(Throwable thrown) {
    for (var e = thrown; e != null; e = e.getCause()) {
      switch (e) {
        case Refused refused -> {
          return refused(refused);
        }
        case NotReady away -> {
          return answer(503, "away");
        }
        case JsonException syntax -> {
          return answer(400, "json");
        }
        case WebApplicationException http -> {
          return http(http);
        }
        default -> {}
      }
    }
    LOG.log(System.Logger.Level.ERROR, "a call of the API failed", thrown);
    return answer(500, "broken");
  }

  private static Response refused(Refused refused) {
    return switch (refused) {
      case Refused.NotYours none -> answer(404, "not-found");
      case Refused.Stale stale -> stale(stale);
      case Refused.Invalid invalid -> invalid(invalid);
      case Refused.Needs needs -> {
        var what = needs.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        yield answer(403, error("needs").add("needs", what));
      }
      case Refused.LogAway away -> answer(503, "away");
    };
  }

  private static Response stale(Refused.Stale stale) {
    var body = error("stale");
    var now = stale.now();
    if (now != null) {
      body.add("now", Views.facet(now));
    }
    return answer(409, body);
  }

  private static Response invalid(Refused.Invalid invalid) {
    var fields = Json.createObjectBuilder();
    invalid.fields().forEach(fields::add);
    return answer(UNPROCESSABLE, error("invalid").add("fields", fields));
  }

  /// What JAX-RS itself refuses: the kind of it, without its message.
  private static Response http(WebApplicationException e) {
    var status = e.getResponse().getStatus();
    return switch (status) {
      case 404 -> answer(404, "not-found");
      case 405 -> answer(405, "method");
      case 406, 415 -> answer(status, "media-type");
      default -> status < 500 ? answer(400, "request") : answer(500, "broken");
    };
  }

  static Response answer(int status, String code) {
    return answer(status, error(code));
  }

  private static Response answer(int status, JsonObjectBuilder body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body.build()).build();
  }

  private static JsonObjectBuilder error(String code) {
    return Json.createObjectBuilder().add("error", code);
  }
}
