package org.sitr.system.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainTest {
  private static final String XML =
      """
      <domain><configs><config name="server-config">
        <java-config><jvm-options>-Xmx512m</jvm-options></java-config>
        <network-listener name="a" address="0.0.0.0"/><network-listener name="b"/>
      </config><config name="other"><network-listener name="c"/></config></configs></domain>
      """;

  @TempDir Path temp;

  private DomainXml xml() throws IOException {
    return DomainXml.read(Files.writeString(temp.resolve("domain.xml"), XML));
  }

  private String written(DomainXml xml) throws IOException {
    xml.write(temp.resolve("written.xml"));
    return Files.readString(temp.resolve("written.xml"));
  }

  @Test
  void every_element_of_our_configuration_is_set_and_no_other() throws IOException {
    var xml = xml().set(DomainXml.CONFIG + "//network-listener", Map.of("address", "127.0.0.1"));

    assertThat(written(xml))
        .doesNotContain("0.0.0.0")
        .contains("<network-listener address=\"127.0.0.1\" name=\"b\"/>")
        .contains("<network-listener name=\"c\"/>");
  }

  @Test
  void what_is_on_by_default_and_not_written_is_written_to_be_off() throws IOException {
    var xml =
        xml()
            .set(
                DomainXml.CONFIG + "/phone-home-runtime-configuration", Map.of("enabled", "false"));

    assertThat(written(xml)).contains("<phone-home-runtime-configuration enabled=\"false\"/>");
  }

  /// A name that a later version of the server no longer has must not be passed over in silence.
  @Test
  void an_element_that_is_named_and_missing_is_a_fault() throws IOException {
    var xml = xml();

    assertThatThrownBy(
            () -> xml.set(DomainXml.CONFIG + "//network-listener[@name='z']", Map.of("port", "1")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_option_of_the_jvm_is_replaced_and_not_doubled() throws IOException {
    var xml = xml().jvmOptions(List.of("-Xmx"), List.of("-Xmx768m"));

    assertThat(written(xml)).contains("-Xmx768m").doesNotContain("-Xmx512m");
  }

  @Test
  void a_document_type_is_refused() throws IOException {
    var file =
        Files.writeString(temp.resolve("evil.xml"), "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");

    assertThatThrownBy(() -> DomainXml.read(file)).isInstanceOf(IOException.class);
  }
}
