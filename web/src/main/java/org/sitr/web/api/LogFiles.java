package org.sitr.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.sitr.access.LogBundles;
import org.sitr.access.Refused;
import org.sitr.audit.LogUnavailable;
import org.sitr.audit.Publication;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.TilePath;

/// The log's files, as C2SP `tlog-tiles` names them. A checkpoint, tiles of hashes and heads are
/// public: they say nothing about anybody, and are all that a witness needs. Bundles of entries
/// come through a guarded door; who may not have one gets the same answer as for one that is not
/// there.
@WebServlet({"/log/checkpoint", "/log/tile/*"})
public class LogFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FULL_TILE_CACHE = "public, max-age=31536000, immutable";
  private static final String BYTES = "application/octet-stream";

  @Inject transient Publication publication;
  @Inject transient LogBundles bundles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (Refused.LogAway | LogUnavailable away) {
      none(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (Refused.Needs needs) {
      none(response, HttpServletResponse.SC_FORBIDDEN);
    } catch (Refused refused) {
      none(response, HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var below = request.getPathInfo();
    if (below == null) {
      send(request, response, publication.checkpoint(), "text/plain;charset=UTF-8");
      return;
    }
    var path = TilePath.parse("tile" + below);
    if (path.isPresent() && path.get().level() == TilePath.ENTRIES) {
      response.setHeader("Cache-Control", "no-store");
      send(request, response, bundles.fetch(path.get()), BYTES);
      return;
    }
    if (path.isPresent() && path.get().width() == TilePath.FULL) {
      response.setHeader("Cache-Control", FULL_TILE_CACHE);
    }
    send(request, response, path.flatMap(this::open), BYTES);
  }

  private Optional<byte[]> open(TilePath path) {
    return path.level() == TilePath.HEADS ? publication.heads(path) : publication.tile(path);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, Optional<byte[]> bytes, String type)
      throws IOException {
    if (bytes.isEmpty()) {
      none(response, HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var tag = '"' + HexFormat.of().formatHex(Merkle.sha256(bytes.get()), 0, 16) + '"';
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(bytes.get().length);
    response.getOutputStream().write(bytes.get());
  }

  private static void none(HttpServletResponse response, int status) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.sendError(status);
  }
}
