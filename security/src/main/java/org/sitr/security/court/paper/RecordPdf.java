package org.sitr.security.court.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/// Writes a [Paper] as PDF/A-2b.
public final class RecordPdf {
  static {
    XRLog.setLoggingEnabled(false); // its lines may hold what is printed
  }

  private RecordPdf() {}

  /// @param out left open
  /// @throws IllegalArgumentException a character that no font of ours has
  public static void write(Paper paper, OutputStream out) throws IOException {
    Glyphs.requireAll(paper);
    var builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    for (var font : Glyphs.FONTS) builder.useFont(() -> resource(font.file()), font.family());
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(Html.isRightToLeft(paper) ? TextDirection.RTL : TextDirection.LTR);
    for (var when : ExternalResourceControlPriority.values())
      builder.useExternalResourceAccessControl((address, type) -> false, when);
    builder.withProducer("Sitr");
    builder.withHtmlContent(Html.of(paper), null);
    builder.toStream(out);
    builder.run();
  }

  static InputStream resource(String name) {
    return Objects.requireNonNull(RecordPdf.class.getResourceAsStream(name), name);
  }
}
