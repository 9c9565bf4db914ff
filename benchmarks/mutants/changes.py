"""What can be changed in the functions of a module, one line at a time, and the changed module.

A mutation is known by what it changes, not by where that stands: the name of the function, the text
of the line and the change. So it is found again when code has moved to another file.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from mutants import HIT

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


class Key(NamedTuple):
    """What a mutation is known by; `number` tells apart those that are alike in all else."""

    function: str
    line: str
    change: str
    number: int


@dataclass(frozen=True)
class Mutation:
    """One change of one line in a function; `apply` makes it in the tree that it was found in."""

    key: Key
    lineno: int
    statement: ast.stmt
    apply: Callable[[], None]


@dataclass(frozen=True)
class _Change:
    """What a node can be changed to, in words, and how."""

    name: str
    apply: Callable[[], None]


def mutations(text: str) -> tuple[ast.Module, list[Mutation]]:
    """Give the tree of a module, and all changes of one line that can be made in its functions."""
    tree, lines = ast.parse(text), text.splitlines()
    found: list[Mutation] = []
    alike: Counter[tuple[str, str, str]] = Counter()
    for function, statement, node in _nodes(tree, ()):
        line = lines[node.lineno - 1].strip()
        for change in _changes(node):
            known = (function, line, change.name)
            key = Key(*known, alike[known])
            alike[known] += 1
            found.append(Mutation(key, node.lineno, statement, change.apply))
    return tree, found


def mutate(text: str, key: Key) -> ast.Module:
    """Give the tree of a module with one mutation."""
    tree, found = mutations(text)
    next(each for each in found if each.key == key).apply()
    return ast.fix_missing_locations(tree)


def probe(text: str, probes: dict[Key, int]) -> ast.Module:
    """Give the tree of a module that calls `HIT` with a number wherever a mutation is reached."""
    tree, found = mutations(text)
    numbers = [(each.statement, probes[each.key]) for each in found if each.key in probes]
    for body in _bodies(tree):
        for statement, number in numbers:
            if statement in body:
                call = ast.parse(f"{HIT}({number})").body[0]
                ast.copy_location(call, statement)
                body.insert(body.index(statement), call)
    return ast.fix_missing_locations(tree)


def _bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            body = getattr(node, field, None)
            if isinstance(body, list):
                yield body


def _nodes(
    node: ast.AST, names: tuple[str, ...]
) -> Iterator[tuple[str, ast.stmt, ast.expr | ast.stmt]]:
    """Give each node in a function that stands on a line, with the function and the statement."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _nodes(child, (*names, child.name))
        elif isinstance(child, _FUNCTION):
            inner = (*names, child.name)
            for statement in child.body[ast.get_docstring(child) is not None :]:
                yield from _within(statement, statement, inner)


def _within(
    node: ast.AST, statement: ast.stmt, names: tuple[str, ...]
) -> Iterator[tuple[str, ast.stmt, ast.expr | ast.stmt]]:
    if isinstance(node, (*_FUNCTION, ast.ClassDef)):
        yield from _nodes(ast.Module([node], []), names)
        return
    if isinstance(node, ast.stmt):
        statement = node
    if isinstance(node, ast.expr | ast.stmt):
        yield ".".join(names), statement, node
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and field != "annotation":
                yield from _within(child, statement, names)


def _changes(node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.Compare():
            yield from _comparisons(node)
        case ast.BoolOp(op=ast.And()):
            yield _Change("and → or", partial(setattr, node, "op", ast.Or()))
        case ast.BoolOp(op=ast.Or()):
            yield _Change("or → and", partial(setattr, node, "op", ast.And()))
        case ast.BinOp() | ast.AugAssign():
            yield from _arithmetic(node)
        case ast.UnaryOp(op=ast.Not()):
            yield _Change("not x → x", partial(_become, node, node.operand))
        case ast.Constant():
            yield from _constants(node)
        case ast.Slice():
            yield from _bounds(node)
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield _Change("return x → return None", partial(setattr, node, "value", None))
    yield from _negations(node)
    if _is_droppable(node):
        yield _Change("statement dropped", partial(_become, node, ast.Pass()))


def _comparisons(node: ast.Compare) -> Iterator[_Change]:
    for index, operator in enumerate(node.ops):
        other = _COMPARED[type(operator)]
        name = f"{type(operator).__name__} → {other.__name__}"
        yield _Change(name, partial(node.ops.__setitem__, index, other()))
    for side in (node.left, *node.comparators):
        for each in getattr(side, "elts", [side]):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                other_text = each.value + "x"
                yield _Change(
                    "compared with another string", partial(setattr, each, "value", other_text)
                )


def _arithmetic(node: ast.BinOp | ast.AugAssign) -> Iterator[_Change]:
    """Give another operator; texts that are joined cannot be subtracted."""
    sides = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.value,)
    other = _COMPUTED.get(type(node.op))
    if other and not any(_is_text(side) for side in sides):
        name = f"{type(node.op).__name__} → {other.__name__}"
        yield _Change(name, partial(setattr, node, "op", other()))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    )


def _constants(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    if isinstance(value, bool):
        yield _Change(f"{value} → {not value}", partial(setattr, node, "value", not value))
    elif isinstance(value, int):
        yield _Change("number + 1", partial(setattr, node, "value", value + 1))
        yield _Change("number - 1", partial(setattr, node, "value", value - 1))


def _bounds(node: ast.Slice) -> Iterator[_Change]:
    if node.lower:
        yield _Change("[a:b] → [:b]", partial(setattr, node, "lower", None))
    if node.upper:
        yield _Change("[a:b] → [a:]", partial(setattr, node, "upper", None))


def _negations(node: ast.AST) -> Iterator[_Change]:
    """Give conditions turned round, where no change of an operator does the same."""
    test = getattr(node, "test", None)
    if isinstance(node, ast.If | ast.While | ast.IfExp) and isinstance(
        test, ast.Name | ast.Attribute | ast.Call | ast.NamedExpr
    ):
        yield _Change(
            "if x → if not x", partial(setattr, node, "test", ast.UnaryOp(ast.Not(), test))
        )


def _is_droppable(node: ast.AST) -> bool:
    """Tell whether code still runs without a statement; a name that is not bound is no test."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return False
        case ast.Expr() | ast.AugAssign() | ast.Continue() | ast.Break() | ast.Delete():
            return True
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            return True
    return False


def _become(node: ast.AST, other: ast.AST) -> None:
    """Turn a node into another in its place."""
    node.__class__ = type(other)
    fields = dict(ast.iter_fields(other))
    for name in set(node._fields) | set(fields):
        setattr(node, name, fields.get(name))
