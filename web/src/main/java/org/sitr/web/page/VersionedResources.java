package org.sitr.web.page;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Gives stylesheet, script, icons and fonts an address that changes with each start of the
/// application, so that they may be cached for a year; and finds the pages where they lie,
/// `WEB-INF/pages`, where no other address reaches them.
public class VersionedResources extends ResourceHandlerWrapper {

  private static final String STARTED = Long.toString(Instant.now().getEpochSecond(), 36);

  /// @param wrapped the handler of the server
  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public @Nullable ViewResource createViewResource(FacesContext context, String name) {
    var page = Pages.file(name);
    return getWrapped().createViewResource(context, page == null ? name : page);
  }

  @Override
  public @Nullable Resource createResource(String name) {
    return versioned(getWrapped().createResource(name));
  }

  @Override
  public @Nullable Resource createResource(String name, String library) {
    return versioned(getWrapped().createResource(name, library));
  }

  @Override
  public @Nullable Resource createResource(String name, String library, String type) {
    return versioned(getWrapped().createResource(name, library, type));
  }

  private static @Nullable Resource versioned(@Nullable Resource resource) {
    return resource == null ? null : new Versioned(resource);
  }

  private static final class Versioned extends ResourceWrapper {
    Versioned(Resource resource) {
      super(resource);
    }

    @Override
    public String getRequestPath() {
      var path = getWrapped().getRequestPath();
      return path + (path.indexOf('?') < 0 ? "?" : "&") + "v=" + STARTED;
    }
  }
}
