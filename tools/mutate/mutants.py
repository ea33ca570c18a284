"""The mutants of one module: small changes of meaning, found in its syntax tree.

Operators and comparisons change, constants move by one, conditions turn round, statements go. Words do not:
texts, annotations and decorators are left alone.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}
LONGEST = 90


@dataclass(frozen=True)
class Mutant:
    """One change. `apply` makes it in the tree, `undo` takes it back; `function` is "" outside functions."""

    module: str
    function: str
    line: int
    change: str
    apply: Callable[[], None]
    undo: Callable[[], None]

    @property
    def key(self) -> tuple[str, str, str]:
        """What names the mutant for people and in `equivalent.csv`; lines move, words stay."""
        return self.module, self.function, self.change


class _Finder:
    def __init__(self, module: str, only: str) -> None:
        self.module, self.only = module, only
        self.path: list[str] = []
        self.inside = 0
        self.statement = ""

    def of(self, node: ast.AST) -> Iterator[Mutant]:
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "ctx", "type_params"):
                continue
            for place, child in enumerate(value) if isinstance(value, list) else ((None, value),):
                if isinstance(child, ast.AST):
                    yield from self.child(node, name, place, child)

    def child(self, parent: ast.AST, name: str, place: int | None, node: ast.AST) -> Iterator[Mutant]:
        if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom) or _docstring(node):
            return
        named = isinstance(node, ast.FunctionDef | ast.ClassDef)
        if named:
            self.path.append(node.name)
        elif isinstance(node, ast.stmt):
            self.statement = ast.unparse(node).splitlines()[0][:LONGEST]
        inside = isinstance(parent, ast.FunctionDef) and name == "body"
        self.inside += inside
        if not named and ".".join(self.path).startswith(self.only):
            for after, told in self.changes(node):
                yield self.mutant(parent, name, place, node, after, told)
        yield from self.of(node)
        self.inside -= inside
        if named:
            self.path.pop()

    def mutant(self, parent: ast.AST, name: str, place: int | None, node: ast.AST, after: ast.AST, told: str) -> Mutant:
        ast.copy_location(after, node)
        ast.fix_missing_locations(after)

        def put(what: ast.AST) -> None:
            if place is None:
                setattr(parent, name, what)
            else:
                getattr(parent, name)[place] = what

        change = f"{self.statement}: {told}"
        function = ".".join(self.path) if self.inside else ""
        return Mutant(self.module, function, getattr(node, "lineno", 0), change, lambda: put(after), lambda: put(node))

    def changes(self, node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
        """Every node that may take this one's place."""
        for after in _replacements(node):
            yield after, f"{_told(node)} → {_told(after)}"


def _replacements(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left, ops, comparators):
            for number, operator in enumerate(ops):
                for other in COMPARISONS[type(operator)]:
                    yield ast.Compare(left, [*ops[:number], other(), *ops[number + 1 :]], comparators)
        case ast.BinOp(left, operator, right) if type(operator) in OPERATORS:
            yield ast.BinOp(left, OPERATORS[type(operator)](), right)
        case ast.AugAssign(target, operator, value):
            if type(operator) in OPERATORS:
                yield ast.AugAssign(target, OPERATORS[type(operator)](), value)
            yield ast.Pass()
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
            if len(values) > 2:
                for number in range(len(values)):
                    yield ast.BoolOp(operator, [*values[:number], *values[number + 1 :]])
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() as value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.If(test, body, orelse) if not isinstance(test, ast.Compare):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Name(str() as name, ast.Load()) if name in TWINS:
            yield ast.Name(TWINS[name], ast.Load())
        case ast.Raise() | ast.Continue() | ast.Break() | ast.Expr(ast.Call()):
            yield ast.Pass()
        case ast.Assign([ast.Attribute() | ast.Subscript()], _):
            yield ast.Pass()
        case ast.Return(ast.AST() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))


def _docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _told(node: ast.AST) -> str:
    match node:
        case ast.Pass():
            return "nothing"
        case ast.If(test, _, _):
            return f"if {ast.unparse(test)}"[:LONGEST]
    return ast.unparse(node).splitlines()[0][:LONGEST]


def mutants(tree: ast.Module, module: str, only: str = "") -> Iterator[Mutant]:
    """Every mutant of a module in the order of its lines; `only`: the start of a name such as `Run`."""
    return _Finder(module, only).of(tree)
