package org.sitr.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitr.access.FacetView;
import org.sitr.access.FieldView;
import org.sitr.access.Shown;
import org.sitr.facet.Change;
import org.sitr.listing.Listing;

/// Writes what doors show.
final class Views {
  private Views() {}

  /// A facet with its revision, in the body and as `ETag`.
  static Response answer(FacetView view) {
    return Response.ok(facet(view)).tag(new EntityTag(Long.toString(view.revision()))).build();
  }

  static JsonObject facet(FacetView view) {
    var fields = Json.createObjectBuilder();
    view.fields().forEach(f -> fields.add(f.field().name(), field(f)));
    return Json.createObjectBuilder()
        .add("revision", view.revision())
        .add("mayChange", view.mayChange())
        .add("enteredInError", view.enteredInError())
        .add("mayNotBeNewest", view.doubted())
        .add("fields", fields)
        .build();
  }

  /// A change with each field before and after.
  static JsonObjectBuilder change(Change change) {
    var fields = Json.createObjectBuilder();
    change
        .fields()
        .forEach(f ->
            fields.add(
                f.field().name(),
                Json.createObjectBuilder()
                    .add("before", shown(f.before()))
                    .add("after", shown(f.after()))));
    return Json.createObjectBuilder()
        .add("revision", change.revision())
        .add("at", change.at().toString())
        .add("by", change.by())
        .add("enteredInError", change.enteredInError())
        .add("fields", fields);
  }

  private static JsonObjectBuilder field(FieldView view) {
    return shown(view.shown());
  }

  private static JsonObjectBuilder shown(Shown shown) {
    var field = Json.createObjectBuilder();
    return switch (shown) {
      case Shown.Value(var text) -> field.add("value", text);
      case Shown.Hidden(var why) -> field.add("hidden", why.name().toLowerCase(Locale.ROOT));
      case Shown.Absent() -> field.add("absent", true);
    };
  }

  /// The rows of a page; how many there are in all stands in a header.
  static <T> Response list(Listing<T> listing, Function<T, JsonObjectBuilder> row) {
    return Response.ok(rows(listing.rows(), row)).header("X-Total-Count", listing.total()).build();
  }

  static <T> JsonArray rows(Collection<T> all, Function<T, JsonObjectBuilder> row) {
    var rows = Json.createArrayBuilder();
    all.forEach(one -> rows.add(row.apply(one)));
    return rows.build();
  }

  static JsonArrayBuilder texts(Collection<?> all) {
    var texts = Json.createArrayBuilder();
    all.forEach(one -> texts.add(one.toString()));
    return texts;
  }

  /// What is not known is null.
  static JsonValue text(Optional<?> value) {
    return text(value.map(Object::toString).orElse(null));
  }

  static JsonValue text(@Nullable Object value) {
    return value == null ? JsonValue.NULL : Json.createValue(value.toString());
  }
}
