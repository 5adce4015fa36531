package org.sitr.system.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Cases counted from the reports that Surefire writes.
final class Reports {
  private final List<String> faults = new ArrayList<>();
  private int passed;

  int passed() {
    return passed;
  }

  List<String> faults() {
    return faults;
  }

  void pass() {
    passed++;
  }

  void fault(String what) {
    faults.add(what);
  }

  void read(Path file) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var cases =
          factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("testcase");
      for (var i = 0; i < cases.getLength(); i++) {
        count((Element) cases.item(i));
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private void count(Element one) {
    if (has(one, "failure") || has(one, "error")) {
      faults.add(one.getAttribute("classname") + ": " + one.getAttribute("name"));
    } else if (!has(one, "skipped")) {
      passed++;
    }
  }

  private static boolean has(Element one, String child) {
    return one.getElementsByTagName(child).getLength() > 0;
  }
}
