package org.sitr.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A language of the pages.
public enum Language {
  /// British dates, 24 hours.
  EN("en", "English", Locale.UK, "ltr"),
  /// With Latin digits: a reference or a date is read aloud to people of other languages.
  AR("ar", "العربية", Locale.forLanguageTag("ar-u-nu-latn"), "rtl");

  /// Where the choice is kept; the sign-in page of Keycloak is opened in the same language.
  public static final String COOKIE = "__Host-lang";

  private final String code;
  private final String name;
  private final Locale locale;
  private final String direction;

  Language(String code, String name, Locale locale, String direction) {
    this.code = code;
    this.name = name;
    this.locale = locale;
    this.direction = direction;
  }

  /// The language with this code, if the pages speak it.
  public static Optional<Language> of(@Nullable String code) {
    return Stream.of(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /// What this request is to be answered in: asked for now, chosen before, or wished by the
  /// browser.
  public static Language of(HttpServletRequest request) {
    return of(request.getParameter("lang"))
        .or(() -> chosen(request))
        .or(() -> of(request.getLocale().getLanguage()))
        .orElse(EN);
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(c -> c.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst()
            .flatMap(Language::of);
  }

  public String getCode() {
    return code;
  }

  /// In the language itself.
  public String getName() {
    return name;
  }

  public Locale getLocale() {
    return locale;
  }

  /// `ltr` or `rtl`.
  public String getDirection() {
    return direction;
  }
}
