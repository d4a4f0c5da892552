// Syllable tables for tests of the segmenter: the onsets and rhymes of Vietnamese, a few
// abbreviations, and dumps of tokens and sentences.
#pragma once

#include "segment/segmenter.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace boba {

inline std::unordered_set<std::string> words_of(std::string_view list) {
  std::unordered_set<std::string> words;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    words.emplace(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

inline const SyllableTables& syllable_tables() {
  static const SyllableTables kTables{
      words_of("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"),
      words_of("a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich iêc iêm "
               "iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao "
               "oap oat oay oc oe oen oet oi om on ong ooc oong op ot u ua uân uâng uât uây uc ue "
               "uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uôc uôi uôm uôn "
               "uông uôt uyu y yêm yên yêng yêt yêu ă ăc ăm ăn ăng ăp ăt oăc oăm oăn oăng oăt â âc "
               "âm ân âng âp ât âu ây ê êch êm ên ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn "
               "ơp ơt ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"),
      words_of("tp gs ts pgs th.s v.v")};
  return kTables;
}

inline const SymbolTable& no_symbols() {
  static const SymbolTable kSymbols;
  return kSymbols;
}

inline Segmentation segmentation_of(std::string_view text) {
  return Segmenter(no_symbols(), syllable_tables()).segment(text);
}

// The tokens with a '|' between them.
inline std::string dump_tokens(std::string_view text) {
  std::string dump;
  for (const Token& token : segmentation_of(text).tokens) {
    if (!dump.empty()) dump += "|";
    dump += text.substr(token.span.begin, token.span.size());
  }
  return dump;
}

// The sentences with a '|' between them.
inline std::string dump_sentences(std::string_view text) {
  std::string dump;
  const Segmentation segmentation = segmentation_of(text);
  for (const Sentence& sentence : segmentation.sentences) {
    const std::uint32_t begin = segmentation.tokens[sentence.tokens.begin].span.begin;
    const std::uint32_t end = segmentation.tokens[sentence.tokens.end - 1].span.end;
    if (!dump.empty()) dump += "|";
    dump += text.substr(begin, end - begin);
  }
  return dump;
}

}  // namespace boba
