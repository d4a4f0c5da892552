#!/usr/bin/python3
"""check_topics.py TOPICS.tsv TOPICS.ttl [EXPORT.jsonld]: is the SKOS scheme that of the table?

The Turtle is read by rdflib. Its concepts, labels and groups must be those of the table, its hierarchy
a forest, and every topic of the export a concept of it with the same labels. Prints what is wrong; exit 1
if anything is.
"""
import pathlib
import sys

import rdflib
from rdflib.namespace import RDF, SKOS

CONCEPTS = "https://kg.example/concept/"
SCHEME = rdflib.URIRef(CONCEPTS + "scheme-topic")


def concept(name):
    return rdflib.URIRef(f"{CONCEPTS}topic-{name}")


def rows_of(table):
    rows = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        name, *cells = line.split("\t")
        rows[concept(name)] = dict(cell.split("=", 1) for cell in cells)
    return rows


def labels_of(data, subject):
    return sorted((label.language, str(label)) for label in data.objects(subject, SKOS.prefLabel))


def differences(what, wanted, found):
    return [f"{what}: {name} is missing" for name in sorted(wanted - found)] + \
           [f"{what}: {name} is too much" for name in sorted(found - wanted)]


def check_table(rows, data):
    concepts = set(data.subjects(RDF.type, SKOS.Concept))
    problems = differences("concepts", set(rows), concepts)
    problems += differences("concepts of the scheme", concepts, set(data.subjects(SKOS.inScheme, SCHEME)))
    for subject in sorted(concepts & set(rows)):
        row = rows[subject]
        if labels_of(data, subject) != [("en", row["en"]), ("vi", row["vi"])]:
            problems.append(f"{subject}: labels {labels_of(data, subject)}")
        broader = {concept(row["broader"])} if "broader" in row else set()
        problems += differences(f"{subject}, broader", broader, set(data.objects(subject, SKOS.broader)))
    return problems


def check_hierarchy(data):
    concepts = set(data.subjects(RDF.type, SKOS.Concept))
    up = set(data.subject_objects(SKOS.broader))
    problems = differences("narrower is broader turned round", {(b, a) for a, b in up},
                           set(data.subject_objects(SKOS.narrower)))
    tops = concepts - {narrow for narrow, _ in up}
    problems += differences("top concepts", tops, set(data.subjects(SKOS.topConceptOf, SCHEME)))
    problems += differences("top concepts of the scheme", tops, set(data.objects(SCHEME, SKOS.hasTopConcept)))
    problems += differences("ends of broader", {end for pair in up for end in pair} & concepts,
                            {end for pair in up for end in pair})
    for subject in sorted(concepts):
        above = {wider for parent in data.objects(subject, SKOS.broader)
                 for wider in data.transitive_objects(parent, SKOS.broader)}
        if subject in above:
            problems.append(f"{subject}: is broader than itself")
    return problems


def check_export(data, export):
    found = rdflib.ConjunctiveGraph()
    found.parse(str(export), format="json-ld")
    topics = set(found.subjects(SKOS.inScheme, SCHEME))
    problems = [] if topics else [f"{export.name}: no topics"]
    for topic in sorted(topics):
        if (topic, RDF.type, SKOS.Concept) not in data:
            problems.append(f"{export.name}: {topic} is no concept of the scheme")
        elif labels_of(found, topic) != labels_of(data, topic):
            problems.append(f"{export.name}: {topic} has other labels")
    return problems


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    table, turtle, *exports = [pathlib.Path(word) for word in sys.argv[1:]]
    data = rdflib.Graph()
    data.parse(str(turtle), format="turtle")
    rows = rows_of(table)
    problems = check_table(rows, data) + check_hierarchy(data)
    for export in exports:
        problems += check_export(data, export)
    for problem in problems[:40]:
        print(f"  {problem}")
    print(f"{turtle.name}: {len(rows)} topics and groups, {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
