package org.sitr.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.LogSigner;
import org.sitr.security.settings.Settings;
import org.sitr.vault.Keys;
import org.sitr.vault.KeysAway;

/// The log as the server's other parts see it: a thin shell round the [Appender], started and
/// stopped with the application. Callers run side by side (the container would otherwise serialise
/// them: a batch of one).
@Singleton
@Startup
@DependsOn("Sources")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Log {
  private static final Logger LOG = Logger.getLogger(Log.class.getName());
  private static final String AWAY = "this node started without its key store";

  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:app/jdbc/log")
  private DataSource database;

  @Inject private Settings settings;
  @Inject private Keys keys;
  @Inject private Details details;
  private @Nullable Appender appender;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Log() {}

  /// Outside of a server: with an appender that somebody else starts and closes.
  public Log(Appender appender, Details details) {
    this();
    this.appender = appender;
    this.details = details;
  }

  @PostConstruct
  @SuppressWarnings("NullAway") // the container has injected before
  void start() {
    try {
      LogSigner signer = keys.ring().logSigner(settings.installation());
      Appender.Setup setup =
          new Appender.Setup(
              settings.node(),
              database,
              signer,
              InstantSource.system(),
              settings.notesDir(),
              Log::alarm);
      appender = new Appender(setup, threads);
      appender.start();
    } catch (KeysAway e) {
      LOG.severe(AWAY);
    }
  }

  @PreDestroy
  void stop() {
    if (appender != null) {
      appender.close();
    }
  }

  private static void alarm(String why) {
    LOG.log(Level.SEVERE, "the log is not appended to any more: {0}", why);
  }

  /// Waits until the entry is durable: before that nothing may be opened, after it the act is in
  /// the log for ever.
  ///
  /// @return its index
  /// @throws LogUnavailable after 5 s without an answer, or while the alarm is on
  public long append(Draft draft) {
    Appender mine = appender;
    if (mine == null) {
      throw new LogUnavailable(AWAY);
    }
    return mine.append(draft, sealed(draft, details));
  }

  /// Why nothing can be appended; empty while all is well.
  public Optional<String> alarm() {
    return appender == null ? Optional.of(AWAY) : appender.alarm();
  }

  /// Seals a detail before its draft queues. Whoever is mentioned stands in it too, so that the
  /// entry's hash covers the table of mentions.
  static @Nullable Beside sealed(Draft draft, Details details) {
    Detail detail = draft.detail();
    if (detail == null && draft.mentions().isEmpty()) {
      return null;
    }
    TreeMap<String, List<String>> words =
        new TreeMap<>(detail == null ? new TreeMap<>() : detail.words());
    if (!draft.mentions().isEmpty()) {
      words.put(Detail.ABOUT, draft.mentions().stream().map(Alias::hex).toList());
    }
    byte[] text = DetailText.write(words);
    UUID owner = detail == null ? null : detail.owner();
    return draft.kind() == Kind.SYSTEM ? Beside.clear(text) : details.seal(owner, text);
  }
}
