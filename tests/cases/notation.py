"""The notation of *.cases files: what a case expects, and whether a fact is what a line means."""
import dataclasses
import re
import unicodedata

FIELDS = {
    "role": ("person", "role", "organization", "country", "status", "date"),
    "event": ("kind", "participants", "date", "place", "status"),
    "statement": ("speaker", "act", "addressee", "topics", "text", "event"),
}
DEFAULTS = {
    "role": (None, None, "-", "-", "current", "*"),
    "event": (None, None, "-", "-", "held"),
    "statement": (None, None, None, None, None, "*"),
}
LISTS = {"participants", "speaker", "addressee", "topics"}
LINE = re.compile(r"(role|event|statement)(?: (\w+))?(\?)?: *(.*)")


class Fault(Exception):
    """A file that cannot be read."""


@dataclasses.dataclass
class Expected:
    line: int
    kind: str        # role, event or statement
    label: str       # of an event, for statements to name; else empty
    optional: bool   # may be found, need not
    written: str
    fields: dict     # field: its alternatives


@dataclasses.dataclass
class Case:
    path: str
    line: int
    name: str
    published: str = ""
    title: str = ""
    pending: str = ""
    text: str = ""
    expected: list = dataclasses.field(default_factory=list)


def folded(text):
    return unicodedata.normalize("NFC", text or "-").casefold()


def split(text, mark):
    """The pieces between marks that stand outside "double quotes" and (parentheses)."""
    pieces, piece, quoted, depth = [], "", False, 0
    i = 0
    while i < len(text):
        quoted ^= text[i] == '"'
        if not quoted:
            depth += (text[i] == "(") - (text[i] == ")")
        if not quoted and depth == 0 and text.startswith(mark, i):
            pieces.append(piece.strip())
            piece = ""
            i += len(mark)
        else:
            piece += text[i]
            i += 1
    return pieces + [piece.strip()]


def names_of(text):
    """(all that must be there, all that may be there)"""
    must, may = set(), set()
    for piece in split(text, ","):
        if piece.startswith("(") and piece.endswith(")"):
            may |= {folded(name.strip('"')) for name in split(piece[1:-1], ",")}
        else:
            must.add(folded(piece.strip('"')))
    return must - {"-", ""}, may


def is_list(text, found):
    must, may = names_of(text)
    return must <= found <= must | may


def is_text(text, found):
    wanted = folded(text.strip('"'))
    begin, between, end = wanted.partition(" … ")
    if between:
        return found.startswith(begin) and found.endswith(end)
    return found == wanted


def agrees(field, alternatives, fact):
    """Whether a field of a fact is one of the alternatives."""
    if "*" in alternatives:
        return True
    if field in LISTS:
        found = {folded(name) for name in fact[field]}
        return any(is_list(text, found) for text in alternatives)
    return any(is_text(text, folded(fact[field])) for text in alternatives)


def differences(expected, fact, events):
    """The fields in which a fact is not what is expected; events: label to found id."""
    wrong = []
    for field, alternatives in expected.fields.items():
        if field == "event":
            named = [events.get(text, text) for text in alternatives]
            if not any(text == "*" or text == (fact["event"] or "-") for text in named):
                wrong.append(field)
        elif not agrees(field, alternatives, fact):
            wrong.append(field)
    return wrong


def show(fact):
    """A found fact as a line of the notation."""
    cells = []
    for field in FIELDS[fact["type"]]:
        value = fact[field]
        if field in LISTS:
            cells.append(", ".join(f'"{name}"' if "," in name else name for name in value) or "-")
        elif field == "text":
            cells.append(f'"{value}"')
        elif field == "event":
            cells.append((value or "-").rpartition("#")[2])
        else:
            cells.append(value or "-")
    label = " " + fact["id"].rpartition("#")[2] if fact["type"] == "event" else ""
    return f"{fact['type']}{label}: {' | '.join(cells)}"


def read_expected(line, written):
    match = LINE.fullmatch(written)
    if not match:
        raise Fault(f"{line}: expected 'role: …', 'event: …' or 'statement: …', found '{written}'")
    kind, label, optional, rest = match.groups()
    if label and kind != "event":
        raise Fault(f"{line}: only an event has a label, found '{label}'")
    cells = split(rest, "|")
    fields, defaults = FIELDS[kind], DEFAULTS[kind]
    needed = sum(default is None for default in defaults)
    if not needed <= len(cells) <= len(fields):
        raise Fault(f"{line}: a {kind} has {needed} to {len(fields)} fields, found {len(cells)}")
    cells += defaults[len(cells):]
    values = {field: split(cell, " / ") for field, cell in zip(fields, cells)}
    return Expected(line, kind, label or "", bool(optional), written, values)


def read_heading(case, line, written):
    key, _, value = written.partition(": ")
    if key not in ("published", "title", "pending") or not value.strip():
        raise Fault(f"{line}: expected 'published: …', 'title: …', 'pending: …' or '---', "
                    f"found '{written}'")
    setattr(case, key, value.strip())


def read_cases(path, text):
    """The cases of a file. Raises Fault with the line."""
    cases, part = [], "none"
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("=== "):
            cases.append(Case(path, number, line[4:].strip()))
            part = "heading"
        elif line == "---" and part in ("heading", "text"):
            part = "text" if part == "heading" else "facts"
        elif part == "text":
            cases[-1].text += line + "\n"
        elif line.strip() and not line.startswith("#"):
            if part == "none":
                raise Fault(f"{number}: expected '=== name of a case', found '{line}'")
            if part == "heading":
                read_heading(cases[-1], number, line)
            else:
                cases[-1].expected.append(read_expected(number, line.strip()))
    check(cases)
    return cases


def check(cases):
    names = set()
    for case in cases:
        if case.name in names:
            raise Fault(f"{case.line}: a second case '{case.name}'")
        names.add(case.name)
        case.text = case.text.strip("\n")
        if not case.text:
            raise Fault(f"{case.line}: '{case.name}' has no text")
        labels = {"*", "-"} | {expected.label for expected in case.expected}
        for expected in case.expected:
            for label in expected.fields.get("event", []):
                if label not in labels:
                    raise Fault(f"{expected.line}: no event of this case is called '{label}'")
