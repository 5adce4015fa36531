package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.sitr.approval.ApprovalId;
import org.sitr.approval.ApprovalLine;
import org.sitr.approval.ApprovalView;
import org.sitr.approval.Approvals;

/// Acts of two people. A decision brings back the SHA-256 of what was shown.
@Path("approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalsResource {
  private enum Answer {
    YES,
    NO
  }

  @Inject Approvals approvals;

  @GET
  @Operation(
      summary = "What waits for me; with ?view=mine what I proposed; with ?view=done the rest")
  public Response list(
      @QueryParam("view") @DefaultValue("waiting") String view, @BeanParam Paged paged) {
    var page = paged.page(ApprovalLine.COLUMNS);
    var lines =
        switch (view) {
          case "waiting" -> approvals.waiting(page);
          case "mine" -> approvals.mine(page);
          case "done" -> approvals.done(page);
          default -> throw Body.invalid("view", "form.wrong");
        };
    return Views.list(lines, ApprovalsResource::line);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One, with exactly the text that a decision is bound to")
  public JsonObject open(@PathParam("id") String id) {
    return view(approvals.open(new ApprovalId(Body.id(id))));
  }

  @POST
  @Path("{id}/decision")
  @Operation(summary = "Says yes or no to what was shown: decision, sha256; a no needs a sentence")
  public Response decide(@PathParam("id") String id, @Nullable Body sent) {
    var body = Body.of(sent);
    var yes = body.one(Answer.class, "decision") == Answer.YES;
    approvals.decide(new ApprovalId(Body.id(id)), yes, body.needed("sha256"), body.purpose());
    return Response.noContent().build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Takes my own proposal back")
  public Response withdraw(@PathParam("id") String id) {
    approvals.withdraw(new ApprovalId(Body.id(id)));
    return Response.noContent().build();
  }

  private static JsonObject view(ApprovalView view) {
    var shown = Json.createObjectBuilder();
    view.shown().forEach(shown::add);
    return line(view.line())
        .add("shown", shown)
        .add("sha256", view.sha256())
        .add("why", view.why())
        .add("decisions", Views.rows(view.decisions(), ApprovalsResource::given))
        .add("mayWithdraw", view.mayWithdraw())
        .build();
  }

  private static JsonObjectBuilder given(ApprovalView.Given given) {
    return Json.createObjectBuilder()
        .add("by", given.by())
        .add("yes", given.yes())
        .add("at", given.at().toString())
        .add("words", Views.text(given.words()));
  }

  private static JsonObjectBuilder line(ApprovalLine line) {
    return Json.createObjectBuilder()
        .add("id", line.id().toString())
        .add("action", line.action().name())
        .add("about", line.about())
        .add("proposedBy", line.proposedBy())
        .add("proposedAt", line.proposedAt().toString())
        .add("until", line.until().toString())
        .add("state", line.state().name())
        .add("mine", line.mine())
        .add("mayDecide", line.mayDecide());
  }
}
