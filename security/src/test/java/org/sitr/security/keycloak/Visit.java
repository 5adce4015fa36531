package org.sitr.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// One browser at one house: asks, is led to Keycloak, brings its answers back.
final class Visit implements AutoCloseable {
  final House house;
  final FakeBrowser browser = new FakeBrowser();

  Visit(Path folder) {
    house = new House(folder);
  }

  @Override
  public void close() {
    house.close();
  }

  FakeBrowser.Outcome page() {
    return browser.open(house.mechanism, "/home", true);
  }

  void signIn() {
    answer(begin("/home"), UnaryOperator.identity());
  }

  Map<String, String> begin(String address) {
    return leadsTo(browser.open(house.mechanism, address, true).location());
  }

  Map<String, String> beginStepUp(String returnTo) {
    var address = house.stepUps.begin(browser.request("/home"), returnTo);
    var page = browser.open(house.mechanism, address, true).text();
    var link = page.substring(page.indexOf("url=") + 4, page.indexOf("\"></head>"));
    return leadsTo(link.replace("&amp;", "&"));
  }

  static Map<String, String> leadsTo(String address) {
    return FakeBrowser.parameters(URI.create(address).getRawQuery());
  }

  FakeBrowser.Outcome answer(Map<String, String> asked, UnaryOperator<JWTClaimsSet.Builder> token) {
    var nonce = Objects.requireNonNull(asked.get("nonce"));
    house.keycloak.grant(token.apply(house.keycloak.idClaims(nonce)));
    return callback(asked, house.keycloak.issuer().toString());
  }

  FakeBrowser.Outcome callback(Map<String, String> asked, String issuer) {
    var address = "/callback?code=c&state=" + asked.get("state") + "&iss=" + issuer;
    return browser.open(house.mechanism, address, false);
  }

  static void assertProblem(FakeBrowser.Outcome outcome, String code) {
    assertThat(outcome.location()).isEqualTo("https://sitr.example/problem?code=" + code);
  }
}
