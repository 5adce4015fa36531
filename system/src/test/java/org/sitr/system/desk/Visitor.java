package org.sitr.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import org.sitr.system.desk.Http.Answer;

/// An account at the pages without a browser: signed in, with its cookies, redirects not followed.
public final class Visitor {
  private final Stack stack = Stack.running();
  private final Http http;

  private Visitor() {
    http =
        new Http(
            stack.about().http().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)));
  }

  public static Visitor of(String account) {
    var visitor = new Visitor();
    visitor.signIn(account);
    return visitor;
  }

  private void signIn(String account) {
    var asked = to(get("/home"));
    try {
      var back = stack.tokens().newSession(account).signIn(asked);
      if (http.get(back, null).status() / 100 != 3)
        throw new IllegalStateException(account + " was not signed in");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Stack.interrupted(e);
    }
  }

  private URI to(Answer answer) {
    return stack.url().resolve(String.valueOf(answer.header("location")));
  }

  public Answer get(String address) {
    return http.get(stack.at(address), null);
  }
}
