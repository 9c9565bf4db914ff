"""What the review page says of its own: names of its parts, and how to use it."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import tell

#: By the name under which the page's template and script know each.
_LABELS = {
    "review": tell("Review"),
    "edition": tell("edition {digest}", digest="{digest}"),
    "progress": tell("How far each locale has come"),
    "source": tell("source"),
    "skip": tell("Skip to the messages"),
    "tools": tell("Find messages"),
    "show": tell("Show"),
    "locale": tell("Locale"),
    "any_locale": tell("All locales"),
    "search": tell("Search texts and ids"),
    "help": tell("Keyboard"),
    "messages": tell("Messages"),
    "message": tell("Message"),
    "cover": tell("Cover"),
    "shown": tell("{count} of {total} messages", count="{count}", total="{total}"),
    "none": tell("No message is like that."),
    "reset": tell("Show all messages"),
    "at_work": tell("{at} of {count} that need work", at="{at}", count="{count}"),
    "no_work": tell("None of the messages shown needs work"),
    "changed": tell("changed since {names} was made", names="{names}"),
    "added": tell("added"),
    "removed": tell("removed"),
    "nothing": tell("No text yet"),
    "reason": tell("Why it is overridden:"),
    "left_out": tell("Left out here:"),
    "findings": tell("Findings"),
    "page": tell("page"),
    "slide": tell("slide"),
    "page_of": tell("{id} on the page, {name}", id="{id}", name="{name}"),
    "slide_of": tell("{id} on its slide, {name}", id="{id}", name="{name}"),
    "query": tell("Query:"),
    "answer": tell("Answer:"),
    "queries": tell("Open queries"),
    "loose": tell("Queries about no single message"),
    "review_one": tell("Review"),
    "review_of": tell("Review {id}, {name}", id="{id}", name="{name}"),
    "mark": tell("Mark"),
    "proposal": tell("Text; what you change here is your proposal"),
    "remark": tell("Remark or question to the writer"),
    "your_answer": tell("Answer for all locales"),
    "your_reason": tell("Close it, because"),
    "mark_hint": tell("Ctrl+Enter keeps it, Escape leaves it as it was."),
    "keep": tell("Keep"),
    "cancel": tell("Cancel"),
    "packet": tell("Your review"),
    "packet_count": tell("{count} messages in your review", count="{count}"),
    "packet_saved": tell("Saved as {file}; “blueprint locale import” takes it.", file="{file}"),
    "packet_save": tell("Save packet: {name} ({count})", name="{name}", count="{count}"),
    "your_name": tell("Your name"),
    "others": tell("Findings about no single message"),
    "key_title": tell("Keys"),
    "key_work": tell("next or previous message that needs work"),
    "key_next": tell("next or previous message"),
    "key_review": tell("review the message: mark, propose, ask, answer"),
    "key_mark": tell("approve the message, or mark that it needs work; once more takes it back"),
    "key_save": tell("save your review as a packet"),
    "key_search": tell("search"),
    "key_show": tell("show: {names}", names="{names}"),
    "key_help": tell("these keys"),
    "key_escape": tell("leave the search, close this, or show all messages"),
    "key_on": tell("Use these keys"),
    "key_off": tell("They do nothing while you type, and only Escape works when this is off."),
    "close": tell("Close"),
}


def labels(lang: str) -> Mapping[str, str]:
    """Give all labels in a language."""
    return {name: translate(told, lang) for name, told in _LABELS.items()}
