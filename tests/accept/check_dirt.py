#!/usr/bin/env python3
"""Dirties articles in the ways that articles come dirty, and counts the facts that are still found.

usage: check_dirt.py BOBA ARTICLES.jsonl|FOLDER [--least 0.97] [--show KIND]

Every kind of dirt is put on every article with a fixed seed. A fact is kept if one with the same
content is found: names, acts, dates and words, but not their places. Prints a table and fails if a kind
of dirt leaves fewer than --least of the facts.
"""
import argparse
import collections
import html
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
         "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ", "Ủy": "Uỷ"}


def decomposed(text, rng):
    return unicodedata.normalize("NFD", text)


def newer_tones(text, rng):
    return re.sub("|".join(TONES) + r"(?=\b)", lambda m: TONES[m.group()], text)


def doubled_spaces(text, rng):
    return re.sub(" ", lambda m: "  " if rng.random() < 0.1 else " ", text)


def blanks_of_other_kinds(text, rng):
    return re.sub(" ", lambda m: rng.choice(["\u00a0", "\t", "\u2009"]) if rng.random() < 0.1 else " ", text)


def lost_spaces(text, rng):
    return re.sub(r"(?<=[^\W\d])([,;.]) (?=[^\W\d])", lambda m: m[1] if rng.random() < 0.3 else m[0], text)


def other_marks(text, rng):
    text = re.sub(r"(?<=\s)[-–—](?=\s)", lambda m: rng.choice("-–—"), text)
    return re.sub("[“”\"]", lambda m: rng.choice([m.group(), '"']), text)


def broken_lines(text, rng):
    return "\n".join(re.sub(" ", lambda m: "\n" if rng.random() < 0.03 else " ", line)
                     for line in text.split("\n"))


def one_line(text, rng):
    return re.sub(r"\s*\n\s*", " ", text)


def windows_lines(text, rng):
    return "\ufeff" + text.replace("\n", "\r\n")


def page(text, rng):
    body = "".join("<p>%s</p>\n" % html.escape(line) for line in text.split("\n") if line.strip())
    return ("<!DOCTYPE html><html><head><title>Tin</title><style>p{}</style></head><body><nav>Trang nhất</nav>"
            "<div class='a'>%s</div><script>var a = '<p>';</script></body></html>" % body)


KINDS = [decomposed, newer_tones, doubled_spaces, blanks_of_other_kinds, lost_spaces, other_marks,
         broken_lines, one_line, windows_lines, page]


def folded(text):
    text = unicodedata.normalize("NFC", html.unescape(text or ""))
    for new, old in TONES.items():
        text = text.replace(old, new)
    return re.sub(r"[\W_]+", "", re.sub(r"<[^>]*>", "", text)).casefold()


def content(fact):
    kind = fact["type"]
    if kind == "role":
        keys = ["person", "role", "organization", "country", "status"]
    elif kind == "event":
        keys = ["kind", "participants", "date", "status"]
    else:
        keys = ["speaker", "act", "text"]
    values = [fact[key] for key in keys]
    return (kind,) + tuple(tuple(sorted(map(folded, v))) if isinstance(v, list) else folded(v) for v in values)


def articles_of(path):
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield {"id": file.stem, "text": file.read_text(encoding="utf-8")}
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def run(boba, inputs, options=()):
    done = subprocess.run([boba, "facts", *inputs, "--jobs", "1", *options], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return [line for line in map(json.loads, done.stdout.splitlines()) if line["type"] != "article"]


def facts(boba, articles, dirty):
    """Facts of each article as a multiset of contents. Bytes of files are dirtied as files, text as JSON."""
    texts = {a["id"]: dirty(a["text"], random.Random(a["id"])) for a in articles}
    found = {a["id"]: collections.Counter() for a in articles}
    with tempfile.TemporaryDirectory() as folder:
        if dirty in (windows_lines, page):
            read = []
            for article in articles:
                suffix = ".html" if dirty is page else ".txt"
                path = pathlib.Path(folder) / (article["id"] + suffix)
                path.write_bytes(texts[article["id"]].encode("utf-8"))
                date = ["--published", article["date"][:10]] if article.get("date") else []
                read += run(boba, [str(path)], date)
        else:
            path = pathlib.Path(folder) / "articles.jsonl"
            lines = [json.dumps({"id": a["id"], "date": a.get("date"), "text": texts[a["id"]]}) for a in articles]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            read = run(boba, [str(path)])
    for fact in read:
        found[fact["document"]][content(fact)] += 1
    return found


def without_year(fact):
    return tuple(re.sub(r"^\d{4}(?=\d{4}$)", "xxxx", v) if isinstance(v, str) else v for v in fact)


def kept_of(clean, dirty):
    """How many facts are still there. A year that comes to light is no loss; one that is lost or changed is."""
    opened = collections.Counter()
    for fact, count in (dirty - clean).items():
        opened[without_year(fact)] += count
    return sum((clean & dirty).values()) + sum(((clean - dirty) & opened).values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("boba")
    parser.add_argument("articles", type=pathlib.Path)
    parser.add_argument("--least", type=float, default=0.97)
    parser.add_argument("--show")
    options = parser.parse_args()
    articles = list(articles_of(options.articles))
    clean = facts(options.boba, articles, lambda text, rng: text)
    total = sum(sum(found.values()) for found in clean.values())
    failed = total == 0
    for kind in KINDS:
        dirty = facts(options.boba, articles, kind)
        kept = sum(kept_of(clean[a], dirty[a]) for a in clean)
        more = sum(sum((dirty[a] - clean[a]).values()) for a in clean)
        print(f"{kind.__name__:24} {kept:5} of {total} kept {kept / max(total, 1):.3f}, {more} new")
        failed = failed or kept < options.least * total
        if kind.__name__ == options.show:
            for a in clean:
                for sign, rest in (("-", clean[a] - dirty[a]), ("+", dirty[a] - clean[a])):
                    for fact in rest:
                        print(sign, a, fact)
    sys.exit(1 if failed else 0)


main()
