#include "discourse/topics.hpp"

#include <algorithm>
#include <map>

namespace boba {
namespace {

constexpr std::size_t kMostTopics = 5;
constexpr std::size_t kFewTopics = 1;
constexpr std::size_t kMostWeakTopics = 2;
constexpr std::uint32_t kOpening = 8;    // tokens within which a text is opened
constexpr std::size_t kFewMentions = 3;  // make no topic the main one of an article
constexpr std::size_t kMainTopic = 2;    // times as often as the default one
constexpr std::string_view kNoTopic = "none";
constexpr std::string_view kBefore = "before";  // what was spoken of last
constexpr std::string_view kBeside =
    "beside-";  // lists of topics that go with one, by the name of that

struct Trigger {
  std::string topic;
  std::uint32_t at = 0;  // tokens from the start of the content
  bool weak = false;
  bool head = false;
  bool strong = false;
};

// The phrases of topics in a content, none inside another.
std::vector<Trigger> triggers_in(const ArticleView& view, TokenRange content) {
  std::vector<Trigger> triggers;
  const Schema& s = view.schema;
  std::uint32_t at = content.begin;
  for (const MentionIndex index : view.within(s.topic, content)) {
    const Mention& mention = view.at(index);
    if (mention.tokens.begin < at || mention.tokens.end > content.end) continue;
    triggers.push_back({view.text(mention, s.topic_slot).value_or(std::string(kNoTopic)),
                        mention.tokens.begin - content.begin, view.has(mention, s.weak),
                        view.has(mention, s.head_flag),
                        view.text(mention, s.weight).value_or("1") == "2"});
    at = mention.tokens.end;
  }
  return triggers;
}

// What is said of a relation that is named first, as what it has achieved, is about the relation.
void drop_said_of_relation(const ArticleView& view, std::vector<Trigger>& triggers) {
  const auto relation = std::find_if(triggers.begin(), triggers.end(), [](const Trigger& trigger) {
    return !trigger.weak && trigger.topic != kNoTopic;
  });
  if (relation == triggers.end() || !relation->head) return;
  const std::vector<std::string> dropped = view.values_of("said-of-relation");
  std::erase_if(triggers, [&](const Trigger& trigger) {
    return std::find(dropped.begin(), dropped.end(), trigger.topic) != dropped.end();
  });
}

void add_topic(std::vector<std::string>& topics, const std::string& topic, std::size_t most) {
  if (topics.size() >= most) return;
  if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
}

// What goes with the main topic of an article, where a text is about that.
void add_beside(const ArticleView& view, const std::string& main_topic,
                std::vector<std::string>& topics) {
  if (std::find(topics.begin(), topics.end(), main_topic) == topics.end()) return;
  for (const std::string& topic : view.values_of(std::string(kBeside) + main_topic)) {
    add_topic(topics, topic, kMostTopics);
  }
}

}  // namespace

std::vector<std::string> topics_of(const ArticleView& view, TokenRange content,
                                   const std::string& main_topic,
                                   const std::vector<std::string>& last) {
  std::vector<Trigger> triggers = triggers_in(view, content);
  const bool goes_on =
      std::erase_if(triggers, [](const Trigger& t) { return t.topic == kBefore; }) > 0;
  drop_said_of_relation(view, triggers);
  std::vector<std::string> specific;
  for (const Trigger& trigger : triggers) {
    if (!trigger.weak && !trigger.head && trigger.topic != kNoTopic) {
      add_topic(specific, trigger.topic, kMostTopics);
    }
  }
  std::vector<std::string> topics;
  for (const Trigger& trigger : triggers) {
    if (trigger.weak || trigger.topic == kNoTopic) continue;
    if (trigger.head && specific.size() > kFewTopics && !trigger.strong && trigger.at >= kOpening)
      continue;
    add_topic(topics, trigger.topic, kMostTopics);
  }
  add_beside(view, main_topic, topics);
  if (!topics.empty()) return topics;
  if (goes_on && !last.empty()) return last;
  if (!main_topic.empty() && main_topic != view.schema.default_topic) {
    topics.push_back(main_topic);
    add_beside(view, main_topic, topics);
    return topics;
  }
  for (const Trigger& trigger : triggers) {
    if (trigger.topic != kNoTopic) add_topic(topics, trigger.topic, kMostWeakTopics);
  }
  if (topics.empty() && !main_topic.empty()) topics.push_back(main_topic);
  return topics;
}

std::string main_topic_of(const ArticleView& view) {
  std::map<std::string, std::size_t> counts;
  const auto size = static_cast<std::uint32_t>(view.tokens().size());
  for (const Trigger& trigger : triggers_in(view, {0, size})) {
    if (trigger.topic != kNoTopic && trigger.topic != kBefore) ++counts[trigger.topic];
  }
  std::string main = view.schema.default_topic;
  std::size_t most = std::max(kFewMentions, kMainTopic * counts[main]);
  for (const auto& [topic, count] : counts) {
    if (count <= most) continue;
    main = topic;
    most = count;
  }
  return main;
}

}  // namespace boba
