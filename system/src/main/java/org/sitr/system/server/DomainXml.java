package org.sitr.system.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Payara's `domain.xml`, changed by XPath before the server starts: no second JVM, no moment in
/// which it runs as it came.
final class DomainXml {
  static final String CONFIG = "/domain/configs/config[@name='server-config']";

  private final Document document;
  private final XPath xpath = XPathFactory.newInstance().newXPath();

  private DomainXml(Document document) {
    this.document = document;
  }

  static DomainXml read(Path file) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new DomainXml(factory.newDocumentBuilder().parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not the XML that was expected", e);
    }
  }

  void write(Path file) throws IOException {
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(file.toFile()));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  /// Sets attributes on every element at the path; an element that is missing is made, for a
  /// default one changes nothing.
  DomainXml set(String path, Map<String, String> attributes) {
    if (nodes(path).isEmpty()) {
      add(path);
    }
    for (var node : nodes(path)) {
      attributes.forEach(((Element) node)::setAttribute);
    }
    return this;
  }

  private void add(String path) {
    var cut = path.lastIndexOf('/');
    var name = path.substring(cut + 1);
    if (!name.matches("[a-z-]+") || path.charAt(cut - 1) == '/') {
      throw new IllegalStateException("domain.xml has no " + path);
    }
    for (var parent : nodes(path.substring(0, cut))) {
      parent.appendChild(document.createElement(name));
    }
  }

  DomainXml remove(String path) {
    for (var node : nodes(path)) {
      java.util.Objects.requireNonNull(node.getParentNode()).removeChild(node);
    }
    return this;
  }

  /// Removes the options that begin so, then adds the given ones.
  DomainXml jvmOptions(List<String> remove, List<String> add) {
    for (var node : nodes(CONFIG + "/java-config/jvm-options")) {
      if (remove.stream().anyMatch(node.getTextContent()::startsWith)) {
        java.util.Objects.requireNonNull(node.getParentNode()).removeChild(node);
      }
    }
    var java = nodes(CONFIG + "/java-config").getFirst();
    for (var option : add) {
      java.appendChild(document.createElement("jvm-options")).setTextContent(option);
    }
    return this;
  }

  private List<Node> nodes(String path) {
    try {
      var list = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      var nodes = new ArrayList<Node>();
      for (var i = 0; i < list.getLength(); i++) {
        nodes.add(list.item(i));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
