// NameIndex finds exactly the names that trying every pair finds.
#include "discourse/name_index.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace boba {
namespace {

std::vector<NameForm> random_forms(std::mt19937& random) {
  const std::vector<std::string> parts = {"an", "anh", "a", "b", "bao", "binh", "b", "ha"};
  std::vector<NameForm> forms(12);
  for (NameForm& form : forms) {
    const std::size_t size = random() % 5;
    for (std::size_t i = 0; i < size; ++i) form.parts.push_back(parts[random() % parts.size()]);
  }
  return forms;
}

}  // namespace

TEST_CASE("the names that a short form may stand for are those that trying all finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::vector<NameForm> forms = random_forms(random);
    const NameIndex index(forms);
    for (const NameForm& form : forms) {
      std::vector<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < forms.size(); ++i) {
        if (is_short_form(form.parts, forms[i].parts)) expected.push_back(i);
      }
      CHECK(index.longer(form.parts) == expected);
    }
  }
}

}  // namespace boba
