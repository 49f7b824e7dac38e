#!/usr/bin/env python3
"""Writes the golden entry and receipt beside it from the design alone, with Python's own json, hashlib and cryptography:
nothing here shares code with what the files judge. The case is invented."""
import base64, hashlib, json, os, struct
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

HERE = os.path.dirname(os.path.abspath(__file__))
b64 = lambda b: base64.b64encode(b).decode()
sha = lambda b: hashlib.sha256(b).digest()
# Good enough for RFC 8785 here: names are ASCII, values are text, truth and small integers.
jcs = lambda v: json.dumps(v, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(d):
    if len(d) == 1:
        return sha(b"\0" + d[0])
    k = split(len(d))
    return sha(b"\1" + mth(d[:k]) + mth(d[k:]))


def path(m, d):
    if len(d) == 1:
        return []
    k = split(len(d))
    return path(m, d[:k]) + [mth(d[k:])] if m < k else path(m - k, d[k:]) + [mth(d[:k])]


class Key:
    def __init__(self, name, kind, secret):
        self.name, self.kind, self.seed = name, kind, sha(secret.encode())
        self.key = Ed25519PrivateKey.from_private_bytes(self.seed)
        self.pub = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id = sha(name.encode() + b"\n" + bytes([kind]) + self.pub)[:4]
        self.vkey = f"{name}+{self.id.hex()}+{b64(bytes([kind]) + self.pub)}"

    def line(self, signature):
        return f"\u2014 {self.name} {b64(self.id + signature)}\n"

    def sign(self, text):
        return self.line(self.key.sign(text.encode()))

    def cosign(self, text, time):
        return self.line(struct.pack(">Q", time) + self.key.sign(f"cosignature/v1\ntime {time}\n{text}".encode()))


log = Key("sundial.example/log", 0x01, "sundial golden log")
people = Key("witness.example/人大", 0x04, "sundial golden witness 1")
university = Key("witness.example/university", 0x04, "sundial golden witness 2")


def note(entries, times):
    text = f"{log.name}\n{len(entries)}\n{b64(mth(entries))}\n"
    return text + "\n" + log.sign(text) + people.cosign(text, times[0]) + university.cosign(text, times[1])


EARLIER = 1795751990  # 2026-11-27 (Friday) 11:59:50 in Shanghai
LATER = 1795752060  # 12:01:00
fields = {
    "result": ("00" * 16, "granted"),
    "instrument": ("01" * 16, "示例许〔2026〕1 号"),
    "decidedOn": ("02" * 16, "2026-11-27"),
    "copies": ("03" * 16, 2),
    "public": ("04" * 16, True),
    "applicant": ("05" * 16, {"name": "某某单位", "code": "example"}),
}
hashes = {n: sha(bytes.fromhex(s) + jcs(v)).hex() for n, (s, v) in fields.items()}
entries = [b"the first entry", b"the second entry"]
before = note(entries, (EARLIER, EARLIER + 3))
leaf = {
    "v": 1, "event": "0d9c3e7a-5b1f-4c8e-9a57-3f2a1c0b9d8e", "kind": "case.decided", "item": "P01", "case": "7K3M-9QXD",
    "organ": "fire-rescue", "procedure": sha(b"procedure").hex(), "calendar": "2026.1", "at": "2026-11-27T04:00:00Z",
    "after": sha(before.encode()).hex(), "payload": sha(jcs(hashes)).hex(),
}
entries += [jcs(leaf), b"the fourth entry", b"the fifth entry"]
proof = ("c2sp.org/tlog-proof@v1\nindex 2\n" + "".join(b64(h) + "\n" for h in path(2, entries)) + "\n"
         + note(entries, (LATER, LATER + 2)))
receipt = {
    "v": 1, "leaf": leaf,
    "disclosed": {n: {"salt": s, "value": v} for n, (s, v) in fields.items() if n != "applicant"},
    "commitments": hashes, "notBefore": before, "proof": proof, "log": log.vkey,
    "witnesses": [people.vkey, university.vkey],
}
write("leaf.json", jcs(leaf))
write("licence.receipt.json", json.dumps(receipt, ensure_ascii=False, indent=2) + "\n")
