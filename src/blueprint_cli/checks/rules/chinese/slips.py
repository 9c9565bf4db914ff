"""BP247, BP248, BP251 to BP253: slips of the hand in Chinese prose, and words not for it."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding, choices
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell


@check("BP247", "wrong-particle", stage=Text, severity=Severity.WARNING, langs=("zh-Hant",))
def wrong_particle(text: Text) -> Iterator[Finding]:
    """Find 的, 地 and 得 that stand one for another, where the words about them make it certain.

    Why: 地 leads to what is done, 的 to what a thing is like, and 得 to how it goes; one for
    another makes readers begin anew.
    Example: `工程進行的很順利`, where `工程進行得很順利` is meant.
    """
    from blueprint_cli.language.chinese.mistakes.particles import wrong_particles

    for run in wrong_particles(text.prose):
        message = tell(
            "“{particle}” stands for “{right}”", particle=run.text, right=run.replacement
        )
        hint = tell("Write “{right}”.", right=run.replacement)
        yield text.finding(run.start, run.end, message, hint, fix=run.replacement)


@check("BP248", "doubled-classifier", stage=Text, severity=Severity.WARNING, langs=("zh-Hant",))
def doubled_classifier(text: Text) -> Iterator[Finding]:
    """Find two classifiers between a number and its noun.

    Why: it is left over when one was put in place of the other.
    Example: `五項個措施`, where `五項措施` is meant.
    """
    from blueprint_cli.language.chinese.mistakes.classifiers import doubled_classifiers

    for run in doubled_classifiers(text.prose):
        message = tell("“{classifiers}”: one classifier too many", classifiers=run.text)
        yield text.finding(run.start, run.end, message, tell("Leave one."))


@check("BP251", "doubled-word", stage=Text, severity=Severity.WARNING, langs=("zh",))
def doubled_word(text: Text) -> Iterator[Finding]:
    """Find Chinese words and characters that stand twice in a row.

    Why: it is a slip of editing.
    Example: `政府政府會推出新措施`; `計劃將將於三月展開`.
    """
    from blueprint_cli.language.chinese.mistakes.doubled import doubled_words

    for run in doubled_words(text.prose):
        message = tell("“{word}” stands twice", word=run.replacement or "")
        hint = tell("Delete one of the two.")
        yield text.finding(run.start, run.end, message, hint, fix=run.replacement)


@check("BP253", "colloquial", stage=Text, severity=Severity.NOTE, langs=("zh-Hant",))
def colloquial(text: Text) -> Iterator[Finding]:
    """Find wordings of speech in Traditional text: Cantonese, net talk, and English words.

    Quotations, titles and what stands in brackets are left alone.

    Why: a formal text is in written Chinese, which readers of every age and place know.
    Example: `已經做咗評估`, where `已經做了評估` is meant; `這個project`.
    """
    from blueprint_cli.language.chinese.colloquial import colloquial_words

    for found in colloquial_words(text.prose):
        message = tell("“{wording}” is colloquial", wording=found.text)
        hints = [tell("Write {choices}.", choices=choices(found.choices))] if found.choices else []
        fix = found.choices[0] if found.choices else None
        yield text.finding(found.start, found.end, message, *hints, fix=fix)


@check("BP252", "mistyped-word", stage=Text, severity=Severity.WARNING, langs=("zh-Hant",))
def mistyped_word(text: Text) -> Iterator[Finding]:
    """Find Chinese words with a character that looks or sounds like the right one.

    Why: eyes pass over it, and the word that is meant is not found by a search.
    Example: `津帖`, where `津貼` is meant; `相輔相承`, where `相輔相成` is.
    """
    from blueprint_cli.language.chinese.hanzi import find_look_alikes
    from blueprint_cli.language.chinese.mistakes.mistyped import mistyped_words

    # BP212 tells of these.
    alike = {stray.start for stray in find_look_alikes(text.prose)}
    for run in mistyped_words(text.prose):
        if alike.isdisjoint(range(run.start, run.end)):
            message = tell("“{form}” is mistyped", form=run.text)
            hint = tell("Write “{right}”.", right=run.replacement)
            yield text.finding(run.start, run.end, message, hint, fix=run.replacement)
