#include "rules/mention_store.hpp"

#include <doctest/doctest.h>

#include <string>

namespace boba {
namespace {

Mention mention(std::uint32_t type, std::uint32_t begin, std::uint32_t end) {
  Mention made;
  made.type = static_cast<TypeId>(type);
  made.tokens = {begin, end};
  return made;
}

std::string listed_at(const MentionStore& store, std::uint32_t token) {
  std::string text;
  for (MentionIndex m = store.first_at(token); m != kNone; m = store.next(m)) {
    if (!text.empty()) text += " ";
    text += std::to_string(m);
  }
  return text;
}

TEST_CASE("mentions are listed where they start, longer ones first, then older ones") {
  MentionStore store;
  store.reset(5);
  CHECK(store.add(mention(0, 1, 2), {}) == 0);
  CHECK(store.add(mention(1, 1, 4), {}) == 1);
  CHECK(store.add(mention(2, 1, 3), {}) == 2);
  CHECK(store.add(mention(3, 1, 3), {}) == 3);
  CHECK(store.add(mention(0, 0, 5), {}) == 4);
  CHECK(listed_at(store, 0) == "4");
  CHECK(listed_at(store, 1) == "1 2 3 0");
  CHECK(listed_at(store, 2) == "");
}

TEST_CASE("the types that start at a token") {
  MentionStore store;
  store.reset(3);
  store.add(mention(0, 1, 2), {});
  store.add(mention(63, 1, 3), {});
  store.add(mention(64, 1, 3), {});
  store.add(mention(191, 2, 3), {});
  const TypeMask& types = store.types_at(1);
  CHECK(types.has(TypeId{0}));
  CHECK(types.has(TypeId{63}));
  CHECK(types.has(TypeId{64}));
  CHECK_FALSE(types.has(TypeId{1}));
  CHECK_FALSE(types.has(TypeId{191}));
  CHECK(store.types_at(2).has(TypeId{191}));
  TypeMask wanted;
  CHECK_FALSE(wanted.meets(types));
  wanted.add(TypeId{64});
  CHECK(wanted.meets(types));
  CHECK_FALSE(wanted.meets(store.types_at(2)));
}

TEST_CASE("each mention has its own slots; the first of a name is found") {
  MentionStore store;
  store.reset(2);
  const SlotId head{4};
  const SlotId body{5};
  const std::uint32_t text = store.add_text("An");
  const MentionIndex first = store.add(mention(0, 0, 1), {{head, kNone, {}, text}});
  const MentionIndex second =
      store.add(mention(0, 1, 2), {{body, first, {0, 1}, kNone}, {body, kNone, {1, 2}, kNone}});
  const MentionIndex third = store.add(mention(0, 1, 2), {});
  REQUIRE(store.find_slot(store.at(first), head) != nullptr);
  CHECK(store.text(store.find_slot(store.at(first), head)->text) == "An");
  CHECK(store.find_slot(store.at(first), body) == nullptr);
  REQUIRE(store.find_slot(store.at(second), body) != nullptr);
  CHECK(store.find_slot(store.at(second), body)->mention == first);
  CHECK(store.slots_end(store.at(second)) - store.slots_begin(store.at(second)) == 2);
  CHECK(store.find_slot(store.at(third), body) == nullptr);
}

TEST_CASE("a reset store is empty") {
  MentionStore store;
  store.reset(2);
  store.add(mention(1, 0, 2), {{SlotId{0}, kNone, {}, store.add_text("An")}});
  store.reset(3);
  CHECK(store.mentions().empty());
  CHECK(listed_at(store, 0) == "");
  CHECK_FALSE(store.types_at(0).has(TypeId{1}));
  CHECK(store.add(mention(1, 2, 3), {}) == 0);
  CHECK(listed_at(store, 2) == "0");
}

}  // namespace
}  // namespace boba
