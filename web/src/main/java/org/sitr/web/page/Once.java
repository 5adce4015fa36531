package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sees to it that a form counts once, however often it is sent: each form drawn carries a number
/// of its own, and the session remembers the last ones that were used. Numbers only, no value.
@Named
@RequestScoped
public class Once {

  private static final String KEY = Once.class.getName();
  private static final int REMEMBERED = 50;

  private boolean taken;

  /// A number for a form that is drawn now.
  public String getFresh() {
    return UUID.randomUUID().toString();
  }

  /// Uses a form's number; asked again in the same request, the answer stays.
  ///
  /// @return false if it was used before
  public boolean take(@Nullable HttpSession session, String number) {
    if (taken || session == null || number.isEmpty()) return true;
    taken = use(session, number);
    return taken;
  }

  private static boolean use(HttpSession session, String number) {
    synchronized (Once.class) {
      @SuppressWarnings("unchecked") // nobody else has this key
      var used = (Deque<String>) session.getAttribute(KEY);
      if (used == null) session.setAttribute(KEY, used = new ArrayDeque<>());
      if (used.contains(number)) return false;
      used.addLast(number);
      if (used.size() > REMEMBERED) used.removeFirst();
      return true;
    }
  }
}
