// The same articles give the same bytes: in any order, on any number of threads, again and again,
// and through a facts stream.
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace boba::test {
namespace {

const std::vector<std::string> kOutputs = {"a.graphml", "a.dot", "a.jsonld", "a.jsonl"};

// All articles of the examples, one path each.
std::vector<std::string> articles() {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(BOBA_SOURCE_DIR "/examples/articles")) {
    paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// The bytes of all outputs of a build.
std::vector<std::string> built(const std::vector<std::string>& inputs,
                               const std::vector<std::string>& options = {}) {
  const TemporaryFolder folder;
  std::vector<std::string> words = {"build"};
  words.insert(words.end(), inputs.begin(), inputs.end());
  words.insert(words.end(), options.begin(), options.end());
  for (const std::string& output : kOutputs) {
    words.insert(words.end(), {"-o", folder.path(output)});
  }
  const Finished finished = run(words);
  REQUIRE(finished.exit == 0);
  std::vector<std::string> files;
  for (const std::string& output : kOutputs) files.push_back(folder.read(output));
  return files;
}

std::string facts_of(const std::vector<std::string>& inputs,
                     const std::vector<std::string>& options = {}) {
  std::vector<std::string> words = {"facts"};
  words.insert(words.end(), inputs.begin(), inputs.end());
  words.insert(words.end(), options.begin(), options.end());
  const Finished finished = run(words);
  REQUIRE(finished.exit == 0);
  return finished.out;
}

}  // namespace

TEST_CASE("a build gives the same bytes in any order of inputs and for any number of threads") {
  const std::vector<std::string> inputs = articles();
  const std::vector<std::string> expected = built(inputs);
  for (const std::string& file : expected) CHECK(!file.empty());
  CHECK(built(inputs) == expected);
  CHECK(built(inputs, {"--jobs", "1"}) == expected);
  CHECK(built(inputs, {"--jobs", "2"}) == expected);
  std::vector<std::string> shuffled(inputs.rbegin(), inputs.rend());
  CHECK(built(shuffled) == expected);
  std::rotate(shuffled.begin(), shuffled.begin() + 2, shuffled.end());
  CHECK(built(shuffled, {"--jobs", "2"}) == expected);
}

TEST_CASE("every view gives the same bytes in any order of inputs") {
  const std::vector<std::string> inputs = articles();
  const std::vector<std::string> backwards(inputs.rbegin(), inputs.rend());
  for (const char* view : {"people", "posts", "topics"}) {
    CAPTURE(view);
    CHECK(built(inputs, {"--view", view}) == built(backwards, {"--view", view, "--jobs", "3"}));
  }
}

TEST_CASE("the facts stream keeps the order of the input for any number of threads") {
  // More than one batch of the pipeline.
  std::string corpus;
  std::string expected;
  const std::string article = read_file(BOBA_SOURCE_DIR "/examples/articles/tiep_dai_su.txt");
  for (int i = 0; i < 200; ++i) {
    const std::string text = replaced(replaced(article, "\n", "\\n"), "\"", "\\\"");
    corpus += R"({"id":")" + std::to_string(i) + R"(","text":")" + text + "\"}\n";
  }
  const TemporaryFolder folder;
  const std::string file = folder.write("corpus.jsonl", corpus);
  expected = facts_of({file}, {"--jobs", "1"});
  CHECK(expected.find(R"("document":"199")") != std::string::npos);
  for (const char* jobs : {"2", "3", "8"}) {
    CAPTURE(jobs);
    CHECK(facts_of({file}, {"--jobs", jobs}) == expected);
  }
}

TEST_CASE("facts of a former run give the graph of the articles") {
  const TemporaryFolder folder;
  std::vector<std::string> texts = articles();
  texts.push_back(
      folder.write("page.html",
                   "<meta property=\"article:published_time\" content=\"2024-03-13\">"
                   "<title>Tiếp Đại sứ</title><p>Ngày 12/3, Bộ trưởng Ngoại giao Nguyễn "
                   "Văn An tiếp Đại sứ Lào Khăm Sinh.</p>"));
  const std::vector<std::string> expected = built(texts);
  CHECK(expected.back().find(R"({"type":"article","document":"page","published":"2024-03-13",)"
                             R"("title":"Tiếp Đại sứ","url":null,"source":null})") !=
        std::string::npos);
  const std::string facts = folder.write("facts.jsonl", facts_of(texts, {"--articles"}));
  CHECK(built({facts}) == expected);
  CHECK(built({facts, facts}) == expected);

  const std::vector<std::string> rest(texts.begin() + 1, texts.end());
  const std::string first = folder.write("first.jsonl", facts_of({texts.front()}, {"--articles"}));
  const std::string others = folder.write("others.jsonl", facts_of(rest, {"--articles"}));
  CHECK(built({others, first}) == expected);
  CHECK(facts_of({first}, {"--articles"}) == read_file(first));
  CHECK(facts_of({first}) == facts_of({texts.front()}));

  const std::vector<std::string> dated = built(texts, {"--published", "2024-05-06"});
  CHECK(dated != expected);
  const std::vector<std::string> given = {"--articles", "--published", "2024-05-06"};
  CHECK(built({folder.write("dated.jsonl", facts_of(texts, given))}) == dated);
  for (const char* view : {"people", "posts", "topics"}) {
    CAPTURE(view);
    CHECK(built({facts}, {"--view", view}) == built(texts, {"--view", view}));
  }
}

}  // namespace boba::test
