package org.sitr.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Takes one JSON object, or nothing; whatever else is sent gets our answer. (JAX-RS' own reader
/// answers an array or a bare word with an empty 400.)
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Body> {
  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type == Body.class;
  }

  @Override
  public Body readFrom(
      Class<Body> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream sent)
      throws IOException {
    var bytes = sent.readAllBytes();
    if (bytes.length == 0) return new Body(null);
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      if (reader.readValue() instanceof JsonObject object) return new Body(object);
      throw new JsonException("not an object");
    }
  }
}
