package org.sitr.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sitr.access.FacetView;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.casefile.Cases;
import org.sitr.contact.Contacts;
import org.sitr.facet.Change;
import org.sitr.identification.FirstContacts;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.location.Locations;
import org.sitr.person.Persons;
import org.sitr.search.References;
import org.sitr.storage.PersonId;

/// The facets of a record: each its own address, its own decision, its own entry.
@Path("persons/{ref}/{facet: case|identity|contact|channels|location|first-contact|identification}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FacetsResource {
  @Inject References references;
  @Inject Cases cases;
  @Inject Persons persons;
  @Inject Contacts contacts;
  @Inject Locations locations;
  @Inject FirstContacts firstContacts;

  @GET
  @Operation(summary = "Opens one facet; where it asks for a reason, give ?reason=&sentence=")
  public Response open(
      @PathParam("ref") String ref,
      @PathParam("facet") String facet,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("sentence") @Nullable String sentence) {
    var why = Body.purpose(reason, sentence);
    return Views.answer(open(facet, references.person(ref), why));
  }

  @GET
  @Path("history")
  @Operation(summary = "What it held before, change by change, the newest first")
  public Response history(
      @PathParam("ref") String ref,
      @PathParam("facet") String facet,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("sentence") @Nullable String sentence,
      @BeanParam Paged paged) {
    var why = Body.purpose(reason, sentence);
    return Views.list(
        history(facet, references.person(ref), why, paged.page(Change.COLUMNS)), Views::change);
  }

  @PATCH
  @Operation(summary = "Changes the fields that are sent; the others stay as they are")
  public Response change(
      @PathParam("ref") String ref,
      @PathParam("facet") String facet,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable Body sent) {
    var body = Body.of(sent);
    var typed = body.fields();
    var why = body.purpose();
    var shown = body.revision(ifMatch);
    return Views.answer(change(facet, references.person(ref), why, shown, typed));
  }

  private FacetView open(String facet, PersonId person, Purpose why) {
    return switch (facet) {
      case "case" -> cases.header(person, why);
      case "identity" -> persons.open(person, why);
      case "contact" -> contacts.open(person, why);
      case "channels" -> contacts.channels(person, why);
      case "location" -> locations.open(person, why);
      case "first-contact" -> firstContacts.open(person, why);
      case "identification" -> firstContacts.identification(person, why);
      default -> throw new Refused.NotYours();
    };
  }

  private Listing<Change> history(String facet, PersonId person, Purpose why, Page page) {
    return switch (facet) {
      case "case" -> cases.history(person, why, page);
      case "identity" -> persons.history(person, why, page);
      case "contact" -> contacts.history(person, why, page);
      case "channels" -> contacts.channelsHistory(person, why, page);
      case "location" -> locations.history(person, why, page);
      case "first-contact" -> firstContacts.history(person, why, page);
      case "identification" -> firstContacts.identificationHistory(person, why, page);
      default -> throw new Refused.NotYours();
    };
  }

  private FacetView change(
      String facet, PersonId person, Purpose why, long shown, Map<String, String> typed) {
    return switch (facet) {
      case "case" -> cases.changeHeader(person, why, shown, typed);
      case "identity" -> persons.change(person, why, shown, typed);
      case "contact" -> contacts.change(person, why, shown, typed);
      case "channels" -> contacts.changeChannels(person, why, shown, typed);
      case "location" -> locations.change(person, why, shown, typed);
      case "first-contact" -> firstContacts.change(person, why, shown, typed);
      case "identification" -> firstContacts.changeIdentification(person, why, shown, typed);
      default -> throw new Refused.NotYours();
    };
  }
}
