package org.sitr.system.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.system.Folder;
import org.sitr.system.Ports;
import org.sitr.system.Project;
import org.sitr.system.account.Accounts;

class RealmFileTest {
  private static final Path OPERATOR = Project.here().operator();

  @TempDir Path temp;

  private static JsonObject read(String file) throws IOException {
    return JsonParser.parseString(Files.readString(OPERATOR.resolve("keycloak").resolve(file)))
        .getAsJsonObject();
  }

  private static Stream<JsonObject> clients() throws IOException {
    return read("realm.json").getAsJsonArray("clients").asList().stream()
        .map(JsonElement::getAsJsonObject);
  }

  @Test
  void the_operators_realm_holds_no_account() throws IOException {
    assertThat(read("realm.json").has("users")).isFalse();
  }

  @Test
  void no_client_takes_a_password_directly() throws IOException {
    assertThat(clients())
        .allSatisfy(c -> assertThat(c.get("directAccessGrantsEnabled").getAsBoolean()).isFalse());
    assertThat(read("realm.json").get("directGrantFlow").getAsString())
        .isEqualTo("sitr no direct grant");
  }

  @Test
  void every_client_that_signs_people_in_proves_the_code() throws IOException {
    assertThat(clients().filter(c -> c.get("standardFlowEnabled").getAsBoolean()))
        .hasSize(2)
        .allSatisfy(c ->
            assertThat(
                    c.getAsJsonObject("attributes").get("pkce.code.challenge.method").getAsString())
                .isEqualTo("S256"));
  }

  @Test
  void the_application_proves_itself_by_a_key_that_no_file_here_holds() throws IOException {
    var web = clients().filter(c -> c.get("clientId").getAsString().equals("sitr-web")).findFirst();

    assertThat(web.orElseThrow().get("clientAuthenticatorType").getAsString())
        .isEqualTo("client-jwt");
    assertThat(web.orElseThrow().getAsJsonObject("attributes").get("jwks.string").getAsString())
        .isEqualTo("${SITR_JWKS}");
  }

  @Test
  void a_demo_account_has_no_password_or_secret_in_the_file() throws IOException {
    for (var user : read("demo-accounts.json").getAsJsonArray("users")) {
      var text = user.getAsJsonObject().get("credentials").toString();

      assertThat(text).contains("_PASSWORD}").contains("_TOTP}");
    }
  }

  @Test
  void every_name_in_the_imported_file_has_a_value_and_no_value_is_in_it() throws IOException {
    var folder = new Folder(temp.resolve("stack"));
    folder.prepare();
    var accounts = Accounts.of(OPERATOR.resolve("keycloak/demo-accounts.json"), folder);
    var realm = new Realm(OPERATOR, folder, new Ports(18000), accounts);

    realm.write(temp); // refuses a name without a value
    var text = Files.readString(temp.resolve("sitr-realm.json"));

    assertThat(accounts.all()).allSatisfy(a -> assertThat(text).doesNotContain(a.password()));
    assertThat(realm.values().get("SITR_JWKS")).doesNotContain("\\\"d\\\"");
  }

  @Test
  void roles_are_the_codes_of_the_staff_list() throws IOException {
    var roles =
        read("realm.json").getAsJsonObject("roles").getAsJsonArray("realm").asList().stream()
            .map(r -> r.getAsJsonObject().get("name").getAsString())
            .toList();

    assertThat(roles).containsAll(List.of("PO", "SUP", "DUTY", "PAR", "AUD", "ADM")).hasSize(16);
  }
}
