package org.sitr.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitr.system.desk.Desk;
import org.sitr.system.desk.Entries;
import org.sitr.system.desk.Lang;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;

/// The same for the pages of a record, with the cookie of somebody who signed in: an outsider, an
/// excluded officer, one of another unit, one without an appointment.
@Isolated("entries and statements of everybody are counted")
@Tag("matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRefusalTest {
  private static final Set<String> BY_REQUEST = Set.of("date", "set-cookie");

  private final Stack stack = Stack.running();
  private final Sql sql = Sql.administrator(stack);
  private final Entries log = new Entries(sql);
  private final String ref = OneRecord.made("Matrix Page");

  @AfterAll
  void leave() {
    sql.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"karim", "lena", "omar", "viktor"})
  void a_page_of_a_record_says_and_costs_the_same_whether_it_is_there_or_not(String account) {
    try (var desk = Desk.of(account, Lang.EN)) {
      for (var address : new String[] {"/person?id=%s", "/person?id=%s&tab=identity"}) {
        log.mark();
        var real = get(desk, address.formatted(ref));
        var entries = log.actions();
        log.mark();
        var none = get(desk, address.formatted(OneRecord.UNKNOWN));

        assertThat(entries).hasSize(1).isEqualTo(log.actions());
        assertThat(entries.getFirst()).endsWith(" refused");
        assertThat(real.status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(real.text().replace(ref, OneRecord.UNKNOWN)).isEqualTo(none.text());
        assertThat(lasting(real)).isEqualTo(lasting(none));
        var both =
            Cost.of(
                sql,
                () -> took(desk, address.formatted(ref)),
                () -> took(desk, address.formatted(OneRecord.UNKNOWN)));
        assertThat(both.real()).isEqualTo(both.none());
        assertThat(both.real().steps()).isPositive();
      }
    }
  }

  /// Nothing is opened there before a reason is given, and yet it is the page of a record.
  @ParameterizedTest
  @ValueSource(strings = {"grace", "salma", "adel"})
  void the_tab_that_shows_only_hidden_fields_is_refused_like_any_other(String account) {
    try (var desk = Desk.of(account, Lang.EN)) {
      log.mark();
      var real = get(desk, "/person?tab=location&id=" + ref);
      assertThat(log.actions()).containsExactly("OPEN_SAFE_CONTACT refused");
      var none = get(desk, "/person?tab=location&id=" + OneRecord.UNKNOWN);

      assertThat(real.status()).isEqualTo(none.status()).isEqualTo(404);
      assertThat(real.text().replace(ref, OneRecord.UNKNOWN)).isEqualTo(none.text());
    }
  }

  private APIResponse get(Desk desk, String address) {
    var options = RequestOptions.create().setMaxRedirects(0);
    return desk.context().request().get(stack.at(address).toString(), options);
  }

  private Duration took(Desk desk, String address) {
    var began = System.nanoTime();
    get(desk, address);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static Map<String, String> lasting(APIResponse answer) {
    var headers = new TreeMap<>(answer.headers());
    headers.keySet().removeAll(BY_REQUEST);
    return headers;
  }
}
