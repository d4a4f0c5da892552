#include "discourse/name_forms.hpp"

#include "base/suggest.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace boba {
namespace {

// The parts of a name's key, without marks for foreign names: their accents come and go within one
// article, unlike those of names in Vietnamese syllables.
std::vector<std::string> name_parts(const std::string& name, bool is_foreign) {
  std::string key = is_foreign ? ascii_key(name) : fold_key(name);
  std::vector<std::string> parts;
  std::string part;
  for (const char c : key + " ") {
    if (c == ' ' || c == '-' || c == '.') {
      if (!part.empty()) parts.push_back(std::move(part));
      part.clear();
    } else {
      part += c;
    }
  }
  return parts;
}

// Whether a part of a short name may stand for one of a longer: the same, or its first letter.
bool part_fits(const std::string& part, const std::string& full) {
  return part == full || (part.size() == 1 && full.starts_with(part));
}

bool is_prefix(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin(), part_fits);
}

bool is_suffix(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() &&
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin(), part_fits);
}

// The country of a well-known name that is a part of a Name mention.
std::optional<std::string> country_of_figure(const ArticleView& view, const Mention& name) {
  for (const MentionIndex index : view.within(view.schema.figure, name.tokens)) {
    if (!name.tokens.contains(view.at(index).tokens)) continue;
    return view.text(view.at(index), view.schema.country_slot);
  }
  return std::nullopt;
}

// The heads of the posts that holders tell, by the name of the holder.
std::map<MentionIndex, std::vector<std::string>> heads_by_name(const ArticleView& view) {
  std::map<MentionIndex, std::vector<std::string>> heads;
  for (const MentionIndex index : view.all(view.schema.holder)) {
    const Mention& holder = view.at(index);
    for (const MentionIndex name : view.mentions(holder, view.schema.person)) {
      for (const MentionIndex role : view.mentions(holder, view.schema.post)) {
        heads[name].push_back(fold_key(view.text(view.at(role), view.schema.head).value_or("")));
      }
    }
  }
  return heads;
}

// What the form of address or the title right before a name says.
std::string gender_of(const ArticleView& view, const Mention& name) {
  constexpr std::uint32_t kLongestAddress = 4;  // tokens
  const Schema& s = view.schema;
  const std::uint32_t begin = name.tokens.begin;
  const TokenRange before{begin - std::min(begin, kLongestAddress), begin};
  for (const TypeId type : {s.honorific, s.title}) {
    for (const MentionIndex index : view.within(type, before)) {
      const Mention& address = view.at(index);
      if (address.tokens.end != begin) continue;
      if (const auto gender = view.text(address, s.gender)) return *gender;
    }
  }
  return {};
}

bool shares_head(const NameForm& form, const NamedMention& mention) {
  return std::any_of(mention.heads.begin(), mention.heads.end(),
                     [&](const std::string& head) { return form.heads.contains(head); });
}

// How many parts of a name are more than a letter.
std::ptrdiff_t full_parts(const NameForm& form) {
  return std::count_if(form.parts.begin(), form.parts.end(),
                       [](const std::string& part) { return part.size() > 1; });
}

// One more than the place of the last mention of `form` before `name`; 0 if it comes later.
std::uint32_t last_before(const NameForm& form, MentionIndex name) {
  const auto after = std::upper_bound(form.places.begin(), form.places.end(), name);
  return after == form.places.begin() ? 0 : static_cast<std::uint32_t>(*std::prev(after)) + 1;
}

// Whether two words of one length have the same letters, in whatever order.
bool has_letters_of(const std::string& a, const std::string& b) {
  return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

bool genders_agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

bool is_respelling(const NameForm& shorter, const NameForm& longer) {
  constexpr std::size_t kShortestPart = 4;  // letters
  constexpr std::size_t kShortestName = 5;
  if (shorter.house_shaped || longer.house_shaped || longer.parts.size() < 2) return false;
  const auto is_near = [](const std::string& a, const std::string& b, std::size_t shortest) {
    return std::min(a.size(), b.size()) >= shortest &&
           (edit_distance(a, b, 1) == 1 || (has_letters_of(a, b)));
  };
  if (shorter.parts.size() == 1) {
    return is_near(shorter.parts.front(), longer.parts.back(), kShortestName);
  }
  if (shorter.parts.size() != longer.parts.size()) return false;
  const auto [a, b] =
      std::mismatch(shorter.parts.begin(), shorter.parts.end(), longer.parts.begin());
  return a != shorter.parts.end() && std::equal(a + 1, shorter.parts.end(), b + 1) &&
         is_near(*a, *b, kShortestPart);
}

bool is_short_form(const std::vector<std::string>& shorter,
                   const std::vector<std::string>& longer) {
  // Some languages put the family name first, others last.
  if (shorter.size() == longer.size() &&
      std::is_permutation(shorter.begin(), shorter.end(), longer.begin())) {
    return true;
  }
  if (shorter.size() > longer.size()) return false;
  if (is_suffix(shorter, longer) || is_prefix(shorter, longer)) return true;
  const bool is_swapped = shorter.size() == 2 && longer.size() == 2 &&
                          shorter.front() == longer.back() && shorter.back() == longer.front();
  if (is_swapped) return true;  // the family name first or last
  const bool is_initialled = shorter.size() > 1 && shorter.front().size() == 1;
  if (is_initialled && part_fits(shorter.front(), longer.front()) &&
      is_suffix({shorter.begin() + 1, shorter.end()}, longer)) {
    return true;
  }
  return shorter.size() == 2 && part_fits(shorter.front(), longer.front()) &&
         shorter.back() == longer.back();
}

bool leaves_out_parts(const std::vector<std::string>& shorter,
                      const std::vector<std::string>& longer) {
  if (shorter.size() < 2 || shorter.front() != longer.front()) return false;
  auto rest = longer.begin();
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& part) {
    rest = std::find(rest, longer.end(), part);
    return rest != longer.end() && rest++ != longer.end();
  });
}

std::vector<NameForm> name_forms(const ArticleView& view) {
  std::map<std::vector<std::string>, NameForm> by_parts;
  std::map<std::pair<std::string, std::string>, NameForm*> by_name;  // and origin
  const auto heads = heads_by_name(view);
  for (const MentionIndex index : view.all(view.schema.name)) {
    const Mention& mention = view.at(index);
    const std::string origin = view.text(mention, view.schema.origin).value_or("");
    const bool house_shaped = origin == "vi" || origin == "both";
    const std::string name = view.text(mention.tokens);
    NameForm*& known = by_name[{name, origin}];
    if (known == nullptr) {
      const std::vector<std::string> parts = name_parts(name, origin == "foreign");
      known = &by_parts[parts];
      if (known->mentions.empty()) {
        *known = {name, parts, house_shaped, view.text(mention, view.schema.country_slot),
                  {},   {},    {},           {}};
        if (!known->country) known->country = country_of_figure(view, mention);
      }
    }
    NameForm& form = *known;
    if (name.size() > form.name.size()) form.name = name;  // with more marks
    const auto told = heads.find(index);
    form.mentions.push_back({index, told == heads.end() ? std::vector<std::string>{} : told->second,
                             gender_of(view, mention)});
    form.heads.insert(form.mentions.back().heads.begin(), form.mentions.back().heads.end());
    form.places.push_back(index);
    if (form.gender.empty()) form.gender = form.mentions.back().gender;
  }
  std::vector<NameForm> forms;
  forms.reserve(by_parts.size());
  for (auto& [parts, form] : by_parts) {
    std::sort(form.places.begin(), form.places.end());
    forms.push_back(std::move(form));
  }
  std::stable_sort(forms.begin(), forms.end(), [](const NameForm& a, const NameForm& b) {
    const auto size_of = [](const NameForm& form) {
      return std::make_pair(full_parts(form), form.parts.size());
    };
    if (size_of(a) != size_of(b)) return size_of(a) > size_of(b);
    return a.mentions.front().name < b.mentions.front().name;
  });
  return forms;
}

const NameForm* meant_by(const NamedMention& mention, const std::vector<const NameForm*>& longer) {
  const auto rank = [&](const NameForm* form) {
    return std::make_tuple(genders_agree(form->gender, mention.gender), shares_head(*form, mention),
                           !form->heads.empty(), last_before(*form, mention.name));
  };
  return *std::max_element(longer.begin(), longer.end(),
                           [&](const NameForm* a, const NameForm* b) { return rank(a) < rank(b); });
}

}  // namespace boba
