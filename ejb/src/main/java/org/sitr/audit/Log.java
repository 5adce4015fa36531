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
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;

/// The log as the server's other parts see it: a thin shell round the [Appender], started and
/// stopped with the application. Callers run side by side (the container would otherwise serialise
/// them: a batch of one).
@Singleton
@Startup
@DependsOn("Sources")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Log {
  @Resource private ManagedThreadFactory threads;
  @Inject private Appender.Setup setup;
  @Inject private Details details;
  private Appender appender;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Log() {}

  @PostConstruct
  @SuppressWarnings("NullAway") // the container has injected before
  void start() {
    appender = new Appender(setup, threads);
    appender.start();
  }

  @PreDestroy
  void stop() {
    appender.close();
  }

  /// Waits until the entry is durable: before that nothing may be opened, after it the act is in
  /// the log for ever.
  ///
  /// @return its index
  /// @throws LogUnavailable after 5 s without an answer, or while the alarm is on
  public long append(Draft draft) {
    return appender.append(draft, sealed(draft, details));
  }

  /// Why nothing can be appended; empty while all is well.
  public Optional<String> alarm() {
    return appender.alarm();
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
