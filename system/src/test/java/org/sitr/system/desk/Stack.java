package org.sitr.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.sitr.system.Running;
import org.sitr.system.account.Account;
import org.sitr.system.account.Accounts;
import org.sitr.system.account.Tokens;

/// The running Sitr that is tested: coordinates, accounts, tokens.
///
/// @param about what the launcher wrote down when it started
public record Stack(Running about, Accounts accounts, Tokens tokens) {
  private static final class Held {
    static final Stack STACK = read();
    static final Http HTTP = new Http(STACK);
  }

  /// One for all, so that connections are kept.
  Http http() {
    return Held.HTTP;
  }

  public static Stack running() {
    return Held.STACK;
  }

  public URI url() {
    return URI.create(about.url() + "/");
  }

  public URI at(String address) {
    return url().resolve(address);
  }

  public Account account(String name) {
    return accounts.named(name);
  }

  /// A bearer token as the API takes it.
  public String token(String account) {
    return token(account, false);
  }

  public String token(String account, boolean stepUp) {
    try {
      return tokens.of(account, stepUp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// A one-time code that nobody has used yet.
  public String code(String account) {
    try {
      return tokens.code(account);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  public Path foundingSheet() {
    return Path.of(about.foundingSheet());
  }

  /// Everything that this Sitr wrote on the disk lies below.
  public Path folder() {
    return Path.of(about.folder());
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  private static Stack read() {
    try {
      var running = Running.forTests();
      var accounts = running.accounts();
      return new Stack(running, accounts, new Tokens(running, accounts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
