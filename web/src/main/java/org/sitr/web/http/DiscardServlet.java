package org.sitr.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sitr.draft.DraftId;
import org.sitr.draft.Drafts;
import org.sitr.web.page.FormAddress;

/// Lets go of what was kept, and shows the form as it stands without it.
@WebServlet("/discard")
public class DiscardServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Drafts drafts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Optional.ofNullable(request.getParameter("draft"))
        .flatMap(DraftId::parse)
        .ifPresent(drafts::drop);
    var form = FormAddress.of(LockServlet.page(request)).map(FormAddress::toString);
    Unsent.seeOther(response, form.orElse("/home"));
  }
}
