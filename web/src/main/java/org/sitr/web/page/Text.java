package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of the pages: `#{text['casefile.assign']}` is `assign` in the bundle of `casefile`.
///
/// A key without words shows itself rather than breaking the page; a test sees to it that there is
/// none.
@Named
@RequestScoped
public class Text extends AbstractMap<String, String> {

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @Inject Reader reader;

  @Override
  public @Nullable String get(@Nullable Object key) {
    return key == null ? null : in(reader.getLocale(), key.toString());
  }

  /// Whether there are words for this key.
  public boolean has(String key) {
    return !in(reader.getLocale(), key).equals(key);
  }

  /// The words with things put in, as `MessageFormat` says.
  public String of(String key, @Nullable Object... things) {
    var locale = reader.getLocale();
    return new MessageFormat(in(locale, key), locale).format(things);
  }

  /// A name or a reference within a sentence: it keeps its own direction and leaves that of what
  /// stands beside it alone (Unicode FSI and PDI). A Latin name before a date would tear the day
  /// from its month in Arabic.
  public String apart(String name) {
    return "\u2068" + name + "\u2069";
  }

  /// The words of a key in one language, for what is not part of a page.
  static String in(Locale locale, String key) {
    int dot = key.indexOf('.');
    if (dot < 0) return key;
    try {
      return bundle(locale, key.substring(0, dot)).getString(key.substring(dot + 1));
    } catch (MissingResourceException e) {
      return key;
    }
  }

  private static ResourceBundle bundle(Locale locale, String concept) {
    var name = "org.sitr.web." + concept + ".words";
    return ResourceBundle.getBundle(name, locale, Text.class.getClassLoader(), NO_FALLBACK);
  }

  /// Not listed: the pages ask by key.
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
