// Outputs at fault: message, exit code, earlier files untouched, nothing half written.
#include "cli/output_files.hpp"
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

namespace boba::test {
namespace {

namespace fs = std::filesystem;

const std::string& articles() {
  static const std::string kFolder = BOBA_SOURCE_DIR "/examples/articles";
  return kFolder;
}

}  // namespace

TEST_CASE("an output that cannot be written stops a build before the work") {
  struct Row {
    std::string output;
    std::string message;
  };
  const std::vector<Row> rows = {
      {"none/a.graphml", "@/none/a.graphml: cannot be written: No such file or directory\n"},
      {"folder.dot", "@/folder.dot: cannot be written: is a folder\n"},
      {"device.dot", "@/device.dot: cannot be written: is not a regular file\n"},
      {"plain.txt/a.dot", "@/plain.txt/a.dot: cannot be written: Not a directory\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.output);
    const TemporaryFolder folder;
    fs::create_directory(folder.path("folder.dot"));
    fs::create_symlink("/dev/full", folder.path("device.dot"));
    folder.write("plain.txt", "x");
    folder.write("good.graphml", "earlier");
    const std::vector<std::string> names = folder.names();
    const Finished finished = run(
        {"build", articles(), "-o", folder.path("good.graphml"), "-o", folder.path(row.output)});
    CHECK(finished.exit == 1);
    CHECK(finished.err == replaced(row.message, "@", folder.path()));
    CHECK(folder.names() == names);
    CHECK(folder.read("good.graphml") == "earlier");
  }
}

TEST_CASE("an output that is an input is refused, whatever it is called") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{\"id\": \"a\", \"text\": \"An.\"}\n");
  fs::create_symlink(folder.path("a.jsonl"), folder.path("link.jsonl"));
  for (const char* name : {"a.jsonl", "./a.jsonl", "link.jsonl"}) {
    CAPTURE(name);
    const Finished finished = run({"build", folder.path("a.jsonl"), "-o", folder.path(name)});
    CHECK(finished.exit == 1);
    CHECK(finished.err == folder.path(name) +
                              ": is an input and would be overwritten\n"
                              "        write to a file of another name\n");
    CHECK(folder.read("a.jsonl") == "{\"id\": \"a\", \"text\": \"An.\"}\n");
  }
}

TEST_CASE("a disk that fills up leaves no file and touches none") {
  for (const char* name : {"a.graphml", "a.dot", "a.jsonld", "a.jsonl"}) {
    CAPTURE(name);
    const TemporaryFolder folder;
    folder.write(name, "earlier");
    Invocation invocation;
    invocation.arguments = {"build", articles(), "-o", folder.path(name)};
    invocation.file_limit = 1000;
    const Finished finished = run(invocation);
    CHECK(finished.exit == 1);
    CHECK(finished.err == folder.path(name) + ": cannot be written: File too large\n");
    CHECK(folder.names() == std::vector<std::string>{name});
    CHECK(folder.read(name) == "earlier");
  }
}

TEST_CASE("a signal that ends a build leaves no file and touches none") {
  std::string facts;
  for (int i = 0; i < 5000; ++i) {
    const std::string n = std::to_string(i);
    facts += R"({"type":"statement","document":"a","begin":0,"end":3,"text":"An.","rule":"r",)"
             R"("confidence":0.9,"id":"a#s)" +
             n + R"(","event":null,"speaker":["An )" + n +
             R"("],"act":"propose","addressee":[],"topics":["trade"]})" + "\n";
  }
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(signal);
    const TemporaryFolder folder;
    folder.write("a.dot", "earlier");
    Invocation invocation;
    invocation.arguments = {"build", folder.write("in.jsonl", facts),
                            "-o",    folder.path("a.graphml"),
                            "-o",    folder.path("a.dot"),
                            "-o",    folder.path("a.jsonld")};
    invocation.interruption = {signal, folder.path()};
    const Finished finished = run(invocation);
    CHECK(finished.exit == -signal);
    CHECK(folder.names() == std::vector<std::string>{"a.dot", "in.jsonl"});
    CHECK(folder.read("a.dot") == "earlier");
  }
}

TEST_CASE("a name that is taken while the files are written keeps all of them from appearing") {
  const TemporaryFolder folder;
  folder.write("a.dot", "earlier");
  {
    cli::OutputFiles files;
    const auto write = [](std::ostream& out) { out << "later"; };
    REQUIRE(!files.add(folder.path("a.dot"), write).has_value());
    REQUIRE(!files.add(folder.path("b.dot"), write).has_value());
    fs::create_directory(folder.path("b.dot"));
    const auto fault = files.publish();
    REQUIRE(fault.has_value());
    CHECK(format(*fault) == folder.path("b.dot") + ": cannot be written: is a folder\n");
  }
  CHECK(folder.names() == std::vector<std::string>{"a.dot"});
  CHECK(folder.read("a.dot") == "earlier");
}

TEST_CASE("--base begins the IRIs of JSON-LD") {
  const TemporaryFolder folder;
  const std::string output = folder.path("a.jsonld");
  CHECK(run({"build", articles(), "-o", output}).exit == 0);
  const std::string usual = folder.read("a.jsonld");
  CHECK(usual.find("https://kg.example/id/") != std::string::npos);
  CHECK(run({"build", articles(), "-o", output, "--base", "https://a.vn/x#"}).exit == 0);
  CHECK(folder.read("a.jsonld") == replaced(usual, "https://kg.example/", "https://a.vn/x#"));
}

TEST_CASE("a name of --same that no fact uses is told") {
  const TemporaryFolder folder;
  const std::string same = folder.write("same.tsv", "same\tperson\tNguyễn Văn An\tKhăm Sing\n");
  const std::string article =
      folder.write("a.txt",
                   "Bộ trưởng Ngoại giao Nguyễn Văn An tiếp Đại sứ Lào Khăm "
                   "Sinh.");
  const Finished finished = run({"build", article, "--same", same, "-o", folder.path("a.dot")});
  CHECK(finished.exit == 0);
  CHECK(finished.err.starts_with("warning: " + same +
                                 ":1: no person of the facts is 'Khăm Sing'; did you mean "
                                 "'Khăm Sinh'?\n"));
}

TEST_CASE("a link stays a link, and its file is replaced") {
  const TemporaryFolder folder;
  const std::string target = folder.write("real/a.graphml", "earlier");
  fs::create_symlink(target, folder.path("link.graphml"));
  const Finished finished = run({"build", articles(), "-o", folder.path("link.graphml")});
  CHECK(finished.exit == 0);
  CHECK(fs::is_symlink(folder.path("link.graphml")));
  CHECK(folder.read("real/a.graphml") != "earlier");
}

TEST_CASE("standard output that cannot be written to") {
  struct Row {
    std::vector<std::string> arguments;
    StandardOutput output;
    int exit;
    std::string message;
  };
  const std::string full = "cannot write to standard output: No space left on device\n";
  const std::string article = articles() + "/tiep_dai_su.txt";
  const std::vector<Row> rows = {
      {{"facts", articles()}, StandardOutput::kFullDisk, 1, full},
      {{"facts", articles(), "--jobs", "3"}, StandardOutput::kFullDisk, 1, full},
      {{"explain", article}, StandardOutput::kFullDisk, 1, full},
      {{"--help"}, StandardOutput::kFullDisk, 1, full},
      {{"facts", articles()}, StandardOutput::kClosedPipe, 0, ""},
      {{"facts", articles(), "--jobs", "3"}, StandardOutput::kClosedPipe, 0, ""},
      {{"explain", article}, StandardOutput::kClosedPipe, 0, ""},
      {{"--help"}, StandardOutput::kClosedPipe, 0, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.arguments.front());
    Invocation invocation;
    invocation.arguments = row.arguments;
    invocation.output = row.output;
    const Finished finished = run(invocation);
    CHECK(finished.exit == row.exit);
    CHECK(finished.err == row.message);
  }
}

}  // namespace boba::test
