package org.sitr.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.sitr.system.desk.Http.Answer;

/// An account at the pages without a browser: signed in, with its cookies, redirects not followed.
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

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

  /// Sends a form of ours, with its token.
  public Answer post(String address, Map<String, String> form) {
    return post(address, form, token());
  }

  /// The same with the token of another session.
  public Answer post(String address, Map<String, String> form, String token) {
    var body = new StringJoiner("&").add("csrf=" + encoded(token));
    form.forEach((name, value) -> body.add(encoded(name) + "=" + encoded(value)));
    return http.send(
        Http.request(stack.at(address), null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /// The token that forms of this session carry.
  public String token() {
    var page = TOKEN.matcher(get("/home").text());
    if (!page.find()) throw new IllegalStateException("no form on the first page");
    return page.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
