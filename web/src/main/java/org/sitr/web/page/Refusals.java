package org.sitr.web.page;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.sitr.access.Refused;
import org.sitr.search.NotReady;

/// Answers what a door refuses and no page deals with itself: "not yours" is the page for what does
/// not exist, a log that is away is the page that says so. Anything else is a defect and stays one.
public class Refusals extends ExceptionHandlerFactory {

  /// @param wrapped the factory of the server
  public Refusals(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  /// The status a refusal is answered with; none for what is no refusal.
  static OptionalInt status(Throwable thrown) {
    return switch (cause(thrown)) {
      case Refused.NotYours r -> OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
      case Refused.LogAway r -> OptionalInt.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      case NotReady r -> OptionalInt.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      case Refused r -> OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
      default -> OptionalInt.empty();
    };
  }

  private static Throwable cause(Throwable thrown) {
    var cause = thrown;
    while (!(cause instanceof Refused || cause instanceof NotReady) && cause.getCause() != null)
      cause = cause.getCause();
    return cause;
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      var context = FacesContext.getCurrentInstance();
      var events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        var status = status(events.next().getContext().getException());
        if (status.isPresent() && !context.getExternalContext().isResponseCommitted()) {
          events.remove();
          answer(context, status.getAsInt());
        }
      }
      getWrapped().handle();
    }

    private static void answer(FacesContext context, int status) {
      try {
        context.getExternalContext().responseSendError(status, null);
        context.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
