"""Makes the three document fonts of ../resources/fonts from published packages. Needed only to remake them.

  npm pack @expo-google-fonts/noto-serif-sc@0.4.3        (400Regular and 700Bold, SIL OFL 1.1)
  apt-get download fonts-hanazono                        (HanaMinA.ttf, HanaMinB.ttf, Hanazono Font License)
  apt-get install python3-fonttools unicode-data         (fontTools 4.38, Unicode 15.0)

  python3 make_fonts.py REGULAR.ttf BOLD.ttf HanaMinA.ttf HanaMinB.ttf OUT_DIR
"""
import bz2
import collections
import copy
import os
import re
import sys
import tempfile

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

UNIHAN = "/usr/share/unicode/Unihan_%s.txt.bz2"
# Dictionaries and script-specific corpora: tens of thousands of characters nobody is named with.
BULK_SOURCES = {"GKX", "GHZ", "GHZR", "GZ", "GZFY", "GZJW"}
UNUSED_TABLES = "GSUB GPOS GDEF BASE STAT vhea vmtx FFTM gasp prep fpgm DSIG prop".split() + ["cvt "]
RARE_NAMES = {
    0: "Glyphs created by GlyphWiki (Hanazono Mincho, 2017-09-04); subset and merged for Sundial.",
    1: "Sundial Rare Han",
    2: "Regular",
    3: "SundialRareHan-2017.0904",
    4: "Sundial Rare Han Regular",
    5: "Version 2017.0904",
    6: "SundialRareHan-Regular",
    13: "Hanazono Font License: unlimited permission to use, copy and distribute, with or without"
    " modification, commercially and noncommercially; provided as is, without warranty.",
    14: "http://fonts.jp/hanazono/",
}


def unihan(file, field):
    for line in bz2.open(UNIHAN % file, "rt"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 3 and parts[1] == field:
            yield int(parts[0][2:], 16), parts[2]


def characters(path):
    return set(TTFont(path, lazy=True).getBestCmap())


def is_han(c):
    return 0x3400 <= c <= 0x9FFF or 0x20000 <= c <= 0x2F7FF or 0x30000 <= c <= 0x323AF


def is_other_script(c):
    hangul = 0xAC00 <= c <= 0xD7A3 or 0x1100 <= c <= 0x11FF or 0x3130 <= c <= 0x318F
    return not is_han(c) and not hangul and not 0xF900 <= c <= 0xFAFF and c < 0x20000


def gb2312():
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def cut(source, wanted, target):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += UNUSED_TABLES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created
    subset.save_font(font, target, options)


def one_character_per_glyph(source, target, names=None):
    """Noto draws 行 and the radical U+2F8F with one glyph; a PDF's text layer would then read back the radical."""
    font = TTFont(source, recalcTimestamp=False)
    cmap = dict(font.getBestCmap())
    sharing = collections.defaultdict(list)
    for character, glyph in cmap.items():
        sharing[glyph].append(character)
    order, glyf, metrics = font.getGlyphOrder(), font["glyf"], font["hmtx"].metrics
    for glyph, found in sharing.items():
        for character in sorted(found, key=lambda c: (not is_han(c), c))[1:]:
            name = "dup%05X" % character
            glyf.glyphs[name], metrics[name], cmap[character] = copy.deepcopy(glyf[glyph]), metrics[glyph], name
            order.append(name)
    font.setGlyphOrder(order)
    glyf.glyphOrder = order
    tables = []
    for encoding, form, last in ((1, 4, 0xFFFF), (10, 12, 0x10FFFF)):
        table = CmapSubtable.newSubtable(form)
        table.platformID, table.platEncID, table.language = 3, encoding, 0
        table.cmap = {c: g for c, g in cmap.items() if c <= last}
        if form == 12:
            table.format, table.reserved, table.length, table.nGroups = 12, 0, 0, 0
        tables.append(table)
    font["cmap"].tables = tables
    font["post"].formatType = 3.0
    if names:
        font["name"].names = []
        for key, text in names.items():
            font["name"].setName(text, key, 3, 1, 0x409)
    font["head"].modified = font["head"].created
    font.save(target)


def main(regular, bold, hana_a, hana_b, out):
    full = characters(regular)
    standard = {c for c, _ in unihan("OtherMappings", "kTGH")}  # 通用规范汉字表, 8,105 characters
    by_source = collections.defaultdict(set)
    for c, value in unihan("IRGSources", "kIRG_GSource"):
        by_source[re.match(r"[A-Z0-9]+", value).group()].add(c)
    named = set().union(*(v for k, v in by_source.items() if k not in BULK_SOURCES))
    common_a = characters(hana_a)
    rare = {c for c in common_a | named if is_han(c)} - full
    with tempfile.TemporaryDirectory() as tmp:
        parts = [os.path.join(tmp, n) for n in ("regular.ttf", "bold.ttf", "a.ttf", "b.ttf", "rare.ttf")]
        cut(regular, full, parts[0])
        cut(bold, standard | gb2312() | {c for c in full if is_other_script(c)}, parts[1])
        cut(hana_a, rare & common_a, parts[2])
        cut(hana_b, rare - common_a, parts[3])
        merged = Merger().merge(parts[2:4])
        merged.recalcTimestamp = False  # and the source's own date: the same input gives the same bytes
        merged["head"].created = TTFont(hana_a, lazy=True)["head"].created
        merged.save(parts[4])
        one_character_per_glyph(parts[0], os.path.join(out, "NotoSerifSC-Regular.ttf"))
        one_character_per_glyph(parts[1], os.path.join(out, "NotoSerifSC-Bold.ttf"))
        one_character_per_glyph(parts[4], os.path.join(out, "SundialRareHan-Regular.ttf"), RARE_NAMES)


if __name__ == "__main__":
    main(*sys.argv[1:])
