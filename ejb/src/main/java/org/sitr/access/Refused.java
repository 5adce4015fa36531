package org.sitr.access;

import jakarta.ejb.ApplicationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a door answers instead of doing it. Shown to people; holds no value in its message.
@ApplicationException(rollback = true)
public abstract sealed class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Refused(String message) {
    super(message);
  }

  /// Not allowed, not there, does not exist: one and the same.
  @ApplicationException(rollback = true)
  public static final class NotYours extends Refused {
    private static final long serialVersionUID = 1;

    public NotYours() {
      super("not yours");
    }
  }

  /// Somebody changed it meanwhile; both are shown.
  @ApplicationException(rollback = true)
  public static final class Stale extends Refused {
    private static final long serialVersionUID = 1;
    private final transient @Nullable FacetView now;

    public Stale(@Nullable FacetView now) {
      super("stale");
      this.now = now;
    }

    /// What is stored now; null where the conflict is not about one row that may be shown.
    public @Nullable FacetView now() {
      return now;
    }
  }

  /// Typed values that cannot be.
  @ApplicationException(rollback = true)
  public static final class Invalid extends Refused {
    private static final long serialVersionUID = 1;
    private final transient Map<String, String> fields;

    /// @param fields field name to message key
    public Invalid(Map<String, String> fields) {
      super("invalid");
      this.fields = Map.copyOf(fields);
    }

    public Map<String, String> fields() {
      return fields;
    }
  }

  /// It would be allowed with one thing more.
  @ApplicationException(rollback = true)
  public static final class Needs extends Refused {
    private static final long serialVersionUID = 1;
    private final Need what;

    public Needs(Need what) {
      super("needs " + what);
      this.what = what;
    }

    public Need what() {
      return what;
    }
  }

  /// The log does not answer, so nothing is shown and nothing done.
  @ApplicationException(rollback = true)
  public static final class LogAway extends Refused {
    private static final long serialVersionUID = 1;

    public LogAway() {
      super("log away");
    }
  }
}
