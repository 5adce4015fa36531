package org.sitr.security.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of the log.
///
/// **Guarantees:** [#bytes] is the only spelling; `parse(bytes())` is the entry again and `parse`
/// takes nothing else.
///
/// @param time UTC, whole microseconds
/// @param node who appended it: 1 to 64 of `A-Z a-z 0-9 . _ -`
/// @param boot 16 random bytes per start of the node
/// @param action a constant of the program, `A-Z 0-9 _`
/// @param subject whom it is about; null for what is about several or nobody, and always in a
///   refusal
/// @param state in `made` alone: revision and SHA-256 of the owner's manifest, `<revision>:<64
///   hex>`
/// @param request joins the entries of one user action
/// @param detail SHA-256 of the detail beside the entry, 64 hex digits
public record Entry(
    Instant time,
    String node,
    UUID boot,
    Kind kind,
    String action,
    Outcome outcome,
    Alias actor,
    @Nullable Alias subject,
    @Nullable String state,
    UUID request,
    @Nullable String detail) {

  public static final String NODE_START = "NODE_START";
  public static final String NODE_STOP = "NODE_STOP";
  public static final String HEARTBEAT = "HEARTBEAT";
  public static final String CLOCK_STEP = "CLOCK_STEP";

  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern ACTION = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern STATE = Pattern.compile("[1-9][0-9]{0,18}:[0-9a-f]{64}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /// @throws IllegalArgumentException if this can be no entry; the message names the member, never
  ///   its value
  public Entry {
    require(time.equals(time.truncatedTo(ChronoUnit.MICROS)), "time");
    require(NODE.matcher(node).matches(), "node");
    require(ACTION.matcher(action).matches(), "action");
    require((kind == Kind.DENIED) == (outcome == Outcome.REFUSED), "outcome");
    require(kind != Kind.DENIED || subject == null, "subject");
    require((outcome == Outcome.MADE) == (state != null), "state");
    require(state == null || (STATE.matcher(state).matches() && revision(state) > 0), "state");
    require(detail == null || HASH.matcher(detail).matches(), "detail");
  }

  /// Takes exactly what [#bytes] gives.
  public static Optional<Entry> parse(byte[] bytes) {
    try {
      return Optional.of(EntryReader.read(bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// One line of JSON without a line feed: what is stored, published and hashed.
  public byte[] bytes() {
    return EntryWriter.write(this);
  }

  /// The manifest revision that a `made` entry makes; 0 in every other.
  public long revision() {
    return state == null ? 0 : revision(state);
  }

  /// Whether the entry is the node speaking of itself.
  public boolean isSystem(String itsAction) {
    return kind == Kind.SYSTEM && action.equals(itsAction);
  }

  /// The revision in a state, `<revision>:<64 hex>`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static long revision(String state) {
    try {
      return Long.parseLong(state, 0, state.indexOf(':'), 10);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("state", e);
    }
  }

  private static void require(boolean holds, String member) {
    if (!holds) {
      throw new IllegalArgumentException(member);
    }
  }
}
