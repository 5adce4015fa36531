package org.sitr.security.court.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@Tag("court")
class RecordPdfTest {
  private static final UUID COPY = new UUID(0x1234, 0x5678);

  @Test
  void verapdf_accepts_the_paper_in_english_and_in_arabic() throws Exception {
    for (var language : List.of(Locale.ENGLISH, Locale.of("ar")))
      assertThat(isPdfA2b(pdf(paper(language, 30)))).as("%s", language).isTrue();
  }

  @Test
  void verapdf_refuses_a_pdf_that_is_none_of_the_archive() throws Exception {
    try (var plain = new PDDocument()) {
      plain.addPage(new PDPage());
      var out = new ByteArrayOutputStream();
      plain.save(out);

      assertThat(isPdfA2b(out.toByteArray())).isFalse();
    }
  }

  @Test
  void each_page_bears_the_recipient_and_the_copy() throws IOException {
    try (var pdf = Loader.loadPDF(pdf(paper(Locale.ENGLISH, 60)))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++)
        assertThat(text(pdf, page))
            .contains("For Judge Mira Sol alone", COPY.toString().replace("-", ""))
            .contains(page + " / " + pdf.getNumberOfPages());
    }
  }

  @Test
  void arabic_letters_are_joined_and_stand_in_order() throws IOException {
    var line = new Paper.Line("Name", "محمد الأحمد");
    var paper = one(Locale.ENGLISH, line);

    try (var pdf = Loader.loadPDF(pdf(paper))) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);

      assertThat(stripper.getText(pdf)).contains("محمد الأحمد");
    }
  }

  @Test
  void dates_and_numbers_in_arabic_keep_their_order() throws IOException {
    var line = new Paper.Line("الهاتف", "المولود في 1988-03-14، الهاتف +961 70 123 456");
    var paper = one(Locale.of("ar"), line);

    try (var pdf = Loader.loadPDF(pdf(paper))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("1988-03-14", "+961 70 123 456");
    }
  }

  @Test
  void a_character_that_cannot_be_printed_is_refused_and_not_repeated() {
    var line = new Paper.Line("Name", "王");
    var paper = one(Locale.ENGLISH, line);

    assertThatThrownBy(() -> pdf(paper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("王");
  }

  @Test
  void markup_in_a_value_is_text() throws IOException {
    var line = new Paper.Line("Note", "</div><img src=\"http://127.0.0.1/x\"/> & <b>");
    var paper = one(Locale.ENGLISH, line);

    try (var pdf = Loader.loadPDF(pdf(paper))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("<img src=", "& <b>");
    }
  }

  private static Paper one(Locale language, Paper.Line line) {
    var section = new Paper.Section("1", List.of(line));
    return new Paper(language, "Answer", "For a court", COPY, List.of(section));
  }

  private static Paper paper(Locale language, int lines) {
    boolean arabic = language.getLanguage().equals("ar");
    var fields = new ArrayList<Paper.Line>();
    for (int i = 0; i < lines; i++)
      fields.add(
          arabic
              ? new Paper.Line(
                  "الاسم الكامل " + i, "محمد عبد الله الأحمد، المولود في 1988-03-14 (Mohamed A.)")
              : new Paper.Line(
                  "Full name " + i, i % 2 == 0 ? "Zoë Ångström" : "محمد الأحمد (Mohamed)"));
    var title = arabic ? "جواب على أمر المحكمة" : "Answer to the court's order";
    var mark = arabic ? "للقاضية ميرا سول وحدها" : "For Judge Mira Sol alone";
    var section =
        new Paper.Section(arabic ? "المدفوعات والمزايا" : "Payments and benefits", fields);
    return new Paper(language, title, mark, COPY, List.of(section));
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static byte[] pdf(Paper paper) throws IOException {
    var out = new ByteArrayOutputStream();
    RecordPdf.write(paper, out);
    return out.toByteArray();
  }

  private static boolean isPdfA2b(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
      return validator.validate(parser).isCompliant();
    }
  }
}
