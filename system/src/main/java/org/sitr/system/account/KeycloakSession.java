package org.sitr.system.account;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitr.system.Running;

/// One browser's session at Keycloak, without a browser: it opens the sign-in page, fills in the
/// forms, and stops where Keycloak sends it back to the application.
///
/// Signing in a second time with the same object is single sign-on; with `mfa` it is the step-up.
public final class KeycloakSession {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*id=\"(kc-form-login|kc-otp-login-form)\"[^>]*>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final Running running;
  private final Account account;
  private final OneTimeCodes codes;
  private final HttpClient http;

  KeycloakSession(Running running, Account account, OneTimeCodes codes) {
    this.running = running;
    this.account = account;
    this.codes = codes;
    this.http =
        running.http().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
  }

  /// Walks from an authorisation address to where it leads: the redirect back with `code` or
  /// `error`.
  ///
  /// @param address what the application answered to somebody who is not signed in
  public URI signIn(URI address) throws IOException, InterruptedException {
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    for (var page = 0; page < 6; page++) {
      var to = answer.headers().firstValue("Location").map(address::resolve);
      if (to.isPresent() && !to.get().toString().startsWith(running.realm())) {
        return to.get();
      }
      answer =
          to.isPresent()
              ? http.send(HttpRequest.newBuilder(to.get()).build(), BodyHandlers.ofString())
              : fillIn(answer);
    }
    throw new SignInFailed(account.name(), "Keycloak does not come to an end");
  }

  private HttpResponse<String> fillIn(HttpResponse<String> page)
      throws IOException, InterruptedException {
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new SignInFailed(account.name(), "HTTP " + page.statusCode() + ", no form to fill in");
    }
    var action = ACTION.matcher(form.group());
    if (!action.find()) {
      throw new SignInFailed(account.name(), "a form that leads nowhere");
    }
    var where = URI.create(action.group(1).replace("&amp;", "&"));
    var answer = post(where, fields(form.group(1)));
    if (answer.statusCode() == 200 && answer.body().contains(form.group(1))) {
      throw new SignInFailed(account.name(), "what was filled in is not right");
    }
    return answer;
  }

  private Map<String, String> fields(String form) throws IOException, InterruptedException {
    if (form.equals("kc-otp-login-form")) {
      return Map.of("otp", codes.fresh(account).code());
    }
    return Map.of("username", account.name(), "password", account.password(), "credentialId", "");
  }

  private HttpResponse<String> post(URI to, Map<String, String> fields)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /// An access token for the API: code + PKCE with the public client `sitr-cli`.
  public String accessToken(boolean stepUp) throws IOException, InterruptedException {
    var verifier = random(32);
    var state = random(16);
    var back = "http://127.0.0.1:" + running.ports().get("https") + "/callback";
    var ask = new LinkedHashMap<String, String>();
    ask.put("client_id", "sitr-cli");
    ask.put("response_type", "code");
    ask.put("redirect_uri", back);
    ask.put("scope", "openid");
    ask.put("state", state);
    ask.put("code_challenge", challenge(verifier));
    ask.put("code_challenge_method", "S256");
    if (stepUp) {
      ask.put("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"mfa\"]}}}");
    }
    var landed =
        query(
            signIn(URI.create(running.realm() + "/protocol/openid-connect/auth?" + encoded(ask))));
    if (!state.equals(landed.get("state")) || !landed.containsKey("code")) {
      throw new SignInFailed(account.name(), "no code: " + landed.get("error"));
    }
    return exchange(landed.get("code"), verifier, back).get("access_token").getAsString();
  }

  private JsonObject exchange(String code, String verifier, String back)
      throws IOException, InterruptedException {
    var fields =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "sitr-cli",
            "code", code,
            "code_verifier", verifier,
            "redirect_uri", back);
    var answer = post(URI.create(running.realm() + "/protocol/openid-connect/token"), fields);
    if (answer.statusCode() != 200) {
      throw new SignInFailed(account.name(), "HTTP " + answer.statusCode() + " for the code");
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /// The parts after the question mark, decoded.
  static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(part -> part.split("=", 2))
        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
