#include "boba/export.hpp"

#include <doctest/doctest.h>

#include <string>

namespace boba {

TEST_CASE("format_of: by extension") {
  CHECK(format_of("a/b.c.graphml").value() == Format::kGraphml);
  CHECK(format_of("x.dot").value() == Format::kDot);
  CHECK(format_of("x.gv").value() == Format::kDot);
  CHECK(format_of("x.jsonld").value() == Format::kJsonld);
  CHECK(format_of("x.jsonl").value() == Format::kFacts);
  CHECK(format(format_of("out/x.grapml").errors()) ==
        "out/x.grapml: unknown format '.grapml'\n"
        "        did you mean '.graphml'? formats by extension: .graphml, .dot, .gv, .jsonld, "
        ".jsonl\n");
  CHECK(format(format_of("out.d/x").errors()) ==
        "out.d/x: 'out.d/x' has no extension to tell the format by\n"
        "        formats by extension: .graphml, .dot, .gv, .jsonld, .jsonl\n");
}

}  // namespace boba
