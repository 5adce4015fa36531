package org.sitr.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sitr.system.account.Accounts;
import org.sitr.system.server.Archive;
import org.sitr.system.server.Certificates;
import org.sitr.system.server.Children;
import org.sitr.system.server.Database;
import org.sitr.system.server.Keycloak;
import org.sitr.system.server.Payara;
import org.sitr.system.server.Realm;

/// One whole Sitr in one folder: starts it, and stops it in order.
public final class Stack {
  /// How much of it.
  public enum Scope {
    /// The servers alone.
    SERVERS,
    /// And the application, founded.
    APPLICATION,
    /// And the invented people.
    PEOPLE
  }

  private final Project project;
  private final Folder folder;
  private final Ports ports;
  private final Steps steps;
  private final Children children;
  private final Scope scope;

  public Stack(Project project, Folder folder, Ports ports, Steps steps, Scope scope) {
    this.project = project;
    this.folder = folder;
    this.ports = ports;
    this.steps = steps;
    this.children = new Children(folder);
    this.scope = scope;
  }

  /// Brings everything up, and returns when people can sign in. What it started is stopped again if
  /// one part fails.
  public Running start() throws IOException, InterruptedException, GeneralSecurityException {
    folder.prepare();
    try (var channel = lock();
        var lock = channel.tryLock()) {
      mustBeOurs(lock);
      clearStale();
      checkPorts();
      children.recordLauncher();
      return bringUp();
    } catch (IOException | InterruptedException | GeneralSecurityException | RuntimeException e) {
      stop();
      throw e;
    }
  }

  private FileChannel lock() throws IOException {
    return FileChannel.open(
        folder.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void mustBeOurs(@Nullable FileLock lock) {
    if (lock == null) {
      throw new CannotStart("another ./sitr is at work in " + folder.root());
    }
  }

  /// Servers whose launcher was killed are still there: ours to end, and only they.
  private void clearStale() throws IOException {
    var before = Children.recorded(folder);
    var launcherLives = before.named("launcher").flatMap(c -> c.alive()).isPresent();
    if (before.anyServerAlive() && launcherLives) {
      throw new CannotStart("a demo runs in " + folder.root() + "; end it with Ctrl-C there");
    }
    if (before.anyServerAlive()) {
      steps.say("servers of an earlier start still run here; stopping them");
      before.stop(steps);
    }
  }

  private void checkPorts() throws IOException {
    for (var port : ports.all().entrySet()) {
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress("127.0.0.1", port.getValue()));
      } catch (IOException e) {
        throw new CannotStart(
            "port %d (%s) is taken by another program; choose others with --base"
                .formatted(port.getValue(), port.getKey()));
      }
    }
  }

  private Running bringUp() throws IOException, InterruptedException, GeneralSecurityException {
    var servers = project.servers();
    if (new Certificates(folder).make()) {
      steps.say("certificates made; the one to trust is %s", folder.ca());
    }
    var database = new Database(folder, ports, servers);
    var realm = new Realm(project.operator(), folder, ports, accounts());
    var keycloak = new Keycloak(folder, ports, servers, database, realm);
    var payara = new Payara(folder, ports, servers);
    var running = Facts.of(project, folder, ports, database, keycloak);
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var databaseUp = tasks.submit(() -> database(database, servers));
      var keycloakUp = tasks.submit(() -> keycloak(keycloak, databaseUp));
      var payaraUp = tasks.submit(() -> payara(payara, databaseUp, database));
      for (var part : new Future<?>[] {databaseUp, keycloakUp, payaraUp}) {
        get(part);
      }
    }
    running.save();
    if (scope != Scope.SERVERS) {
      open(running);
    }
    return running;
  }

  private void open(Running running) throws IOException, InterruptedException {
    new Readiness(running).await();
    steps.say("sign-in answers");
    if (new Founding(running, running.accounts()).found()) {
      steps.say("founded by two supervisors; the sheet is %s", running.foundingSheet());
    }
    if (scope == Scope.PEOPLE) {
      new People(running, steps).enter();
    }
  }

  private Accounts accounts() throws IOException {
    return Accounts.of(project.operator().resolve("keycloak/demo-accounts.json"), folder);
  }

  private boolean database(Database database, Path servers)
      throws IOException, InterruptedException {
    Archive.MARIADB.bring(servers, steps);
    database.start(children);
    steps.say("database ready on port %d", ports.database());
    new Installation(folder, project).migrate(database);
    return true;
  }

  private boolean keycloak(Keycloak keycloak, Future<Boolean> databaseUp)
      throws IOException, InterruptedException {
    Archive.KEYCLOAK.bring(project.servers(), steps);
    Keycloak.build(project.servers(), steps);
    get(databaseUp);
    var server = keycloak.start(children);
    keycloak.await(server);
    keycloak.finish();
    steps.say("Keycloak ready on port %d", ports.keycloak());
    return true;
  }

  private boolean payara(Payara payara, Future<Boolean> databaseUp, Database database)
      throws IOException, InterruptedException {
    Archive.PAYARA.bring(project.servers(), steps);
    get(databaseUp);
    var installation = new Installation(folder, project);
    installation.keys();
    var server = payara.start(children, installation.settings(ports, database));
    payara.await(server);
    steps.say("Payara ready, its administration on port %d", ports.admin());
    if (scope != Scope.SERVERS) {
      payara.deploy(project.ear());
      steps.say("application deployed on port %d", ports.https());
    }
    return true;
  }

  private static void get(Future<?> part) throws IOException, InterruptedException {
    try {
      part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CannotStart known) {
        throw new CannotStart(java.util.Objects.requireNonNull(known.getMessage()), known);
      }
      throw new IOException(e.getCause());
    }
  }

  /// Replaces the application in a running stack, and founds it where that was not done.
  public void redeploy() throws IOException, InterruptedException {
    new Payara(folder, ports, project.servers()).deploy(project.ear());
    steps.say("application replaced");
    open(Running.load(folder));
  }

  /// Returns when the last server has ended, by whatever hand.
  void awaitEnd() throws InterruptedException {
    while (children.anyServerAlive()) {
      Thread.sleep(1000);
    }
  }

  public void stop() {
    children.stop(steps);
  }

  /// Stops what an earlier start left running.
  public static void stop(Folder folder, Steps steps) throws IOException {
    Children.recorded(folder).stop(steps);
  }
}
