package org.sitr.web.page;

import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitr.security.keycloak.SignedIn;

/// Who is signed in, for the head of the page. Nothing is decided on it: that is what the doors do.
@Named
@RequestScoped
public class Caller {

  private static final Duration STEP_UP_SERVES = Duration.ofMinutes(10);

  @Inject SecurityContext security;
  @Inject HttpServletRequest request;

  /// An error page is shown after the container has let go of who asked: it stands without menu.
  private Optional<SignedIn> signedIn() {
    if (request.getAttribute(ERROR_STATUS_CODE) != null) return Optional.empty();
    return security.getPrincipalsByType(SignedIn.class).stream().findFirst();
  }

  public boolean isPresent() {
    return signedIn().isPresent();
  }

  /// The account's number, to be told to a supervisor.
  public String getId() {
    return signedIn().map(SignedIn::sub).orElse("");
  }

  public String getName() {
    return signedIn().map(SignedIn::displayName).orElse("");
  }

  /// The first letters of up to two words of the name.
  public String getInitials() {
    return Stream.of(getName().split("\\s+"))
        .filter(w -> !w.isEmpty())
        .limit(2)
        .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /// Whether Keycloak gives this role. What it opens is another matter: see the doors.
  public boolean has(String role) {
    return signedIn().filter(s -> s.roles().contains(role)).isPresent();
  }

  /// Whether the second factor was given lately enough for a page that asks for it.
  public boolean isSteppedUp() {
    return signedIn().filter(s -> s.steppedUpWithin(STEP_UP_SERVES, Instant.now())).isPresent();
  }
}
