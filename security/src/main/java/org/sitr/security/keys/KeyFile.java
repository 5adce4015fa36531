package org.sitr.security.keys;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.InputKey;

/// The BCFKS file behind a [KeyRing]. A key-encryption key's alias is
/// `kek.<id>.<compartment>.<month>`; the log's keys are `log.ed25519` and `log.mldsa44` with a
/// certificate that says no more than that.
final class KeyFile {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final Pattern KEK =
      Pattern.compile("kek\\.([0-9]{1,9})\\.([a-z_]+)\\.([0-9]{4}-[0-9]{2})");
  private static final ScryptConfig SLOW =
      new ScryptConfig.Builder(1 << 15, 8, 1).withSaltLength(32).build();

  private KeyFile() {}

  static void create(Path file, Path passphrase, YearMonth month) {
    if (Files.exists(file)) throw new IllegalStateException("there is a key store already");
    var secret = read(passphrase);
    try {
      var store = load(null, secret);
      LogKeys.add(store, secret, PROVIDER);
      addKeks(store, secret, month);
      write(store, file, secret);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key store cannot be made", e);
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  static void turn(Path file, Path passphrase, YearMonth month) {
    var secret = read(passphrase);
    try {
      var store = load(file, secret);
      for (var alias : Collections.list(store.aliases())) {
        var kek = KEK.matcher(alias);
        if (kek.matches() && !YearMonth.parse(kek.group(3)).isBefore(month))
          throw new IllegalStateException("there are keys of " + kek.group(3));
      }
      addKeks(store, secret, month);
      write(store, file, secret);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key store cannot be turned", e);
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  static KeyRing open(Path file, Path passphrase) {
    var secret = read(passphrase);
    try {
      var store = load(file, secret);
      var keks = new ArrayList<Kek.OfFile>();
      for (var alias : Collections.list(store.aliases())) {
        var kek = KEK.matcher(alias);
        if (kek.matches())
          keks.add(
              new Kek.OfFile(
                  Integer.parseInt(kek.group(1)),
                  Compartment.valueOf(kek.group(2).toUpperCase(Locale.ROOT)),
                  InputKey.of(encoded(store, alias, secret))));
      }
      return new KeyRing(
          keks, encoded(store, LogKeys.ED25519, secret), encoded(store, LogKeys.MLDSA44, secret));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key store does not open", e);
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  private static byte[] encoded(KeyStore store, String alias, char[] secret)
      throws GeneralSecurityException {
    var key = store.getKey(alias, secret);
    if (key == null) throw new IllegalStateException("the key store lacks " + alias);
    return key.getEncoded();
  }

  private static void addKeks(KeyStore store, char[] secret, YearMonth month)
      throws GeneralSecurityException {
    int last = 0;
    for (var alias : Collections.list(store.aliases())) {
      var kek = KEK.matcher(alias);
      if (kek.matches()) last = Math.max(last, Integer.parseInt(kek.group(1)));
    }
    for (var compartment : Compartment.values()) {
      var name = compartment.name().toLowerCase(Locale.ROOT);
      var bytes = new byte[InputKey.BYTES];
      LogKeys.RANDOM.nextBytes(bytes);
      var key = new SecretKeySpec(bytes, "AES");
      store.setKeyEntry("kek." + ++last + "." + name + "." + month, key, secret, null);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static KeyStore load(@Nullable Path file, char[] secret)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("BCFKS", PROVIDER);
    if (file == null) {
      store.load(null, null);
      return store;
    }
    try (var in = Files.newInputStream(file)) {
      store.load(in, secret);
      return store;
    }
  }

  /// Beside it first, then in its place: a full disk never leaves half a key store.
  private static void write(KeyStore store, Path file, char[] secret)
      throws GeneralSecurityException, IOException {
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, mine);
    try (OutputStream out = Files.newOutputStream(beside)) {
      store.store(
          new BCFKSLoadStoreParameter.Builder(out, new KeyStore.PasswordProtection(secret))
              .withStorePBKDFConfig(SLOW)
              .build());
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static char[] read(Path passphrase) {
    try {
      var open = Files.getPosixFilePermissions(passphrase);
      if (!Collections.disjoint(open, Set.of(GROUP_READ, OTHERS_READ)))
        throw new IllegalStateException("others can read the passphrase: chmod 0400 " + passphrase);
      var text = Files.readString(passphrase, StandardCharsets.UTF_8).strip();
      if (text.length() < 16) throw new IllegalStateException("a passphrase has 16 characters");
      return text.toCharArray();
    } catch (IOException e) {
      throw new IllegalStateException("no passphrase at " + passphrase, e);
    }
  }
}
