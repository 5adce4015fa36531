package org.sitr.security.court.paper;

import java.text.Bidi;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// The page that the PDF is made from: our own markup, others' texts escaped.
final class Html {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "ur", "ps");
  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm 24mm;
              @bottom-center { content: element(mark); } }
      body { font-family: 'Noto Sans', 'Noto Naskh Arabic'; font-size: 10.5pt; line-height: 1.5; }
      #mark { position: running(mark); font-size: 8pt; text-align: center;
              border-top: 0.5pt solid #000; padding-top: 2mm; }
      #mark .page:after { content: counter(page) ' / ' counter(pages); }
      h1 { font-size: 15pt; font-weight: normal; margin: 0 0 5mm; }
      h2 { font-size: 12pt; font-weight: normal; margin: 6mm 0 2mm;
           border-bottom: 0.5pt solid #000; page-break-after: avoid; }
      .line { margin: 0 0 2.5mm; page-break-inside: avoid; }
      .label { font-size: 8.5pt; }
      """;

  /// Behind an Arabic letter the parts of a date, a telephone number or a reference would change
  /// places: they are set from left to right whatever stands beside them.
  private static final Pattern PARTED_DIGITS =
      Pattern.compile("\\+?[0-9]+([-./:, ][0-9]+)+|\\+[0-9]+");

  private Html() {}

  static boolean isRightToLeft(Paper paper) {
    return RIGHT_TO_LEFT.contains(paper.language().getLanguage());
  }

  static String of(Paper paper) {
    boolean right = isRightToLeft(paper);
    var html = new StringBuilder("<html lang=\"" + paper.language().toLanguageTag() + "\"><head>");
    html.append("<title>" + escaped(paper.title()) + "</title>");
    html.append("<style>" + STYLE + "</style></head>");
    html.append("<body dir=\"" + (right ? "rtl" : "ltr") + "\">");
    mark(html, paper);
    block(html, "h1", paper.title(), right);
    for (var section : paper.sections()) {
      block(html, "h2", section.title(), right);
      for (var line : section.lines()) line(html, line, right);
    }
    return html.append("</body></html>").toString();
  }

  private static void mark(StringBuilder html, Paper paper) {
    html.append("<div id=\"mark\">");
    block(html, "div", paper.mark(), isRightToLeft(paper), "text-align: center");
    html.append("<div dir=\"ltr\">" + hex(paper.copy()) + " · <span class=\"page\"></span></div>");
    html.append("</div>");
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder html, Paper.Line line, boolean right) {
    html.append("<div class=\"line\"><div class=\"label\">");
    block(html, "div", line.label(), right);
    html.append("</div>");
    for (var text : line.value().split("\n", -1)) {
      var shown = text.isEmpty() ? "\u00a0" : text;
      block(html, "div", shown, startsRight(shown, right), "text-align: " + side(right));
    }
    html.append("</div>");
  }

  /// The direction of a text is its first letter's, its side is the page's: so a column stays one.
  private static boolean startsRight(String text, boolean pageIsRight) {
    int base =
        pageIsRight ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    return !new Bidi(text, base).baseIsLeftToRight();
  }

  private static void block(StringBuilder html, String tag, String text, boolean right) {
    block(html, tag, text, right, "text-align: " + side(right));
  }

  private static void block(
      StringBuilder html, String tag, String text, boolean right, String style) {
    html.append("<" + tag + " dir=\"" + (right ? "rtl" : "ltr") + "\" style=\"" + style + "\">");
    html.append(set(text) + "</" + tag + ">");
  }

  private static String side(boolean right) {
    return right ? "right" : "left";
  }

  private static String set(String text) {
    return PARTED_DIGITS.matcher(escaped(text)).replaceAll("<bdo dir=\"ltr\">$0</bdo>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
