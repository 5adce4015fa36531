package org.sitr.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps every page inside `script-src 'self'; style-src 'self'`: an inline handler, style or
/// script is refused while the page is being written, so that a violation cannot reach a reader
/// unseen.
///
/// Faces 4.1 in this server knows no nonce, and writes handlers for ajax, links that submit and
/// buttons that navigate. Sitr uses none of these; who adds one learns it at the first request.
public class CspRenderKitFactory extends RenderKitFactory {

  /// @param wrapped the factory of the server
  public CspRenderKitFactory(RenderKitFactory wrapped) {
    super(wrapped);
  }

  @Override
  public void addRenderKit(String id, RenderKit kit) {
    getWrapped().addRenderKit(id, kit);
  }

  @Override
  public Iterator<String> getRenderKitIds() {
    return getWrapped().getRenderKitIds();
  }

  @Override
  public @Nullable RenderKit getRenderKit(@Nullable FacesContext context, String id) {
    var kit = getWrapped().getRenderKit(context, id);
    return kit == null ? null : new StrictKit(kit);
  }

  private static final class StrictKit extends RenderKitWrapper {
    StrictKit(RenderKit kit) {
      super(kit);
    }

    @Override
    public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
      return new StrictWriter(getWrapped().createResponseWriter(writer, types, encoding));
    }
  }

  private static final class StrictWriter extends ResponseWriterWrapper {
    private static final Set<String> INLINE = Set.of("style", "srcdoc");

    private boolean script;

    StrictWriter(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
      return new StrictWriter(getWrapped().cloneWithWriter(writer));
    }

    @Override
    public void startElement(String name, @Nullable UIComponent component) throws IOException {
      if (script) throw new IllegalStateException("Inline script refused by the content policy");
      if (name.equals("style")) {
        throw new IllegalStateException("Inline style sheet refused by the content policy");
      }
      script = name.equals("script");
      super.startElement(name, component);
    }

    @Override
    public void endElement(String name) throws IOException {
      if (script) throw new IllegalStateException("Inline script refused by the content policy");
      super.endElement(name);
    }

    @Override
    public void writeAttribute(String name, @Nullable Object value, @Nullable String property)
        throws IOException {
      if (value != null && (name.startsWith("on") || INLINE.contains(name))) {
        throw new IllegalStateException("Inline " + name + " refused by the content policy");
      }
      if (name.equals("src")) script = false;
      super.writeAttribute(name, value, property);
    }

    @Override
    public void writeURIAttribute(String name, @Nullable Object value, @Nullable String property)
        throws IOException {
      if (name.equals("src")) script = false;
      super.writeURIAttribute(name, value, property);
    }
  }
}
