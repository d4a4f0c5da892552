// The lexicons of a pack: class files to entries of the trie.
#include "rules/pack_builder.hpp"

#include <algorithm>
#include <filesystem>

namespace boba {

namespace fs = std::filesystem;

void PackBuilder::read_lexicons(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (fs::directory_iterator it(folder + "/lexicon", failed), end; !failed && it != end;
       it.increment(failed)) {
    if (it->path().extension() == ".tsv") paths.push_back(it->path().string());
  }
  if (failed) {
    errors_.push_back(file_error(folder + "/lexicon", "cannot be read: " + failed.message()));
    complete_ = false;
  }
  std::sort(paths.begin(), paths.end());
  std::vector<ClassFile> classes;
  pack_->class_files.reserve(paths.size());  // what is read points into them
  for (const std::string& path : paths) {
    Result<SourceFile> source = read_source_file(path);
    if (!source.ok()) {
      fail(source.errors());
      complete_ = false;
      continue;
    }
    pack_->class_files.push_back(std::move(source).value());
    classes.push_back(read_class(pack_->class_files.back()));
    fail(classes.back().errors);
    add_tables_of(classes.back());
  }
  if (classes.size() >= kMaxTypes / 2) {
    errors_.push_back(file_error(folder + "/lexicon", "has too many classes"));
    complete_ = false;
    return;
  }
  for (std::uint32_t i = 0; i < classes.size(); ++i) add_class(classes[i], i);
  pack_->lexicon.freeze();
}

// The classes that the segmenter uses itself.
void PackBuilder::add_tables_of(const ClassFile& file) {
  for (const EntryLine& entry : file.entries) {
    if (file.name == "syllable_onset") pack_->syllables.onsets.insert(folder_.fold(entry.phrase));
    if (file.name == "syllable_rhyme") pack_->syllables.rhymes.insert(folder_.fold(entry.phrase));
    if (file.name == "abbreviation") {
      pack_->syllables.abbreviations.insert(folder_.fold(entry.phrase));
    }
  }
}

Segmenter& PackBuilder::splitter() {
  if (!splitter_) splitter_.emplace(no_symbols_, pack_->syllables);
  return *splitter_;
}

Symbol PackBuilder::intern_token(std::string_view surface) {
  const auto found = token_symbols_.find(surface);
  if (found != token_symbols_.end()) return found->second;
  const Symbol symbol = pack_->symbols.intern(folder_.fold(surface));
  token_symbols_.emplace(surface, symbol);
  return symbol;
}

void PackBuilder::add_class(const ClassFile& file, std::uint32_t number) {
  const auto type = static_cast<TypeId>(pack_->types.intern("@" + file.name));
  pack_->type_infos.resize(pack_->types.size());
  pack_->type_infos[index_of(type)].name = "@" + file.name;
  known_.class_attributes.try_emplace(file.name);
  std::string text;  // all phrases, a line each
  std::vector<std::uint32_t> ends;
  for (const EntryLine& entry : file.entries) {
    text.append(entry.phrase).append("\n");
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
  const std::vector<Token> tokens = splitter().segment(text).tokens;
  auto token = tokens.begin();
  std::vector<Symbol> keys;
  for (std::size_t i = 0; i < file.entries.size(); ++i) {
    LexiconEntry entry;
    entry.type = type;
    entry.file = number;
    keys.clear();
    for (; token != tokens.end() && token->span.begin < ends[i]; ++token) {
      if (keys.size() < 64) {
        const std::uint64_t bit = std::uint64_t{1} << keys.size();
        if ((token->shape & kCapitalized) != 0) entry.capitals |= bit;
        if ((token->shape & kAllCaps) != 0) entry.all_capitals |= bit;
      }
      keys.push_back(
          intern_token(std::string_view(text).substr(token->span.begin, token->span.size())));
    }
    if (!keys.empty()) add_entry(file, file.entries[i], entry, keys);
  }
  class_sizes_.resize(pack_->types.size(), 0);
  class_sizes_[index_of(type)] = static_cast<std::uint32_t>(file.entries.size());
}

// `entry` has the capitals of the phrase, which count only where the line says so.
void PackBuilder::add_entry(const ClassFile& file, const EntryLine& line, LexiconEntry entry,
                            const std::vector<Symbol>& keys) {
  bool cased = false;
  attributes_.clear();
  for (const AttributeText& attribute : file.attributes_of(line)) {
    cased = cased || attribute.name == "cased" || attribute.name == "abbr";
    attributes_.push_back({slot_of(file.name, attribute.name), attribute.value});
  }
  if (!cased) entry.capitals = entry.all_capitals = 0;
  entry.phrase = line.phrase;
  entry.line = line.line;
  if (const auto before = pack_->lexicon.add(entry, attributes_, keys)) {
    errors_.push_back(duplicate_phrase(pack_->class_files[entry.file], line.phrase,
                                       pack_->lexicon.entry(*before).line));
  }
}

// The slot of an attribute of a class. Most lines of a class have the same few.
SlotId PackBuilder::slot_of(const std::string& class_name, std::string_view attribute) {
  if (class_name != slots_of_) {
    slots_of_ = class_name;
    class_slots_.clear();
  }
  for (const auto& [name, slot] : class_slots_) {
    if (name == attribute) return slot;
  }
  known_.class_attributes[class_name].insert(std::string(attribute));
  const auto slot = static_cast<SlotId>(pack_->slots.intern(attribute));
  class_slots_.emplace_back(attribute, slot);
  return slot;
}

}  // namespace boba
