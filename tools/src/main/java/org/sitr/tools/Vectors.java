package org.sitr.tools;

import static org.sitr.tools.Members.bytes;
import static org.sitr.tools.Members.hex;
import static org.sitr.tools.Members.id;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.Chapter.Listed;
import org.sitr.security.integrity.IntegrityVector;
import org.sitr.security.integrity.Sha256;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.WrappedKeyVector;
import org.sitr.security.seal.CobblestoneVector;
import org.sitr.security.seal.FilePlace;
import org.sitr.security.seal.Place;
import org.sitr.security.seal.SealedFieldVector;
import org.sitr.security.seal.SealedPartVector;

/// Reads files of vectors. Which format one is of is seen from its members, not from its name.
final class Vectors {
  /// @param faults none where the vector holds
  record Result(String name, List<String> faults) {}

  private Vectors() {}

  static List<Result> check(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var reader = Json.createReader(in)) {
      return check(reader.read());
    } catch (JsonException e) {
      return List.of(new Result("file", List.of("is no JSON")));
    }
  }

  private static List<Result> check(JsonStructure file) {
    var results = new ArrayList<Result>();
    if (file instanceof JsonArray vectors) {
      for (var vector : vectors) results.add(one(vector, name(vector), Vectors::check));
    } else if (file instanceof JsonObject set && set.containsKey("testGroups")) {
      for (var group : set.getJsonArray("testGroups"))
        for (var test : group.asJsonObject().getJsonArray("tests"))
          results.add(one(test, name(test), v -> cobblestone(v).faults()));
    } else if (file instanceof JsonObject log && log.containsKey("roots")) {
      results.addAll(LogVectors.check(log));
    } else {
      results.add(new Result("file", List.of("is of no known format")));
    }
    return results;
  }

  private static Result one(
      JsonValue vector, String name, Function<JsonObject, List<String>> check) {
    try {
      return new Result(name, check.apply(vector.asJsonObject()));
    } catch (RuntimeException | Error e) {
      return new Result(name, List.of("cannot be read"));
    }
  }

  private static String name(JsonValue vector) {
    if (!(vector instanceof JsonObject members)) return "?";
    for (var id : List.of("id", "tcId", "owner"))
      if (members.containsKey(id)) return id + " " + members.get(id);
    return "?";
  }

  private static List<String> check(JsonObject vector) {
    if (vector.containsKey("wrapped1")) return wrappedKey(vector).faults();
    if (vector.containsKey("part")) return sealedPart(vector).faults();
    if (vector.containsKey("boxSha256")) return sealedField(vector).faults();
    if (vector.containsKey("manifest")) return integrity(vector).faults();
    return List.of("is of no known format");
  }

  private static SealedFieldVector sealedField(JsonObject vector) {
    var place =
        new Place(
            id(vector, "owner"),
            id(vector, "row"),
            vector.getJsonNumber("revision").longValueExact(),
            vector.getInt("keyVersion"));
    return new SealedFieldVector(
        hex(vector, "key"),
        hex(vector, "salt"),
        vector.getString("field"),
        Compartment.of(vector.getInt("compartment")),
        place,
        bytes(vector.get("value")),
        bytes(vector.get("box")),
        vector.getInt("boxLength"),
        new Sha256(vector.getString("boxSha256")));
  }

  private static SealedPartVector sealedPart(JsonObject vector) {
    var place =
        new FilePlace(
            id(vector, "owner"),
            id(vector, "file"),
            Compartment.of(vector.getInt("compartment")),
            vector.getInt("keyVersion"));
    return new SealedPartVector(
        hex(vector, "key"),
        hex(vector, "salt"),
        place,
        vector.getJsonNumber("length").longValueExact(),
        vector.getInt("part"),
        vector.getInt("boxLength"),
        new Sha256(vector.getString("boxSha256")));
  }

  private static WrappedKeyVector wrappedKey(JsonObject vector) {
    return new WrappedKeyVector(
        hex(vector, "kek"),
        vector.getInt("kekId"),
        hex(vector, "nonce"),
        id(vector, "owner"),
        Compartment.of(vector.getInt("compartment")),
        vector.getInt("keyVersion"),
        hex(vector, "key"),
        hex(vector, "wrapped1"),
        hex(vector, "wrapped2"));
  }

  private static IntegrityVector integrity(JsonObject vector) {
    var rows = new ArrayList<IntegrityVector.Row>();
    var listed = new TreeMap<String, List<Listed>>();
    if (vector.get("rows") instanceof JsonArray given)
      for (int i = 0; i < given.size(); i++)
        rows.add(row(given.getJsonObject(i), vector.getJsonArray("rowDigests").getString(i)));
    if (vector.get("entries") instanceof JsonArray entries)
      listed.put(vector.getString("table"), entries.stream().map(Vectors::listed).toList());
    var chapters = new TreeMap<String, Sha256>();
    var named = vector.getJsonObject("chapters");
    for (var name : named.keySet()) chapters.put(name, new Sha256(named.getString(name)));
    return new IntegrityVector(
        id(vector, "owner"),
        vector.getJsonNumber("revision").longValueExact(),
        rows,
        listed,
        chapters,
        hex(vector, "manifest"),
        new Sha256(vector.getString("manifestSha256")));
  }

  private static IntegrityVector.Row row(JsonObject row, String digest) {
    var columns = new TreeMap<String, byte @Nullable []>();
    row.getJsonObject("columns").forEach((name, value) -> columns.put(name, bytes(value)));
    return new IntegrityVector.Row(
        row.getString("table"),
        id(row, "id"),
        row.getJsonNumber("revision").longValueExact(),
        columns,
        new Sha256(digest));
  }

  private static Listed listed(JsonValue entry) {
    var members = entry.asJsonObject();
    return new Listed(
        id(members, "id"),
        members.getJsonNumber("revision").longValueExact(),
        new Sha256(members.getString("row")));
  }

  private static CobblestoneVector cobblestone(JsonObject test) {
    boolean valid = test.getString("result").equals("valid");
    return new CobblestoneVector(
        hex(test, "key"),
        hex(test, "ctx"),
        Members.inflated(hex(test, "ct")),
        valid,
        valid ? hex(test, "msgSha512") : new byte[0]);
  }
}
