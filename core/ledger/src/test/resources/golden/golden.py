#!/usr/bin/env python3
"""Writes the golden files beside it from the specifications alone, with Python's hashlib and cryptography:
nothing here shares code with what the files judge. Run it again only if a specification changes."""
import base64, hashlib, os, struct
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

HERE = os.path.dirname(os.path.abspath(__file__))
b64 = lambda b: base64.b64encode(b).decode()
sha = lambda b: hashlib.sha256(b).digest()


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def mth(d):
    if not d:
        return sha(b"")
    if len(d) == 1:
        return sha(b"\0" + d[0])
    k = 1
    while k * 2 < len(d):
        k *= 2
    return sha(b"\1" + mth(d[:k]) + mth(d[k:]))


def path(m, d):
    if len(d) == 1:
        return []
    k = 1
    while k * 2 < len(d):
        k *= 2
    return path(m, d[:k]) + [mth(d[k:])] if m < k else path(m - k, d[k:]) + [mth(d[:k])]


def proof(m, d, whole=True):
    n = len(d)
    if m == n:
        return [] if whole else [mth(d)]
    k = 1
    while k * 2 < n:
        k *= 2
    if m <= k:
        return proof(m, d[:k], whole) + [mth(d[k:])]
    return proof(m - k, d[k:], False) + [mth(d[:k])]


class Key:
    def __init__(self, name, kind, secret):
        self.name, self.kind, self.seed = name, kind, sha(secret.encode())
        self.key = Ed25519PrivateKey.from_private_bytes(self.seed)
        self.pub = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id = sha(name.encode() + b"\n" + bytes([kind]) + self.pub)[:4]

    def vkey(self):
        return f"{self.name}+{self.id.hex()}+{b64(bytes([self.kind]) + self.pub)}"

    def skey(self):
        return f"PRIVATE+KEY+{self.name}+{self.id.hex()}+{b64(bytes([self.kind]) + self.seed)}"

    def line(self, signature):
        return f"\u2014 {self.name} {b64(self.id + signature)}\n"

    def sign(self, text):
        return self.line(self.key.sign(text.encode()))

    def cosign(self, text, time):
        message = f"cosignature/v1\ntime {time}\n{text}"
        return self.line(struct.pack(">Q", time) + self.key.sign(message.encode()))


log = Key("sundial.example/log", 0x01, "sundial golden log")
court = Key("witness.example/人大", 0x04, "sundial golden witness 1")
university = Key("witness.example/university", 0x04, "sundial golden witness 2")
stranger = Key("stranger.example", 0x01, "sundial golden stranger")

entries = [b"", "{\"kind\":\"case.accepted\"}".encode(), "受理".encode(), bytes(range(256)), b"x" * 300]
TIME = 1795752000  # 2026-11-27 (Friday) 12:00 in Shanghai


def checkpoint(n):
    return f"{log.name}\n{n}\n{b64(mth(entries[:n]))}\n"


text = checkpoint(5)
signed = text + "\n" + log.sign(text)
cosigned = signed + stranger.sign(text) + court.cosign(text, TIME) + university.cosign(text, TIME + 1)

write("keys.txt", "".join(k.vkey() + "\n" + k.skey() + "\n" for k in (log, court, university, stranger)))
write("bundle", b"".join(struct.pack(">H", len(e)) + e for e in entries))
write("tile", b"".join(mth([e]) for e in entries))
write("checkpoint", signed)
write("cosigned", cosigned)
write("cosigned-message", f"cosignature/v1\ntime {TIME}\n{text}")
write("entry-2.tlog-proof", "c2sp.org/tlog-proof@v1\nindex 2\n"
      + "".join(b64(h) + "\n" for h in path(2, entries)) + "\n" + cosigned)
write("entry-4-with-extra.tlog-proof", f"c2sp.org/tlog-proof@v1\nextra {b64(b'nobody signed this')}\nindex 4\n"
      + "".join(b64(h) + "\n" for h in path(4, entries)) + "\n" + cosigned)
write("add-checkpoint", "old 3\n" + "".join(b64(h) + "\n" for h in proof(3, entries)) + "\n" + signed)
write("policy", f"""# Whom a county might trust
log {log.vkey()} https://sundial.example/log
witness people {court.vkey()}
witness\tuniversity\t{university.vkey()} https://witness.example/

group public 2 people university
quorum public
""")
