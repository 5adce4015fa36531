package org.sitr.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.storage.StaffId;

/// Reads what a program sent. What is missing or of the wrong kind is [Refused.Invalid] at its
/// name.
///
/// @param json null where nothing was sent
record Body(@Nullable JsonObject json) {
  private static final String EMPTY = "form.empty";
  private static final String WRONG = "form.wrong";

  /// @param sent null where the request had no body
  static Body of(@Nullable Body sent) {
    return sent == null ? new Body(null) : sent;
  }

  /// A text; empty where it is missing.
  String text(String name) {
    if (json == null || !json.containsKey(name) || json.isNull(name)) {
      return "";
    }
    if (json.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw invalid(name, WRONG);
  }

  String needed(String name) {
    var text = text(name);
    if (text.isBlank()) {
      throw invalid(name, EMPTY);
    }
    return text;
  }

  StaffId staff(String name) {
    return new StaffId(uuid(name, needed(name)));
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(needed(name));
    } catch (DateTimeParseException e) {
      throw invalid(name, WRONG);
    }
  }

  /// One of the enum's names, in any case.
  <E extends Enum<E>> E one(Class<E> type, String name) {
    return one(type, name, needed(name));
  }

  static <E extends Enum<E>> E one(Class<E> type, String name, String text) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw invalid(name, WRONG);
  }

  Purpose purpose() {
    return purpose(text("reason"), text("sentence"));
  }

  static Purpose purpose(@Nullable String reason, @Nullable String sentence) {
    return Purpose.parse(reason, sentence).orElseThrow(() -> invalid("reason", WRONG));
  }

  /// The fields of a form: text by name.
  Map<String, String> fields() {
    var fields = json == null ? null : json.get("fields");
    if (!(fields instanceof JsonObject object)) {
      throw invalid("fields", EMPTY);
    }
    var typed = new LinkedHashMap<String, String>();
    var wrong = new HashMap<String, String>();
    object.forEach((name, value) -> put(name, value, typed, wrong));
    if (!wrong.isEmpty()) {
      throw new Refused.Invalid(wrong);
    }
    return typed;
  }

  private static void put(
      String name, JsonValue value, Map<String, String> typed, Map<String, String> wrong) {
    switch (value.getValueType()) {
      case STRING -> typed.put(name, ((JsonString) value).getString());
      case NULL -> typed.put(name, "");
      case NUMBER, TRUE, FALSE -> typed.put(name, value.toString());
      case OBJECT, ARRAY -> wrong.put(name, WRONG);
    }
  }

  /// The revision a change was made from (R3).
  long revision(@Nullable String ifMatch) {
    var text = ifMatch == null ? revision() : ifMatch.replace("\"", "").replace("W/", "").strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw invalid("revision", text.isEmpty() ? EMPTY : WRONG);
    }
  }

  private String revision() {
    var value = json == null ? null : json.get("revision");
    return value == null ? "" : value instanceof JsonString s ? s.getString() : value.toString();
  }

  /// An id in an address: what is none is not found, like one that does not exist.
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Refused.NotYours();
    }
  }

  private static UUID uuid(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw invalid(name, WRONG);
    }
  }

  static Refused.Invalid invalid(String name, String key) {
    return new Refused.Invalid(Map.of(name, key));
  }

  /// Somebody typed it: says nothing.
  @Override
  public String toString() {
    return "Body";
  }
}
