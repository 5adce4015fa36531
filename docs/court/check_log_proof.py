#!/usr/bin/env python3
"""python3 check_log_proof.py log-proof.txt log-entry.json SHEET

Checks that an entry stands in the log of a founding sheet. No network, no other program.
Exit code 0: it does. 1: it does not, and why. 2: not asked properly.
Written from C2SP (tlog-proof, tlog-checkpoint, signed-note, tlog-cosignature), RFC 9162 and RFC
8032 alone; it shares nothing with the program that made the proof. Not checked: the log's own
ML-DSA-44 cosignature, and what the entry says (its "detail" is the SHA-256 of export.json).
"""
import base64, hashlib, sys


class Wrong(Exception):
    """Something does not hold."""


def require(holds, why):
    if not holds:
        raise Wrong(why)


def decode(text, what):
    raw = base64.b64decode(text, validate=True)
    require(base64.b64encode(raw).decode() == text, f"{what} is not base64")
    return raw


# Ed25519, RFC 8032 section 5.1; points are (X, Y, Z, T) of section 5.1.4
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = add(q, p)
        p, n = add(p, p), n >> 1
    return q


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    require(y < P and (x * x - square) % P == 0 and (x or not sign), "a key is not on the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    p, q = times(s, BASE), add(r, times(k, a))
    return s < L and (p[0] * q[2] - q[0] * p[2]) % P == 0 == (p[1] * q[2] - q[1] * p[2]) % P


def verifier(text):
    """A key of signed-note: name, key id, algorithm, key."""
    name, given, encoded = text.split("+", 2)
    raw = decode(encoded, "a key of the sheet")
    key_id = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    require(given == key_id.hex(), "a key of the sheet has another id")
    return name, key_id, raw[0], raw[1:]


def read_sheet(text):
    lines = [line.split() for line in text.split("\n\n", 1)[0].splitlines()]
    logs = [verifier(words[1]) for words in lines if words[:1] == ["log"]]
    witnesses = [verifier(words[2]) for words in lines if words[:1] == ["witness"]]
    require(len(logs) == 1 and logs[0][2] == 1, "the sheet does not name one Ed25519 log key")
    return logs[0], [witness for witness in witnesses if witness[2] == 4]


def is_signed(body, lines, key):
    """By a valid signature of the key, or by none; a forged one is wrong."""
    found = False
    for line in lines:
        name, encoded = line[2:].split(" ", 1)
        raw = decode(encoded, "a signature")
        if name != key[0] or raw[:4] != key[1]:
            continue
        message, signature = body.encode(), raw[4:]
        if key[2] == 4:  # a cosignature says when it was made
            time = int.from_bytes(signature[:8], "big")
            message, signature = f"cosignature/v1\ntime {time}\n".encode() + message, signature[8:]
        require(ed25519(key[3], message, signature), f"a signature of {name} is forged")
        found = True
    return found


def root_of(leaf, index, size, path):
    """RFC 9162 section 2.1.3.2."""
    fn, sn, node = index, size - 1, leaf
    for other in path:
        require(sn, "the proof is too long")
        left = fn & 1 or fn == sn
        node = hashlib.sha256(b"\1" + (other + node if left else node + other)).digest()
        while left and not fn & 1 and fn:
            fn, sn = fn >> 1, sn >> 1
        fn, sn = fn >> 1, sn >> 1
    require(sn == 0, "the proof is too short")
    return node


def check(proof, entry, sheet):
    log, witnesses = read_sheet(sheet)
    head, note = proof.split("\n\n", 1)
    title, line, *hashes = head.split("\n")
    path = [decode(one, "a hash of the proof") for one in hashes]
    require(title == "c2sp.org/tlog-proof@v1" and line.startswith("index "), "this is no proof")
    body, signatures = note.rsplit("\n\n", 1)
    body, signatures = body + "\n", signatures.splitlines()
    origin, size, root = body.split("\n")[:3]
    index, size = int(line[6:]), int(size)
    require(all(line.startswith("— ") for line in signatures), "a line is no signature")
    require(origin == log[0], "the proof is of another log than the sheet's")
    require(is_signed(body, signatures, log), "the log did not sign the head")
    require(0 <= index < size, "the index is outside the tree")
    found = root_of(hashlib.sha256(b"\0" + entry).digest(), index, size, path)
    require(found == decode(root, "the root"), "the entry is not at that place of the log")
    seen = sum(is_signed(body, signatures, one) for one in witnesses)
    return f"entry {index} of {size} in {origin}, witnesses {seen} of {len(witnesses)}"


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    try:
        given = [open(name, "rb").read() for name in sys.argv[1:]]
        print(check(given[0].decode(), given[1], given[2].decode()))
    except (Wrong, ValueError) as why:
        sys.exit(print(f"not proven: {why}") or 1)
