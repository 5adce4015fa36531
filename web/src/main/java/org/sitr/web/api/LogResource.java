package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Alarm;
import org.sitr.access.LogDoor;
import org.sitr.access.LogLines;
import org.sitr.audit.DayCount;
import org.sitr.audit.LogLine;
import org.sitr.audit.LogState;
import org.sitr.search.References;

/// The log for auditors: who did what, when and why; no name of a protected person.
@Path("log")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {
  private static final int MOST_DAYS = 366;
  private static final int USUAL_DAYS = 30;

  @Inject LogDoor log;
  @Inject References references;

  @GET
  @Operation(
      summary = "Entries, the newest first, with ?dir=asc the oldest; go on with ?beyond=<next>")
  public JsonObject entries(@BeanParam Entries asked) {
    return lines(log.entries(asked.filter()));
  }

  @GET
  @Path("refusals")
  @Operation(summary = "What was refused; with ?ref= where it concerned that record")
  public JsonObject refusals(@BeanParam Entries asked) {
    return lines(log.refusals(asked.filter()));
  }

  @GET
  @Path("persons/{ref}")
  @Operation(summary = "Who looked at this record, who changed it, and why")
  public JsonObject record(@PathParam("ref") String ref, @BeanParam Entries asked) {
    return lines(log.record(references.person(ref), asked.filter()));
  }

  @GET
  @Path("days")
  @Operation(summary = "Accesses and refusals of each day: ?first=&last=, at most a year")
  public JsonArray days(
      @QueryParam("first") @Nullable String first, @QueryParam("last") @Nullable String last) {
    var to = day("last", last, LocalDate.now(ZoneOffset.UTC));
    var from = day("first", first, to.minusDays(USUAL_DAYS));
    if (from.isAfter(to) || from.isBefore(to.minusDays(MOST_DAYS))) {
      throw Body.invalid("first", "form.wrong");
    }
    return Views.rows(log.days(from, to), LogResource::count);
  }

  @GET
  @Path("state")
  @Operation(summary = "How the log stands, and what was found wrong")
  public JsonObject state() {
    var state = log.state();
    return Json.createObjectBuilder()
        .add("size", state.size())
        .add("root", state.root())
        .add("newest", Views.text(state.newest()))
        .add("nodes", Views.rows(state.nodes(), LogResource::node))
        .add("witnesses", state.witnesses())
        .add("checkedAt", Views.text(log.checkedAt()))
        .add("alarms", Views.rows(log.alarms(), LogResource::alarm))
        .build();
  }

  @POST
  @Path("check")
  @Operation(summary = "Compares all owners with the log now")
  public JsonArray check() {
    return Views.rows(log.checkNow(), LogResource::alarm);
  }

  private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Body.invalid(name, "form.wrong");
    }
  }

  private static JsonObject lines(LogLines lines) {
    return Json.createObjectBuilder()
        .add("entries", Views.rows(lines.lines(), LogResource::line))
        .add("next", Views.text(lines.next()))
        .build();
  }

  private static JsonObjectBuilder line(LogLine line) {
    return Json.createObjectBuilder()
        .add("index", line.index())
        .add("at", line.at().toString())
        .add("outcome", line.outcome().code())
        .add("action", line.action())
        .add("who", line.who())
        .add("about", Views.texts(line.about()))
        .add("fields", Views.texts(line.fields()))
        .add("purpose", Views.text(line.purpose()))
        .add("reason", Views.text(line.reason()))
        .add("sealed", line.sealed());
  }

  private static JsonObjectBuilder count(DayCount day) {
    return Json.createObjectBuilder()
        .add("day", day.day().toString())
        .add("allowed", day.allowed())
        .add("refused", day.refused());
  }

  private static JsonObjectBuilder node(LogState.Node node) {
    return Json.createObjectBuilder()
        .add("name", node.name())
        .add("last", node.last().toString())
        .add("stopped", node.stopped());
  }

  private static JsonObjectBuilder alarm(Alarm alarm) {
    return Json.createObjectBuilder()
        .add("since", alarm.since().toString())
        .add("about", alarm.about())
        .add("what", alarm.what());
  }
}
