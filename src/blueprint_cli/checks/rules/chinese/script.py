"""BP21x: characters that do not belong in a text of their script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from blueprint_cli.checks.finding import Finding, choices
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.characters import Kind, find_radicals, suspicious
from blueprint_cli.language.chinese import hanzi
from blueprint_cli.language.chinese.people import kept
from blueprint_cli.language.tags import is_chinese, speaks


@check("BP210", "simplified-character", stage=Text, langs=("zh-Hant",))
def simplified_character(text: Text) -> Iterator[Finding]:
    """Find Simplified characters and words in Traditional text.

    Why: they come in unseen with text copied from elsewhere, and readers take them for mistakes.
    Example: `融资`, where `融資` is meant; `售后`, where `售後` is.
    """
    from blueprint_cli.language.chinese.simplified_words import find_simplified

    for stray in find_simplified(text.prose):
        message = tell("{character} is Simplified", character=_shown(stray))
        yield _stray(text, stray, message)


@check("BP211", "glyph-variant", stage=Text, severity=Severity.WARNING, langs=("zh-Hant-HK",))
def glyph_variant(text: Text) -> Iterator[Finding]:
    """Find forms of characters that Hong Kong does not use.

    Why: the Government's character set has one form of each; another may be missing from fonts.
    Example: `特别`, where `特別` is meant.
    """
    from blueprint_cli.language.chinese.orthography import find_hong_kong_variants

    for stray in find_hong_kong_variants(text.prose):
        message = tell("{character} is not the Hong Kong form", character=_shown(stray))
        yield _stray(text, stray, message)


@check("BP212", "look-alike", stage=Text, langs=("zh",))
def look_alike(text: Text) -> Iterator[Finding]:
    """Find characters mistaken for one of nearly the same shape, where the word makes it certain.

    Why: eyes pass over them, searches do not.
    Example: `巿民` with the character 巿 (U+5DFF), where `市民` is meant.
    """
    for stray in hanzi.find_look_alikes(text.prose):
        message = tell("{character} is mistaken for its look-alike", character=_shown(stray))
        yield _stray(text, stray, message)


@check("BP213", "traditional-character", stage=Text, langs=("zh-Hans",))
def traditional_character(text: Text) -> Iterator[Finding]:
    """Find Traditional characters left in Simplified text.

    Why: readers of Simplified Chinese may not know them.
    Example: an override with `資讯`, where `资讯` is meant.
    """
    for stray in hanzi.find_traditional(text.prose):
        message = tell("{character} is Traditional", character=_shown(stray))
        yield _stray(text, stray, message)


@check("BP214", "suspicious-character", stage=Text, severity=Severity.WARNING)
def suspicious_character(text: Text) -> Iterator[Finding]:
    """Find characters that readers cannot see, or that no two computers show alike.

    Why: invisible characters break searches and line breaks; controls of direction deceive.
    Example: a zero-width space, a private-use character, U+202E.
    """
    elsewhere = {Kind.NOT_NFC, Kind.HOMOGLYPH}
    if is_chinese(text.lang):
        elsewhere.add(Kind.IDEOGRAPHIC_SPACE)  # BP234 tells of every space
    yield from _suspicious(text, lambda kind: kind not in elsewhere)


@check("BP207", "not-nfc", stage=Text, severity=Severity.WARNING)
def not_nfc(text: Text) -> Iterator[Finding]:
    """Find text that is not in Unicode Normalization Form C (UAX #15).

    Why: it looks like other text that searches and comparisons take for different.
    Example: `cafe` with a combining accent, where one character `é` is meant.
    """
    yield from _suspicious(text, lambda kind: kind is Kind.NOT_NFC)


@check("BP208", "homoglyph", stage=Text, severity=Severity.WARNING)
def homoglyph(text: Text) -> Iterator[Finding]:
    """Find Cyrillic and Greek letters that pass for Latin ones inside a word (UTS #39).

    Why: searches, screen readers and translators stumble over such a word, or it means to deceive.
    Example: `Нong Kong` with a Cyrillic `Н`.
    """
    yield from _suspicious(text, lambda kind: kind is Kind.HOMOGLYPH)


def _suspicious(text: Text, wanted: Callable[[Kind], bool]) -> Iterator[Finding]:
    for run in suspicious(text.text):
        if not wanted(run.kind):
            continue
        points = " ".join(f"U+{ord(character):04X}" for character in run.text[:4])
        message = tell("{kind} ({points})", kind=_KINDS[run.kind], points=points)
        hint = tell("Delete it.")
        if run.replacement and run.replacement.strip():
            hint = tell("Write “{right}”.", right=run.replacement)
        elif run.replacement:
            hint = tell("Write a space.")
        fix, safe = run.replacement, run.replacement is not None
        yield text.finding(run.start, run.end, message, hint, fix=fix, safe=safe)


_KINDS = {
    Kind.CONTROL: tell("control character"),
    Kind.BIDI_CONTROL: tell("control of direction"),
    Kind.INVISIBLE: tell("invisible character"),
    Kind.STRAY_SELECTOR: tell("variation selector that selects nothing"),
    Kind.UNASSIGNED: tell("unassigned code point"),
    Kind.NONCHARACTER: tell("noncharacter"),
    Kind.SURROGATE: tell("surrogate"),
    Kind.PRIVATE_USE: tell("private-use character"),
    Kind.REPLACEMENT: tell("replacement character"),
    Kind.LINE_SEPARATOR: tell("line separator"),
    Kind.NO_BREAK_SPACE: tell("no-break space"),
    Kind.UNUSUAL_SPACE: tell("unusual space"),
    Kind.IDEOGRAPHIC_SPACE: tell("ideographic space"),
    Kind.NOT_NFC: tell("text not in Unicode Normalization Form C"),
    Kind.HOMOGLYPH: tell("letter of another script inside a word"),
}


@check("BP217", "outside-general-standard", stage=Glossed, severity=Severity.NOTE)
def outside_general_standard(glossed: Glossed) -> Iterator[Finding]:
    """Find characters that are not of 通用规范汉字表 in Simplified text; each is told once.

    Why: the Mainland's schools teach and its fonts have the 8,105 characters of that table.
    Example: `埗` in the name of a street.
    """
    told = set("".join(glossed.names))
    for text in glossed.texts if speaks(glossed.lang, ("zh-Hans",)) else ():
        others = {stray.start for stray in hanzi.find_look_alikes(text.prose)}
        for stray in hanzi.find_outside_general_standard(text.prose):
            # One with a proposal is Traditional: BP213 tells of it, as BP212 of look-alikes.
            if stray.proposals or stray.start in others:
                continue
            if not text.written and stray.character in kept():
                continue  # A name keeps it: the writer's is right.
            if stray.character not in told:
                told.add(stray.character)
                message = tell("“{character}” is not of 通用规范汉字表", character=stray.character)
                hint = tell("Use another word, or leave it if it is part of a name.")
                yield text.finding(stray.start, stray.start + 1, message, hint)


@check("BP219", "radical-for-character", stage=Text, severity=Severity.WARNING)
def radical_for_character(text: Text) -> Iterator[Finding]:
    """Find CJK and Kangxi radicals that stand for the character they look like.

    Why: they come with text that is copied out of a PDF; searches, screen readers and conversion do
    not know the word (Unicode Standard, section 18.2, on radicals).
    Example: `⽂件` with U+2F42, where `文件` with U+6587 is meant.
    """
    for start, ideograph in find_radicals(text.text):
        radical, right = text.text[start], _in_script(ideograph, text.lang)
        values = {"radical": radical, "point": f"U+{ord(radical):04X}"}
        message = tell("“{radical}” ({point}) is a radical, and no character", **values)
        hint = tell("Write “{right}” (U+{number}).", right=right, number=f"{ord(right):04X}")
        yield text.finding(start, start + 1, message, hint, fix=right, safe=True)


def _in_script(ideograph: str, lang: str) -> str:
    """Give the form that the text's script has of a character: 見 for 见 in Traditional text."""
    if speaks(lang, ("zh-Hans",)):
        return hanzi.traditional_in_simplified(ideograph) or ideograph
    traditional = hanzi.simplified_in_traditional(ideograph)
    hong_kong = hanzi.hong_kong_variant(ideograph) if speaks(lang, ("zh-Hant-HK",)) else None
    if speaks(lang, ("zh-Hant",)) and len(traditional) == 1:
        return traditional[0]
    return hong_kong or ideograph


def _shown(stray: hanzi.StrayCharacter) -> Told:
    """Give the character, with its word where the word tells."""
    if stray.word:
        return tell("“{character}” in “{word}”", character=stray.character, word=stray.word)
    return tell("“{character}”", character=stray.character)


def _stray(text: Text, stray: hanzi.StrayCharacter, message: Told) -> Finding:
    """Make a finding; its fix is safe where the character is wrong anywhere, and one is meant."""
    safe = len(stray.proposals) == 1 and not stray.word
    hint = tell("Write {choices}.", choices=choices(stray.proposals))
    fix = stray.proposals[0] if stray.proposals and text.written else None
    return text.finding(stray.start, stray.start + 1, message, hint, fix=fix, safe=safe)
