// The days that an EDTF date covers, as far as a timeline needs them.
#pragma once

#include <string>
#include <string_view>

namespace boba {

// First and last day, YYYY-MM-DD; both empty when the year is unknown or the text is no date.
struct DayRange {
  std::string first;
  std::string last;

  [[nodiscard]] bool empty() const { return first.empty(); }
};

// Reads YYYY, YYYY-MM, YYYY-MM-DD, with XX for unknown months and days, and first/last intervals;
// the qualifiers '~', '?' and '%' are ignored.
[[nodiscard]] DayRange days_of(std::string_view edtf);

// Whether `text` is a date or an interval of this kind; the year may be unknown (XXXX) as well.
[[nodiscard]] bool is_edtf(std::string_view text);

}  // namespace boba
