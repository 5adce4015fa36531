package org.sitr.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// This page's own address, with one thing changed: so a list keeps its order and filter, and a
/// form its record.
@Named
@RequestScoped
public class Address {

  @Inject HttpServletRequest request;

  /// Path and query as they came, without the language (a cookie keeps that).
  public String getHere() {
    return with("lang", null);
  }

  /// The same, at the field of a form that it names (`field`).
  public String getField() {
    return getHere() + atField(get("field"));
  }

  /// Where a field of a form is, at the end of an address; nothing for nothing.
  static String atField(String field) {
    return field.isEmpty() ? "" : at("at-" + field);
  }

  /// The path alone, such as `/person`.
  public String getPath() {
    return request.getServletPath();
  }

  /// What the address says about this name, or nothing.
  public String get(String name) {
    return query().getOrDefault(name, "");
  }

  /// The same address with one parameter changed or, given null or nothing, left out. Another
  /// filter or order begins at the first page again.
  public String with(String name, @Nullable Object value) {
    var query = query();
    query.remove("lang");
    query.remove("done");
    query.remove(name);
    if (!name.equals("page") && !name.equals("lang")) query.remove("page");
    if (value != null && !value.toString().isEmpty()) query.put(name, value.toString());
    return of(getPath(), query);
  }

  /// An address of a page and its parameters, in their order.
  public static String of(String path, Map<String, String> query) {
    var joined = new StringJoiner("&", query.isEmpty() ? path : path + "?", "");
    query.forEach((k, v) -> joined.add(encode(k) + "=" + encode(v)));
    return joined.toString();
  }

  /// The end of an address that leads to a part of its page; nothing for what can be none.
  public static String at(String part) {
    return part.matches("[a-z0-9.-]{1,80}") ? "#" + part : "";
  }

  /// A value as it stands in a query.
  public static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  /// What the address says, in its order; a copy.
  public Map<String, String> query() {
    return query(request.getQueryString());
  }

  /// The parameters of a query, in their order, those that say something.
  static Map<String, String> query(@Nullable String query) {
    var found = new LinkedHashMap<String, String>();
    if (query == null) return found;
    for (var part : query.split("&", -1)) {
      int is = part.indexOf('=');
      if (is > 0) put(found, part.substring(0, is), part.substring(is + 1));
    }
    return found;
  }

  private static void put(Map<String, String> into, String name, String value) {
    try {
      var text = URLDecoder.decode(value, UTF_8);
      if (!text.isEmpty()) into.putIfAbsent(URLDecoder.decode(name, UTF_8), text);
    } catch (IllegalArgumentException e) {
      // a broken escape says nothing we could keep
    }
  }
}
