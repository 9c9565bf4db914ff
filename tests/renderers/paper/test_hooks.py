"""The private functions of WeasyPrint that are relied on: another version names what broke."""

from __future__ import annotations

import inspect
from functools import reduce
from importlib import import_module
from typing import Any

import pytest

from blueprint_cli.renderers.paper.hooks import HOOKS, wrapped


@pytest.mark.parametrize("place", HOOKS)
def test_function_has_the_parameters_that_are_relied_on(place: str) -> None:
    path, name = place.split(":")
    found: Any = reduce(getattr, name.split("."), import_module(path))
    assert " ".join(inspect.signature(found).parameters) == HOOKS[place]


def test_wrapper_stands_for_a_while_only() -> None:
    from weasyprint.layout import inline

    own = inline.split_first_line
    with wrapped("weasyprint.layout.inline:split_first_line", lambda _: print):
        assert inline.split_first_line is print
    assert inline.split_first_line is own


def test_nothing_but_the_hooks_is_wrapped() -> None:
    with (
        pytest.raises(KeyError),
        wrapped("weasyprint.layout.inline:text_align", lambda _: print),
    ):
        pass
