// Keys of organizations: the folded name and the country or countries it belongs to, so that each
// country has its own ministry. The key reads "name|country".
#pragma once

#include "identity/mentions.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace boba {

struct OrganizationKey {
  std::string key;
  std::vector<std::string> countries;  // usual keys, sorted
};

// Holds references to the arguments of its constructor, which must outlive it.
class OrganizationKeys {
 public:
  OrganizationKeys(const NameUses& mentions, const CountryNames& countries,
                   const GraphOptions& options);

  // The countries are those in the name itself; else the one the role fact says; else the only one
  // that this article, or else any article, gives to an organization of this name; else none.
  [[nodiscard]] OrganizationKey of(const NameUse& mention) const;

 private:
  struct Base {
    std::string name;  // without countries
    std::vector<std::string> own;
    bool international = false;
  };
  [[nodiscard]] Base base_of(const Name& name) const;
  [[nodiscard]] std::string ruled(std::string key) const;
  void read_rules(const GraphOptions& options);

  const NameUses& mentions_;
  const CountryNames& countries_;
  std::set<std::string> international_;               // folded
  std::set<std::string> kept_apart_;                  // spellings that a rule calls different
  std::map<std::string, std::string> same_;           // key -> key, from rules
  std::vector<Base> bases_;                           // by NameId
  std::map<std::string, std::set<std::string>> all_;  // base name -> countries anywhere
  std::map<std::pair<std::string, DocumentId>, std::set<std::string>> local_;  // in one article
};

}  // namespace boba
