#include "text/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cassert>

namespace boba {
namespace {

icu::StringPiece piece_of(std::string_view utf8) {
  return {utf8.data(), static_cast<int32_t>(utf8.size())};
}

OffsetMap map_of(const icu::Edits& edits) {
  OffsetMap map;
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits::Iterator change = edits.getFineChangesIterator();
  while (change.next(status) != 0) {
    const auto derived = static_cast<std::uint32_t>(change.destinationIndex());
    const auto original = static_cast<std::uint32_t>(change.sourceIndex());
    map.add(derived, original, OffsetMap::Piece::kFixed);
    map.add(derived + static_cast<std::uint32_t>(change.newLength()),
            original + static_cast<std::uint32_t>(change.oldLength()), OffsetMap::Piece::kStepwise);
  }
  assert(U_SUCCESS(status));
  return map;
}

}  // namespace

std::optional<NormalizedText> normalize(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (nfc->isNormalizedUTF8(piece_of(utf8), status) != 0) return std::nullopt;
  NormalizedText normalized;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&normalized.text, static_cast<int32_t>(utf8.size()));
  nfc->normalizeUTF8(0, piece_of(utf8), sink, &edits, status);
  assert(U_SUCCESS(status));
  normalized.map = map_of(edits);
  return normalized;
}

}  // namespace boba
