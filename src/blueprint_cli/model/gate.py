"""Marks on the nouns that only the gate (pydantic) reads; they import it when it asks."""

from __future__ import annotations

from dataclasses import MISSING, field
from typing import Annotated, Any, TypeAlias

#: Put on every noun that YAML can say: a key that is not a field is an error.
STRICT = {"extra": "forbid"}


def described(description: str, default: Any = MISSING, factory: Any = MISSING) -> Any:
    """Give a dataclass field whose description editors show beside the key."""
    metadata = {"description": description}
    if factory is not MISSING:
        return field(default_factory=factory, metadata=metadata)
    return field(default=default, metadata=metadata)


class ByKind:
    """Choose among the members of a union by their `kind`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a tagged union."""
        from pydantic import Discriminator

        return Discriminator("kind").__get_pydantic_core_schema__(source, handler)


class Matches:
    """A text that matches a pattern as a whole."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a constrained text."""
        from pydantic_core import core_schema

        return core_schema.str_schema(strict=True, pattern=f"^{self.pattern}$")


class WholeNumber:
    """A whole number that is not negative, and no text that looks like one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a strict integer."""
        from pydantic_core import core_schema

        return core_schema.int_schema(strict=True, ge=0)


#: A name that is unique in the document: lower-case words joined by hyphens.
ID_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
Id: TypeAlias = Annotated[str, Matches(ID_PATTERN)]
Count: TypeAlias = Annotated[int, WholeNumber()]
#: A path inside the document's folder, with forward slashes.
FilePath: TypeAlias = Annotated[str, Matches(r"[^/\\:*?\"<>|]+(/[^/\\:*?\"<>|]+)*")]
