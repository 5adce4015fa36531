package org.sitr.system.desk;

/// The two languages of the first pages.
public enum Lang {
  EN("en", "en-GB", "ltr"),
  AR("ar", "ar", "rtl");

  public final String code;
  final String locale;
  public final String direction;

  Lang(String code, String locale, String direction) {
    this.code = code;
    this.locale = locale;
    this.direction = direction;
  }
}
