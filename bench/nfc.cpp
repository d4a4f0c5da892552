// nfc FILE: ICU's NFC normalisation of each line, and nothing else; prints the bytes that came out.
// A lower bound for reading text at all.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstddef>
#include <fstream>
#include <iostream>
#include <string>

namespace {

// The number of bytes of all lines in NFC.
std::size_t normalized_size(std::istream& in, const icu::Normalizer2& nfc, UErrorCode& status) {
  std::size_t size = 0;
  std::string line;
  std::string normalized;
  while (std::getline(in, line)) {
    normalized.clear();
    icu::StringByteSink<std::string> sink(&normalized);
    nfc.normalizeUTF8(0, line, sink, nullptr, status);
    size += normalized.size() + 1;
  }
  return size;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::ifstream in(arguments[1], std::ios::binary);
  if (U_FAILURE(status) || !in) return 1;
  std::cout << normalized_size(in, *nfc, status) << '\n';
  return U_FAILURE(status) ? 1 : 0;
}
