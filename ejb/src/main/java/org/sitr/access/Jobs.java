package org.sitr.access;

import java.util.List;

/// The jobs there are.
public final class Jobs {
  /// Builds the index of names at start and follows other nodes' writes.
  public static final String INDEX = "index";

  /// Compares owners with the log.
  public static final String CHECK = "check";

  /// Reads aliases at start.
  public static final String DIRECTORY = "directory";

  /// Takes in who signs in for the first time, and records the ends of sessions.
  public static final String SIGN_IN = "sign-in";

  /// Names the first two supervisors.
  public static final String FOUNDING = "founding";

  /// Keeps what was typed in a form whose session is over.
  public static final String LATE_FORMS = "late-forms";

  public static final List<String> NAMES =
      List.of(INDEX, CHECK, DIRECTORY, SIGN_IN, FOUNDING, LATE_FORMS);

  private Jobs() {}
}
