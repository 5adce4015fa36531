package org.sitr.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitr.access.Action;

/// A page that is in one list and not in another is a hole: web.xml, the files, the table of
/// actions.
class PagesTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern MAPPED = Pattern.compile("<url-pattern>/([a-z-]+)</url-pattern>");
  private static final Pattern ROUTE = Pattern.compile("(?:GET|POST) /([a-z-]+)(?:\\?.*)?");

  @Test
  void web_xml_maps_exactly_the_pages() throws IOException {
    var xml = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
    var servlet =
        xml.substring(xml.indexOf("<servlet-mapping>"), xml.indexOf("</servlet-mapping>"));

    assertThat(MAPPED.matcher(servlet).results().map(m -> m.group(1)))
        .containsExactlyInAnyOrderElementsOf(Pages.all());
  }

  @Test
  void each_page_has_its_file_and_no_file_lies_elsewhere() throws IOException {
    var named = new TreeSet<String>();
    Pages.all().forEach(p -> named.add(Pages.file("/" + p + ".xhtml")));

    assertThat(files(WEBAPP.resolve("WEB-INF/pages"))).containsExactlyElementsOf(named);
    assertThat(Files.list(WEBAPP).filter(p -> p.toString().endsWith(".xhtml"))).isEmpty();
  }

  @Test
  void each_page_that_opens_something_is_in_the_table_of_actions() {
    var routes = new TreeSet<String>();
    for (var action : Action.values()) {
      for (var route : action.rule().routes()) {
        var match = ROUTE.matcher(route);
        if (match.matches()) routes.add(match.group(1));
      }
    }
    var pages = Pages.all();
    pages.removeAll(Pages.open());
    pages.removeAll(Pages.still());

    assertThat(routes).containsExactlyElementsOf(pages);
  }

  private static Stream<String> files(Path folder) throws IOException {
    return Files.walk(folder)
        .filter(Files::isRegularFile)
        .map(p -> "/" + WEBAPP.relativize(p).toString().replace('\\', '/'))
        .sorted();
  }
}
