package org.sitr.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sitr.audit.Publication;
import org.sitr.security.log.TilePath;

/// The log's public files, as C2SP `tlog-tiles` names them: a checkpoint and tiles of hashes. They say
/// nothing about anybody, and are all that a witness needs.
@WebServlet({"/log/checkpoint", "/log/tile/*"})
public class LogFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FULL_TILE_CACHE = "public, max-age=31536000, immutable";

  @Inject transient Publication publication;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var below = request.getPathInfo();
    if (below == null) {
      send(response, publication.checkpoint(), "text/plain;charset=UTF-8");
      return;
    }
    var path = TilePath.parse("tile" + below).filter(p -> p.level() != TilePath.ENTRIES);
    if (path.isPresent() && !below.contains(".p/")) {
      response.setHeader("Cache-Control", FULL_TILE_CACHE);
    }
    send(response, path.flatMap(publication::tile), "application/octet-stream");
  }

  private static void send(HttpServletResponse response, Optional<byte[]> bytes, String type)
      throws IOException {
    if (bytes.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setContentLength(bytes.get().length);
    response.getOutputStream().write(bytes.get());
  }
}
