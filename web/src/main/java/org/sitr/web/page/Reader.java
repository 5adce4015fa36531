package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who reads this page: language, direction, how dates and numbers are written for them.
@Named
@RequestScoped
public class Reader {

  private static final ZoneId HERE = ZoneId.systemDefault();

  @Inject HttpServletRequest request;

  /// The language of this answer.
  public Language getLanguage() {
    return Language.of(request);
  }

  public List<Language> getLanguages() {
    return List.of(Language.values());
  }

  public Locale getLocale() {
    return getLanguage().getLocale();
  }

  public String getLang() {
    return getLanguage().getCode();
  }

  public String getDir() {
    return getLanguage().getDirection();
  }

  public boolean isRtl() {
    return getDir().equals("rtl");
  }

  /// `4 Nov 2026`; nothing for nothing.
  public String date(@Nullable LocalDate day) {
    return day == null ? "" : day.format(pattern("yMMMd"));
  }

  /// `4 Nov`, where the year is clear.
  public String dayMonth(LocalDate day) {
    return day.format(pattern("MMMd"));
  }

  /// `4 Nov 2026, 16:05`, in this installation's time zone.
  public String moment(@Nullable Instant at) {
    return at == null ? "" : at.atZone(HERE).format(pattern("yMMMdHm"));
  }

  /// A date of which only a part is known: `Mar 1988`, `1988`.
  ///
  /// @param month 0 where unknown
  /// @param day 0 where unknown
  public String partial(int year, int month, int day) {
    if (month == 0) return Integer.toString(year);
    var first = LocalDate.of(year, month, Math.max(day, 1));
    return first.format(pattern(day == 0 ? "yMMM" : "yMMMd"));
  }

  /// `16:05`.
  public String time(Instant at) {
    return at.atZone(HERE).format(pattern("Hm"));
  }

  /// The day a moment falls on here.
  public LocalDate day(Instant at) {
    return at.atZone(HERE).toLocalDate();
  }

  public String number(long n) {
    return NumberFormat.getIntegerInstance(getLocale()).format(n);
  }

  /// This minute, for the line on a printed page.
  public String getNow() {
    return moment(Instant.now());
  }

  /// The name of the installation's time zone as people say it.
  public String getZone() {
    return HERE.getId();
  }

  private DateTimeFormatter pattern(String skeleton) {
    return DateTimeFormatter.ofLocalizedPattern(skeleton).localizedBy(getLocale());
  }
}
