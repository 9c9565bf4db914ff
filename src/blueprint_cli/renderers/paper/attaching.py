"""Files that lie inside a PDF (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5
from typing import Any


@dataclass(frozen=True)
class Attachment:
    """A file for the inside of a PDF; `relationship` says what it is to the pages (`Data` …).

    `changed` is the day of its texts, as PDF writes it: files depend on no clock.
    """

    name: str
    media_type: str
    content: bytes
    description: str
    relationship: str
    changed: str


def attach(pdf: Any, attachments: Sequence[Attachment]) -> None:
    """Put files into a PDF, by the order of their names, which a reader's software relies on."""
    import pydyf

    if not attachments:
        return
    names, own = pydyf.Array(), pydyf.Array()
    for each in sorted(attachments, key=lambda each: each.name):
        reference = _filed(pdf, each)
        names.extend([pydyf.String(each.name), reference])
        own.append(reference)
    pdf.catalog.setdefault("Names", pydyf.Dictionary())
    pdf.catalog["Names"]["EmbeddedFiles"] = pydyf.Dictionary({"Names": names})
    pdf.catalog["AF"] = own


def _filed(pdf: Any, attachment: Attachment) -> bytes:
    import pydyf

    day = pydyf.String(f"D:{attachment.changed}")
    about = {
        "Type": "/EmbeddedFile",
        "Subtype": f"/{attachment.media_type.replace('/', '#2f')}",
        "Params": pydyf.Dictionary(
            {
                "Size": len(attachment.content),
                "CheckSum": f"<{md5(attachment.content, usedforsecurity=False).hexdigest()}>",
                "CreationDate": day,
                "ModDate": day,
            }
        ),
    }
    stream = pydyf.Stream([attachment.content], about, compress=True)
    pdf.add_object(stream)
    named = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": pydyf.String(attachment.name),
            "UF": pydyf.String(attachment.name),
            "Desc": pydyf.String(attachment.description),
            "AFRelationship": f"/{attachment.relationship}",
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
        }
    )
    pdf.add_object(named)
    reference: bytes = named.reference
    return reference
