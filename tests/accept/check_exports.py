#!/usr/bin/python3
"""check_exports.py FOLDER: are the exports of one graph what other programs can read?

FOLDER holds NAME.graphml, NAME.dot and NAME.jsonld for one or more NAMEs. They are read by networkx,
Graphviz, rdflib, and rapper or serdi; each must find the same vertices and edges. Prints what is
wrong; exit 1 if anything is. Run with Debian's python3 (python3-networkx, python3-rdflib).
"""
import collections
import logging
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

import networkx
import rdflib

logging.disable(logging.WARNING)
RDF_TYPE = rdflib.RDF.type
OA = "http://www.w3.org/ns/oa#"
PORTABLE_TYPES = {"string", "int", "long", "float", "double"}
GEPHI_NAMES = {"label", "weight", "size", "color", "r", "g", "b", "x", "y", "z", "id", "timeset"}


class Problems(list):
    def require(self, condition, message):
        if not condition:
            self.append(message)


def local(iri):
    return re.split(r"[/#]", str(iri))[-1]


def tag(element):
    return element.tag.rsplit("}", 1)[-1]


def check_graphml_text(raw, problems):
    problems.require(raw.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'),
                     "GraphML: the XML declaration is not first")
    text = raw.decode("utf-8")
    problems.require(unicodedata.is_normalized("NFC", text), "GraphML: not NFC")
    problems.require(not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text),
                     "GraphML: characters that XML forbids")
    for cell in re.findall(r"<data[^>]*>([^<]*)</data>", text):
        problems.require("&" not in cell, f"GraphML: entity outside CDATA in {cell[:40]!r}")


def check_keys(root, problems):
    keys = {}
    for key in root.iter():
        if tag(key) != "key":
            continue
        name, kind = key.get("attr.name"), key.get("attr.type")
        where = f"GraphML key {key.get('id')}"
        problems.require(key.get("for") in ("node", "edge"), f"{where}: for={key.get('for')}")
        problems.require(kind in PORTABLE_TYPES, f"{where}: type {kind}")
        problems.require(key.get("id").lower() not in GEPHI_NAMES, f"{where}: id is Gephi's own")
        keys[key.get("id")] = (key.get("for"), name, kind)
    return keys


def cells_of(element, keys, problems):
    cells = {}
    where = f"GraphML {tag(element)} {element.get('id')}"
    for data in element:
        kind, name, value_type = keys.get(data.get("key"), (None, None, None))
        value = "".join(data.itertext())
        problems.require(kind == tag(element), f"{where}: undeclared key {data.get('key')}")
        problems.require(value != "" and value == value.strip() and not re.search(r"[\n\r\t]", value),
                         f"{where}: {name} is empty or not one trimmed line")
        if value_type == "int":
            problems.require(re.fullmatch(r"-?\d+", value), f"{where}: {name}={value}")
        if value_type == "double":
            problems.require(re.fullmatch(r"\d+(\.\d+)?", value), f"{where}: {name}={value}")
        cells[name] = value
    return cells


def read_graphml(path, problems):
    """Vertices {id: type} and edges {id: (source, target, relation)}."""
    raw = path.read_bytes()
    check_graphml_text(raw, problems)
    root = ET.fromstring(raw)
    keys = check_keys(root, problems)
    vertices, edges, kinds = {}, {}, collections.Counter()
    for element in root.iter():
        if tag(element) not in ("node", "edge"):
            continue
        cells = cells_of(element, keys, problems)
        name = element.get("id")
        where = f"GraphML {tag(element)} {name}"
        problems.require(re.fullmatch(r"[a-z0-9-]+", name), f"{where}: bad id")
        problems.require(cells.get("label"), f"{where}: no label")
        for column in ("facts", "confidence", "evidence"):
            problems.require(cells.get(column), f"{where}: no {column}")
        if tag(element) == "node":
            problems.require(name not in vertices, f"{where}: twice")
            problems.require(not edges, f"{where}: after an edge")
            vertices[name] = cells.get("type")
            continue
        ends = (element.get("source"), element.get("target"))
        problems.require(name not in edges, f"{where}: twice")
        problems.require(ends[0] in vertices and ends[1] in vertices, f"{where}: end is missing")
        problems.require(float(cells.get("weight", "0")) > 0, f"{where}: weight is not above 0")
        kinds[ends + (element.get("label"),)] += 1
        edges[name] = ends + (cells.get("relation"),)
    for kind, count in kinds.items():
        problems.require(kind[2], f"GraphML: edge {kind[:2]} without a kind")
        problems.require(count == 1, f"GraphML: {count} parallel edges of one kind {kind}")
    graph = networkx.read_graphml(path, force_multigraph=True)
    problems.require(set(graph.nodes) == set(vertices), "networkx finds other vertices")
    problems.require({key for _, _, key in graph.edges(keys=True)} == set(edges),
                     "networkx finds other edges")
    return vertices, edges


def read_dot(path, problems):
    """Ids of vertices and edges, as they stand in the SVG that Graphviz draws."""
    drawn = subprocess.run(["dot", "-Tsvg", path], capture_output=True, check=False)
    problems.require(drawn.returncode == 0, f"dot fails: {drawn.stderr.decode()[:200]}")
    problems.require(not drawn.stderr, f"dot warns: {drawn.stderr.decode()[:200]}")
    found = {"node": set(), "edge": set()}
    for element in ET.fromstring(drawn.stdout).iter():
        kind = element.get("class")
        if kind in found and not element.get("id").startswith("legend-"):
            problems.require(element.get("id") not in found[kind], f"DOT: {element.get('id')} twice")
            found[kind].add(element.get("id"))
    problems.require("cluster-legend" in path.read_text(encoding="utf-8") or not found["node"],
                     "DOT: no legend")
    return found["node"], found["edge"]


def check_evidence(data, problems):
    exact, start, end = (rdflib.URIRef(OA + name) for name in ("exact", "start", "end"))
    for evidence in set(data.subjects(RDF_TYPE, rdflib.URIRef(OA + "SpecificResource"))):
        selectors = list(data.objects(evidence, rdflib.URIRef(OA + "hasSelector")))
        quotes = [q for s in selectors for q in data.objects(s, exact)]
        begins = [int(b) for s in selectors for b in data.objects(s, start)]
        ends = [int(e) for s in selectors for e in data.objects(s, end)]
        problems.require(len(begins) == 1 and len(ends) == 1, f"{local(evidence)}: no one position")
        if len(quotes) == 1 and len(begins) == len(ends) == 1:
            problems.require(len(str(quotes[0])) <= ends[0] - begins[0],
                             f"{local(evidence)}: the quote is longer than its span")


def check_nquads(data, problems):
    """What rdflib read, written as N-Quads, must be N-Quads for a second reader as well."""
    lines = sorted({line for line in data.serialize(format="nquads").splitlines() if line})
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "all.nq")
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        if shutil.which("serdi"):
            command = ["serdi", "-i", "nquads", "-o", "nquads", str(path)]
        elif shutil.which("rapper"):
            command = ["rapper", "-q", "-i", "nquads", "-o", "nquads", str(path)]
        else:
            problems.append("neither serdi nor rapper is installed")
            return
        second = subprocess.run(command, capture_output=True, check=False)
    problems.require(second.returncode == 0 and not second.stderr,
                     f"{command[0]}: {second.stderr.decode()[:200]}")
    problems.require(len(second.stdout.splitlines()) == len(lines),
                     f"{command[0]} reads {len(second.stdout.splitlines())} of {len(lines)} quads")


def read_jsonld(path, problems):
    data = rdflib.ConjunctiveGraph()
    data.parse(str(path), format="json-ld")
    kg = str(next(iri for prefix, iri in data.namespaces() if prefix == "kg"))
    evidence = rdflib.URIRef(kg + "evidence")
    found = []
    for kind in ("Vertex", "Edge"):
        subjects = set(data.subjects(RDF_TYPE, rdflib.URIRef(kg + kind)))
        for subject in subjects:
            problems.require((subject, evidence, None) in data, f"JSON-LD {local(subject)}: no evidence")
        found.append({local(subject) for subject in subjects})
    for subject, predicate, obj, graph in data.quads():
        name = getattr(graph, "identifier", graph)
        problems.require(isinstance(name, rdflib.URIRef) and str(name).startswith(kg.split("ns#")[0]),
                         f"JSON-LD: {local(subject)} is in no graph of its own")
        for term in (subject, predicate, obj):
            problems.require(not isinstance(term, rdflib.BNode), "JSON-LD: a blank node")
            if isinstance(term, rdflib.URIRef):
                problems.require(re.match(r"https?://[^\s<>{}|^`\\]+$", term) and "/file:" not in term,
                                 f"JSON-LD: {term} is no absolute IRI")
    check_evidence(data, problems)
    check_nquads(data, problems)
    return found[0], found[1]


def compare(what, expected, found, problems):
    for name in sorted(set(expected) - set(found))[:5]:
        problems.append(f"{what} lacks {name}")
    for name in sorted(set(found) - set(expected))[:5]:
        problems.append(f"{what} has {name}, which the GraphML has not")


def check_jsonld_keys(path, problems):
    """Every relative @id and unmapped key is lost silently by readers: look for them in the text."""
    text = path.read_text(encoding="utf-8")
    context = re.search(r'"@context":(\{.*?\}\n)', text, re.S).group(1)
    terms = set(re.findall(r'"([A-Za-z]+)":', context))
    for key in set(re.findall(r'[{,]"([^"\\]+)":', text[text.index("\n"):])):
        known = key in terms or key.startswith("@") or key in ("vi", "en")
        problems.require(known, f"JSON-LD: the context does not know {key!r}")
    for name in set(re.findall(r'"@id":"([^"]*)"', text)):
        problems.require(re.match(r"(https?|[a-z]+):", name), f"JSON-LD: relative @id {name!r}")


def check(stem):
    problems = Problems()
    vertices, edges = read_graphml(stem.with_suffix(".graphml"), problems)
    check_jsonld_keys(stem.with_suffix(".jsonld"), problems)
    for what, reader, suffix in (("DOT", read_dot, ".dot"), ("JSON-LD", read_jsonld, ".jsonld")):
        found = reader(stem.with_suffix(suffix), problems)
        compare(f"{what}: vertices", vertices, found[0], problems)
        compare(f"{what}: edges", edges, found[1], problems)
    for problem in problems[:40]:
        print(f"  {problem}")
    print(f"{stem.name}: {len(vertices)} vertices, {len(edges)} edges, {len(problems)} problems")
    return not problems


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    stems = sorted(path.with_suffix("") for path in pathlib.Path(sys.argv[1]).glob("*.graphml"))
    if not stems:
        sys.exit(f"no .graphml in {sys.argv[1]}")
    sys.exit(0 if all([check(stem) for stem in stems]) else 1)


if __name__ == "__main__":
    main()
