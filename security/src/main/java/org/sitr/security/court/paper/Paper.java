package org.sitr.security.court.paper;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What stands on the paper, in the order it is read.
///
/// @param language of titles and labels; it gives the page's direction. Values have their own.
/// @param title neutral: it names no person
/// @param mark on each page, with the copy's id and the page's number: for whom it is
/// @param copy the package's id
public record Paper(Locale language, String title, String mark, UUID copy, List<Section> sections) {
  /// Fields under one heading.
  public record Section(String title, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "section of " + lines.size() + " lines";
    }
  }

  /// One field.
  ///
  /// @param value lines parted by a line feed
  public record Line(String label, String value) {
    @Override
    public String toString() {
      return "a line";
    }
  }

  public Paper {
    sections = List.copyOf(sections);
  }

  @Override
  public String toString() {
    return "paper " + copy;
  }
}
