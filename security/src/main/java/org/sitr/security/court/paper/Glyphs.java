package org.sitr.security.court.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.List;

/// Which characters our fonts can print.
final class Glyphs {
  static final List<Face> FONTS =
      List.of(
          new Face("NotoSans-Regular.ttf", "Noto Sans"),
          new Face("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic"));

  private static final List<Font> LOADED = FONTS.stream().map(Glyphs::load).toList();

  /// A font file and the name that the page calls it by.
  record Face(String file, String family) {}

  private Glyphs() {}

  private static Font load(Face face) {
    try (var in = RecordPdf.resource(face.file())) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(face.file(), e);
    }
  }

  /// @throws IllegalArgumentException without the character: it is of somebody's name
  static void requireAll(Paper paper) {
    require(paper.title());
    require(paper.mark());
    for (var section : paper.sections()) {
      require(section.title());
      for (var line : section.lines()) {
        require(line.label());
        require(line.value());
      }
    }
  }

  private static void require(String text) {
    if (!text.codePoints().allMatch(Glyphs::isPrintable))
      throw new IllegalArgumentException("a character cannot be printed");
  }

  private static boolean isPrintable(int c) {
    return c == '\n' || LOADED.stream().anyMatch(font -> font.canDisplay(c));
  }
}
