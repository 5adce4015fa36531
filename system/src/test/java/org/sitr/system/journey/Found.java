package org.sitr.system.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.sitr.system.desk.Desk;

/// What somebody gets who has no business with a record.
final class Found {
  /// A well-formed reference that belongs to nobody.
  static final String UNKNOWN = "0000-00";

  private Found() {}

  static String encoded(String query) {
    return URLEncoder.encode(query, UTF_8);
  }

  /// Status and whole markup of a page, with what differs by request taken out.
  static String at(Desk desk, String address, String asked) {
    var answer = desk.go(address);
    return answer.status()
        + " "
        + answer
            .text()
            .replace(asked, "REF")
            .replaceAll("name=\"(csrf|once)\" value=\"[^\"]*\"", "")
            .replaceAll("\\b\\d{1,2}:\\d{2}\\b", "");
  }
}
