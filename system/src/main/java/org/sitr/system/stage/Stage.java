package org.sitr.system.stage;

import java.time.Duration;

/// A part of the tests.
///
/// @param name as in `./sitr test NAME`, and in the line that tells its outcome
public record Stage(String name, Duration budget) {
  public static final Stage FETCH = new Stage("fetch", Duration.ofMinutes(6));
  public static final Stage BUILD = new Stage("build", Duration.ofMinutes(9));
  public static final Stage START = new Stage("start", Duration.ofMinutes(3));
  public static final Stage ENGLISH = new Stage("journey-en", Duration.ofMinutes(5));
  public static final Stage ARABIC = new Stage("journey-ar", Duration.ofMinutes(4));
  public static final Stage SIGN_IN = new Stage("signin", Duration.ofMinutes(3));
  public static final Stage MATRIX = new Stage("matrix", Duration.ofMinutes(4));
  public static final Stage CANARY = new Stage("canary", Duration.ofMinutes(4));
  public static final Stage COURT = new Stage("court", Duration.ofMinutes(3));
  public static final Stage FUZZ = new Stage("fuzz", Duration.ofMinutes(8));
  public static final Stage KILLS = new Stage("kills", Duration.ofMinutes(12));
  public static final Stage STORAGE = new Stage("storage", Duration.ofMinutes(5));
}
