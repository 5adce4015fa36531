package org.sitr.security.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// c2sp.org/chunked-encryption, instance Cobblestone-256: HKDF-Expand-SHA-512, AES-256-GCM, chunks
/// of 16 KiB of which the last is always shorter, a 32-byte key commitment checked before any
/// chunk.
final class Cobblestone {
  static final int SALT_BYTES = 24;
  static final int HEADER_BYTES = SALT_BYTES + 32;
  static final int TAG_BYTES = 16;
  private static final int CHUNK_BYTES = 16 * 1024;
  private static final int NONCE_BYTES = 12;
  private static final byte[] LABEL =
      "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".getBytes(StandardCharsets.US_ASCII);

  private Cobblestone() {}

  /// @param salt 24 bytes, never twice under one key: random, or given by a test vector
  static byte[] seal(byte[] inputKey, byte[] context, byte[] message, byte[] salt) {
    if (salt.length != SALT_BYTES) throw new IllegalArgumentException("salt");
    var derived = derive(inputKey, salt, context);
    try {
      var out = new ByteArrayOutputStream(HEADER_BYTES + message.length + 64);
      out.writeBytes(salt);
      out.write(derived, InputKey.BYTES + NONCE_BYTES, 32);
      for (long chunk = 0; chunk <= message.length / CHUNK_BYTES; chunk++) {
        int from = (int) chunk * CHUNK_BYTES;
        int length = Math.min(CHUNK_BYTES, message.length - from);
        out.writeBytes(chunk(Cipher.ENCRYPT_MODE, derived, chunk, message, from, length));
      }
      return out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  /// @throws CannotOpen for every reason alike; no part of the message leaves before all of it
  ///   holds
  static byte[] open(byte[] inputKey, byte[] context, byte[] sealed) {
    if (inputKey.length != InputKey.BYTES || sealed.length < HEADER_BYTES + TAG_BYTES)
      throw new CannotOpen();
    var derived = derive(inputKey, Arrays.copyOf(sealed, SALT_BYTES), context);
    try {
      var given = Arrays.copyOfRange(sealed, SALT_BYTES, HEADER_BYTES);
      var commitment = Arrays.copyOfRange(derived, InputKey.BYTES + NONCE_BYTES, derived.length);
      if (!MessageDigest.isEqual(given, commitment)) throw new CannotOpen();
      return chunks(derived, sealed);
    } catch (GeneralSecurityException e) {
      throw new CannotOpen();
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  private static byte[] chunks(byte[] derived, byte[] sealed) throws GeneralSecurityException {
    int whole = CHUNK_BYTES + TAG_BYTES;
    int body = sealed.length - HEADER_BYTES;
    int last = body / whole;
    int lastLength = body - last * whole;
    if (lastLength < TAG_BYTES) throw new CannotOpen();
    var message = new byte[last * CHUNK_BYTES + lastLength - TAG_BYTES];
    for (int chunk = 0; chunk <= last; chunk++) {
      int length = chunk == last ? lastLength : whole;
      int from = HEADER_BYTES + chunk * whole;
      var opened = chunk(Cipher.DECRYPT_MODE, derived, chunk, sealed, from, length);
      System.arraycopy(opened, 0, message, chunk * CHUNK_BYTES, opened.length);
      Arrays.fill(opened, (byte) 0);
    }
    return message;
  }

  private static byte[] chunk(
      int mode, byte[] derived, long number, byte[] bytes, int from, int length)
      throws GeneralSecurityException {
    var nonce = Arrays.copyOfRange(derived, InputKey.BYTES, InputKey.BYTES + NONCE_BYTES);
    for (int i = 0; i < Long.BYTES; i++)
      nonce[NONCE_BYTES - 1 - i] ^= (byte) (number >>> (Byte.SIZE * i));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var key = new SecretKeySpec(derived, 0, InputKey.BYTES, "AES");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    return cipher.doFinal(bytes, from, length);
  }

  /// key (32) ‖ base nonce (12) ‖ commitment (32)
  private static byte[] derive(byte[] inputKey, byte[] salt, byte[] context) {
    var info = new ByteArrayOutputStream(LABEL.length + SALT_BYTES + context.length);
    info.writeBytes(LABEL);
    info.writeBytes(salt);
    info.writeBytes(context);
    var hkdf = new HKDFBytesGenerator(new SHA512Digest());
    hkdf.init(HKDFParameters.skipExtractParameters(inputKey, info.toByteArray()));
    var derived = new byte[InputKey.BYTES + NONCE_BYTES + 32];
    hkdf.generateBytes(derived, 0, derived.length);
    return derived;
  }
}
