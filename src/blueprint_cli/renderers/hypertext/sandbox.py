"""What a template may do: read the nouns' own fields, call what it is given, and nothing else.

Everything is on a list of what is allowed: a name that no list has leads nowhere, whatever object
it is asked of and in whatever way (Jinja2, “Sandbox”: whatever is passed to a template is in its
reach). What this room hands to templates is data and closures; neither has fields on any list but
those that are meant to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache, wraps
from types import CodeType, FunctionType, MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from blueprint_cli import bounds
from blueprint_cli.diagnostics import tell
from blueprint_cli.renderers.hypertext import allowed

if TYPE_CHECKING:
    from jinja2.bccache import BytecodeCache
    from jinja2.compiler import CodeGenerator
    from jinja2.sandbox import SandboxedEnvironment

T = TypeVar("T")

#: Loads the text of a template: name to text, name for faults, and whether it is up to date.
Load = Callable[[str], tuple[str, str, None] | None]

#: What stands on a page: anything else that is printed is a slip, or an address in memory.
_PRINTED = (str, int, float, date, type(None))
#: Numbers of more bits, and digits after the point, are of no use, and arithmetic that never ends.
_BITS, _DIGITS = 1024, 15


class ForbiddenError(Exception):
    """Something that a template may not do; says what."""


def environment(load: Load, added: Mapping[str, Any], filters: Mapping[str, Any]) -> Any:
    """Give the environment for one document: its templates, and what it `added` to their names.

    `filters` are the theme's own. Functions among the added must be closures that take any
    argument: what a template hands to them is a stranger's.
    """
    from jinja2 import FunctionLoader, StrictUndefined

    made = _sandbox()(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
        finalize=printed,
    )
    made.filters = {**_filters(made.filters), **filters}
    made.tests = {name: made.tests[name] for name in allowed.TESTS.split()}
    made.globals = {**{name: made.globals[name] for name in allowed.GLOBALS.split()}, **added}
    return made


def printed(value: Any) -> Any:
    """Give a value back that may stand on a page: a text, a number, a day.

    Raises `ForbiddenError` for any other.
    """
    from jinja2 import Undefined

    if isinstance(value, (*_PRINTED, Undefined)):
        return value
    kind = type(value).__name__
    raise ForbiddenError(tell("a {kind} is no text; name the field to print", kind=kind))


def _compiler() -> type[CodeGenerator]:
    from jinja2.compiler import CodeGenerator

    class Compiler(CodeGenerator):
        """Looks at what `~` writes, as `{{ … }}` does."""

        def visit_Concat(self, node: Any, frame: Any) -> None:  # noqa: N802
            self.write("markup_join((" if frame.eval_ctx.autoescape else "str_join((")
            for each in node.nodes:
                self.write("environment.finalize(")
                self.visit(each, frame)
                self.write("), ")
            self.write("))")

    return Compiler


@cache
def _compiled() -> BytecodeCache:
    """Make what keeps the templates that were compiled: all locales and formats share most.

    What a template is compiled to depends on its text alone: no filter makes of a constant what
    depends on the document.
    """
    from jinja2.bccache import Bucket, BytecodeCache

    known: dict[tuple[str, str], CodeType | None] = {}

    class Memory(BytecodeCache):
        """Keeps code for as long as the process runs."""

        def load_bytecode(self, bucket: Bucket) -> None:
            """Give the code of a text that was compiled before."""
            bucket.code = known.get((bucket.key, bucket.checksum))

        def dump_bytecode(self, bucket: Bucket) -> None:
            """Keep the code of a text."""
            known[bucket.key, bucket.checksum] = bucket.code

    return Memory()


@cache
def _sandbox() -> type[SandboxedEnvironment]:
    """Make the class, for Jinja2 is loaded only where a template is filled in."""
    from jinja2.runtime import BlockReference, LoopContext, Macro
    from jinja2.sandbox import SandboxedEnvironment
    from jinja2.utils import Namespace

    called = (BlockReference, FunctionType, LoopContext, Macro)

    class Sandbox(SandboxedEnvironment):
        """Reads and calls what is on the lists; all ways of Jinja2 to do so come through here."""

        code_generator_class = _compiler()
        intercepted_binops = frozenset({"*", "**", "%", "//"})

        def getattr(self, obj: Any, attribute: str) -> Any:
            """Give a field of a value, or an entry of a mapping: `x.y`."""
            names = allowed.of(type(obj))  # type: ignore[arg-type]  # a type is hashable
            if attribute in names.fields:
                return getattr(obj, attribute)
            if attribute in names.methods:
                return closed(getattr(obj, attribute))
            return _entry(self, obj, attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:
            """Give an entry or a field of a value: `x['y']`, `map(attribute='y')`."""
            return _item(self, obj, argument)

        def handle_exception(self, source: str | None = None) -> NoReturn:
            """Find the line of the template, which takes memory that it may have used up."""
            bounds.lift()
            super().handle_exception(source)

        def is_safe_callable(self, obj: Any) -> bool:
            """Tell whether something was given to be called, or made by a template."""
            return type(obj) in called or obj is dict or obj is Namespace

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            """Multiply, or divide with remainder, within bounds."""
            _require_small(operator, left, right)
            return self.binop_table[operator](left, right)

        def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
            """Call what may be called."""
            if not self.is_safe_callable(obj):
                _require_defined(obj)
                raise ForbiddenError(tell("a {kind} cannot be called", kind=type(obj).__name__))
            return context.call(obj, *args, **kwargs)

    return Sandbox


def _item(sandbox: SandboxedEnvironment, obj: Any, argument: Any) -> Any:
    """Give what a sequence or a mapping has under an index or a key, or else a field."""
    if isinstance(obj, str | list | tuple | range | dict | MappingProxyType):
        with suppress(TypeError, LookupError):
            return obj[argument]
    _require_defined(obj)
    if isinstance(argument, str):
        return sandbox.getattr(obj, str(argument))
    return sandbox.undefined(obj=obj, name=argument)


def _entry(sandbox: SandboxedEnvironment, obj: Any, name: str) -> Any:
    """Give what a mapping has under a name, or what a template has put there itself.

    Raises `ForbiddenError` where the name is a field that is on no list.
    """
    from jinja2.environment import TemplateModule
    from jinja2.runtime import TemplateReference
    from jinja2.utils import Namespace

    _require_defined(obj)
    if name.startswith("_"):
        raise _forbidden(obj, name)
    if isinstance(obj, dict | MappingProxyType | TemplateReference):
        with suppress(LookupError):
            return obj[name]
    elif isinstance(obj, TemplateModule) and name in vars(obj):
        return vars(obj)[name]
    elif isinstance(obj, Namespace):
        with suppress(AttributeError):
            return getattr(obj, name)
    elif hasattr(type(obj), name):
        raise _forbidden(obj, name)
    return sandbox.undefined(obj=obj, name=name)


def _forbidden(obj: Any, name: str) -> ForbiddenError:
    kind = type(obj).__name__
    return ForbiddenError(tell("“{name}” of a {kind} is unsafe to read", name=name, kind=kind))


def _require_defined(obj: Any) -> None:
    from jinja2 import Undefined

    if isinstance(obj, Undefined):
        obj._fail_with_undefined_error()  # noqa: SLF001 - the one way to its own words


def _require_small(operator: str, left: Any, right: Any) -> None:
    """Refuse numbers that no page has a use for, and `%` that formats a text."""
    if operator == "%" and isinstance(left, str):
        raise ForbiddenError(tell("“%” is for numbers; write texts together with “~”"))
    if not (isinstance(left, int) and isinstance(right, int)):
        return
    bits = max(left.bit_length(), right.bit_length())
    if operator == "**":
        bits = left.bit_length() * abs(right)
    if bits > _BITS:
        raise ForbiddenError(tell("a number of more than {count} bits", count=_BITS))


def closed(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a function as a closure, of which nothing but what it gives can be had.

    Its named arguments are texts and numbers.
    """

    def call(*args: Any, **named: Any) -> Any:
        return function(*args, **{name: printed(value) for name, value in named.items()})

    return call


def required(kind: type[T], value: object) -> T:
    """Give what a template hands over, if it is of the kind that is asked for; else TypeError."""
    if isinstance(value, kind):
        return value
    given = type(value).__name__
    raise TypeError(tell("not a {kind} but a {given}", kind=kind.__name__, given=given))


def _filters(known: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Give the filters of Jinja2 that a theme may use, with their arguments looked at."""
    chosen = {name: known[name] for name in allowed.FILTERS.split()}
    chosen |= {name: _writing(known[name]) for name in allowed.WRITING.split()}
    return {**chosen, "join": _join(known["join"]), "round": _round(known["round"])}


def _writing(write: Callable[..., Any]) -> Callable[..., Any]:
    """Let a filter write nothing but what may stand on a page."""
    from jinja2.nodes import EvalContext

    @wraps(write)
    def written(*args: Any, **named: Any) -> Any:
        for each in (*args, *named.values()):
            if not isinstance(each, EvalContext):
                printed(each)
        return write(*args, **named)

    return written


def _join(join: Callable[..., Any]) -> Callable[..., Any]:
    from jinja2 import pass_eval_context
    from jinja2.filters import make_attrgetter

    @pass_eval_context
    def joined(context: Any, value: Any, d: str = "", attribute: Any = None) -> Any:
        if attribute is not None:
            value = map(make_attrgetter(context.environment, attribute), value)
        return join(context, [printed(each) for each in value], printed(d))

    return joined


def _round(original: Callable[..., Any]) -> Callable[..., Any]:
    def rounded(value: float, precision: int = 0, method: str = "common") -> Any:
        if abs(precision) > _DIGITS:
            raise ForbiddenError(tell("a number of more than {count} digits", count=_DIGITS))
        return original(value, precision, method)

    return rounded
