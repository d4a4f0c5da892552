#include "cli/options.hpp"

#include <array>

namespace boba::cli {
namespace {

constexpr CommandSet only(Command command) { return 1U << static_cast<unsigned>(command); }

constexpr CommandSet kExtracting = only(Command::kBuild) | only(Command::kFacts);
constexpr CommandSet kReading = kExtracting | only(Command::kExplain);
constexpr CommandSet kNoCommand = 0;
constexpr CommandSet kEvery = kReading | only(Command::kCheck) | only(Command::kEval);

constexpr std::string_view kInputs =
    "INPUT is a .txt, .html or .jsonl file, a folder of them, or '-' for standard input. A .jsonl\n"
    "file has one article a line (id, text, and if known date, title, url, source), or the facts\n"
    "of a former run. A page tells its day and title by its mark-up; --published overrules that\n"
    "day.\n";

// In the order of Command.
constexpr std::array<CommandRow, 5> kCommands = {{
    {Command::kBuild, "build", "INPUT...", "read articles or facts, write the graph", kInputs},
    {Command::kFacts, "facts", "INPUT...", "write the facts as JSON Lines to standard output",
     kInputs},
    {Command::kExplain, "explain", "INPUT...",
     "show what was found in each sentence, and by which rule", kInputs},
    {Command::kCheck, "check", "RULES", "compile a folder of rules and run their examples",
     "RULES is a folder with a phases.txt.\n"},
    {Command::kEval, "eval", "GOLD FACTS...", "compare facts with what people found by hand",
     "GOLD is a folder of <article>.json files, FACTS are facts as 'boba facts' writes them, or\n"
     "'-' for standard input.\n"},
}};

constexpr std::array<OptionRow, 16> kOptions = {{
    {"--output", "-o", "FILE", Count::kMany, only(Command::kBuild),
     "write FILE: .graphml, .dot, .jsonld, .jsonl (facts)"},
    {"--view", "", "VIEW", Count::kOnce, only(Command::kBuild),
     "full (default), people, posts or topics"},
    {"--same", "", "FILE", Count::kOnce, only(Command::kBuild),
     "names that are one, names that are two"},
    {"--base", "", "IRI", Count::kOnce, only(Command::kBuild),
     "begin of the IRIs in .jsonld (default: https://kg.example/)"},
    {"--articles", "", "", Count::kFlag, only(Command::kFacts),
     "before the facts of an article a line of its day, title, url and source"},
    {"--rules", "", "DIR", Count::kOnce, kReading, "the rules to read by (default: Vietnamese)"},
    {"--zones", "", "ZONES", Count::kOnce, kReading, "article (default), or all with teasers"},
    {"--published", "", "DATE", Count::kOnce, kReading, "for articles that do not say: YYYY-MM-DD"},
    {"--jobs", "", "N", Count::kOnce, kExtracting, "threads (default: one per processor)"},
    {"--skip-bad", "", "", Count::kFlag, kReading, "report bad articles and go on"},
    {"--misses", "", "N", Count::kOnce, only(Command::kEval),
     "list the first N misses of roles, events and statements"},
    {"--json", "", "FILE", Count::kOnce, only(Command::kEval), "save the figures"},
    {"--against", "", "FILE", Count::kOnce, only(Command::kEval),
     "compare with saved figures; exit 1 if an F1 in FILE fell"},
    {"--tolerance", "", "SHARE", Count::kOnce, only(Command::kEval),
     "how far F1 may fall (default: 0.01)"},
    {"--help", "-h", "", Count::kFlag, kEvery, "say how a command is used"},
    {"--version", "", "", Count::kFlag, kNoCommand, "say which version this is"},
}};

}  // namespace

std::span<const CommandRow> command_table() { return kCommands; }

std::span<const OptionRow> option_table() { return kOptions; }

const CommandRow& row_of(Command command) { return kCommands[static_cast<std::size_t>(command)]; }

bool belongs_to(const OptionRow& option, Command command) {
  return (option.commands & only(command)) != 0;
}

bool is_general(const OptionRow& option) {
  return option.commands != only(Command::kEval) && option.commands != only(Command::kFacts);
}

}  // namespace boba::cli
