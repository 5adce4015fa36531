package org.sitr.system.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
  /// RFC 6238, appendix B: SHA-256, the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({"59, 119246", "1111111109, 084774", "1234567890, 819424", "20000000000, 737706"})
  void a_code_is_as_the_standard_says(long second, String code) {
    var secret = "12345678901234567890123456789012";

    assertThat(OneTimeCode.at(Instant.ofEpochSecond(second), secret).code()).isEqualTo(code);
  }

  @Test
  void a_code_says_how_long_it_is_good() {
    assertThat(OneTimeCode.at(Instant.ofEpochSecond(60), "s").secondsLeft()).isEqualTo(30);
    assertThat(OneTimeCode.at(Instant.ofEpochSecond(89), "s").secondsLeft()).isEqualTo(1);
  }

  /// RFC 4648 §10, without padding.
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void a_secret_is_given_to_apps_in_base_32(String secret, String base32) {
    assertThat(OneTimeCode.base32(secret)).isEqualTo(base32);
  }
}
