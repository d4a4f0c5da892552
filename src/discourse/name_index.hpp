// NameIndex: of which names of one article a name may be a short form. Looks at a few names only:
// those that share with it the parts that a short form must share. A view of the forms, which
// outlive it and stay where they are.
#pragma once

#include "discourse/name_forms.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace boba {

class NameIndex {
 public:
  explicit NameIndex(const std::vector<NameForm>& forms);

  // The numbers of all forms of which `name`, by its parts, is a short form (see is_short_form),
  // ascending; perhaps itself.
  [[nodiscard]] std::vector<std::uint32_t> longer(const std::vector<std::string>& name) const;

 private:
  using Parts = std::span<const std::string>;

  void add(std::size_t key, std::size_t form);
  void add_all(std::size_t form);
  void look_up(std::size_t key, std::vector<std::uint32_t>& found) const;

  const std::vector<NameForm>& forms_;
  bool has_initials_ = false;
  std::vector<std::pair<std::size_t, std::uint32_t>> entries_;  // key and form, sorted
};

}  // namespace boba
