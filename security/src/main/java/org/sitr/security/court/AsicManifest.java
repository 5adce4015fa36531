package org.sitr.security.court;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sitr.security.integrity.Sha256;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// `META-INF/ASiCManifest001.xml` (ETSI EN 319 162-1, annex A.4): which files the CAdES signature
/// is about.
final class AsicManifest {
  private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private AsicManifest() {}

  /// @param files plain names, which need no escape in XML or in an address
  static byte[] write(Map<String, Sha256> files) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<asic:ASiCManifest xmlns:asic=\"" + ASIC + "\" xmlns:ds=\"" + DSIG + "\">\n");
    xml.append("<asic:SigReference URI=\"" + Names.SIGNATURE + "\"");
    xml.append(" MimeType=\"" + Names.mediaType(Names.SIGNATURE) + "\"/>\n");
    files.forEach((name, hash) -> reference(xml, name, hash));
    xml.append("</asic:ASiCManifest>\n");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void reference(StringBuilder xml, String name, Sha256 hash) {
    xml.append("<asic:DataObjectReference URI=\"" + name + "\"");
    xml.append(" MimeType=\"" + Names.mediaType(name) + "\">");
    xml.append("<ds:DigestMethod Algorithm=\"" + SHA256 + "\"/><ds:DigestValue>");
    xml.append(Base64.getEncoder().encodeToString(hash.bytes()));
    xml.append("</ds:DigestValue></asic:DataObjectReference>\n");
  }

  /// @return SHA-256 of each file that it names
  /// @throws PackageRefused [Refusal#DOCTYPE], [Refusal#BAD_MANIFEST]
  static Map<String, Sha256> read(byte[] xml) {
    // Looked for in the bytes, too: what is refused then does not hang on a parser's features.
    if (new String(xml, StandardCharsets.ISO_8859_1).contains("<!"))
      throw new PackageRefused(Refusal.DOCTYPE);
    try {
      return references(root(xml));
    } catch (SAXException | IOException | ParserConfigurationException | RuntimeException e) {
      throw new PackageRefused(Refusal.BAD_MANIFEST);
    }
  }

  private static Element root(byte[] xml)
      throws SAXException, IOException, ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCTYPE, true);
    factory.setXIncludeAware(false);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
  }

  private static Map<String, Sha256> references(Element root) {
    require(is(root, ASIC, "ASiCManifest"));
    var files = new LinkedHashMap<String, Sha256>();
    int signatures = 0;
    for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element element)) continue;
      if (is(element, ASIC, "SigReference")) {
        require(element.getAttribute("URI").equals(Names.SIGNATURE));
        signatures++;
      } else {
        require(is(element, ASIC, "DataObjectReference"));
        require(files.put(element.getAttribute("URI"), digest(element)) == null);
      }
    }
    require(signatures == 1);
    return files;
  }

  private static Sha256 digest(Element reference) {
    var method = only(reference, "DigestMethod");
    require(method.getAttribute("Algorithm").equals(SHA256));
    var value = only(reference, "DigestValue").getTextContent();
    return Sha256.wrap(Base64.getDecoder().decode(value));
  }

  private static Element only(Element parent, String name) {
    var all = parent.getElementsByTagNameNS(DSIG, name);
    require(all.getLength() == 1);
    return (Element) all.item(0);
  }

  private static boolean is(Node node, String space, String name) {
    return space.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
  }

  private static void require(boolean holds) {
    if (!holds) throw new PackageRefused(Refusal.BAD_MANIFEST);
  }
}
