package org.sitr.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Slips in the pages' markup that no reader may find first.
class MarkupTest {

  private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
  private static final Pattern PLAIN_TEXT = Pattern.compile("text\\['([a-z]+\\.[\\w./-]+)'\\]");
  private static final Pattern TAG_OF_OURS = Pattern.compile("<s:([a-z-]+)");
  private static final Pattern DEFINED = Pattern.compile("<tag-name>([a-z-]+)</tag-name>");

  @Test
  void no_page_shows_a_text_with_its_holes() {
    var holed =
        found(PLAIN_TEXT)
            .filter(key -> Text.in(Locale.ENGLISH, key).contains("{0}"))
            .distinct()
            .toList();

    assertThat(holed).isEmpty();
  }

  @Test
  void every_tag_of_ours_is_defined() throws IOException {
    var library = Files.readString(WEB_INF.resolve("sitr.taglib.xml"));

    assertThat(found(TAG_OF_OURS).distinct())
        .isSubsetOf(DEFINED.matcher(library).results().map(m -> m.group(1)).toList());
  }

  /// A browser may send what it spells or translates to its maker, and dials a number on a touch.
  @Test
  void no_page_is_spelt_translated_or_dialled_by_the_browser() {
    assertThat(read(WEB_INF.resolve("template.xhtml")))
        .contains("translate=\"no\"", "spellcheck=\"false\"", "writingsuggestions=\"false\"")
        .contains("telephone=no");
  }

  private static Stream<String> found(Pattern pattern) {
    return pages().stream()
        .flatMap(page -> pattern.matcher(read(page)).results().map(m -> m.group(1)));
  }

  private static List<Path> pages() {
    try (var files = Files.walk(WEB_INF)) {
      return files.filter(f -> f.toString().endsWith(".xhtml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
