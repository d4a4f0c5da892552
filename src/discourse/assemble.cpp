#include "discourse/assemble.hpp"

#include "discourse/confidence.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace boba {
namespace {

class Assembler {
 public:
  Assembler(const ArticleView& view, const ActorFinder& finder, const Reading& reading,
            std::optional<Day> reference)
      : view_(view),
        finder_(finder),
        reading_(reading),
        confidence_(view),
        reference_(reference),
        code_points_(view.document.article.text) {}

  std::vector<Fact> run() {
    for (const Person& person : reading_.people.all()) add_roles(person);
    add_events();
    add_statements();
    std::stable_sort(facts_.begin(), facts_.end(), [](const Fact& a, const Fact& b) {
      const Provenance& left = source_of(a);
      const Provenance& right = source_of(b);
      if (left.span != right.span) return left.span < right.span;
      return a.index() < b.index();
    });
    return std::move(facts_);
  }

 private:
  [[nodiscard]] Provenance provenance(TokenRange tokens, std::uint32_t rule,
                                      double confidence) const {
    const Span original = view_.document.original_bytes(bytes_of(view_.tokens(), tokens));
    Provenance source;
    source.document = view_.document.article.id;
    source.span = code_points_.of(original);
    source.text = view_.document.article.text.substr(original.begin, original.size());
    source.rule = view_.rules.rules[rule].name;
    source.confidence = confidence;
    return source;
  }

  [[nodiscard]] std::vector<std::string> names_of(const Actors& actors) const {
    std::vector<std::string> names;
    for (const Actor& actor : actors) names.push_back(finder_.name_of(actor));
    return names;
  }

  void add_roles(const Person& person) {
    std::set<std::string> known;
    for (const Post& post : person.posts) {
      if (!known.insert(key_of(post)).second || is_covered(person, post)) continue;
      RoleFact fact;
      fact.source = provenance(post.tokens, post.rule, confidence_.of(person, post));
      fact.person = person.name;
      fact.role = post.role;
      fact.organization = post.organization;
      fact.country = post.country;
      fact.status = status_of(person, post);
      if (reference_) fact.date = format_day(*reference_);
      facts_.emplace_back(std::move(fact));
    }
  }

  [[nodiscard]] static std::string key_of(const Post& post) {
    return fold_key(post.role + "|" + post.organization.value_or("") + "|" +
                    post.country.value_or(""));
  }

  // A post that is once told as a former one is told of the past elsewhere.
  [[nodiscard]] static std::string status_of(const Person& person, const Post& post) {
    const bool is_former =
        std::any_of(person.posts.begin(), person.posts.end(), [&](const Post& other) {
          return other.status == "former" && key_of(other) == key_of(post);
        });
    return is_former ? "former" : post.status;
  }

  // A short form of a post ("the minister"), or another title of it, when the person has the fuller
  // one.
  [[nodiscard]] static bool is_covered(const Person& person, const Post& post) {
    return std::any_of(person.posts.begin(), person.posts.end(), [&](const Post& other) {
      if (&other == &post) return false;
      const std::string role = fold_key(post.role);
      const std::string fuller = fold_key(other.role);
      if (!post.organization) {
        return (other.organization && fuller == role) || fuller.rfind(role + " ", 0) == 0;
      }
      if (!other.organization) return false;
      const std::string body = fold_key(*post.organization);
      const std::string fuller_body = fold_key(*other.organization);
      if (fuller == role) return fuller_body.rfind(body + " ", 0) == 0;
      if (fuller_body == body && fuller.rfind(role + " ", 0) == 0) return true;
      return !post.same.empty() && fuller == fold_key(post.same) && fuller_body == body;
    });
  }

  void add_events() {
    std::vector<EventIndex> order(reading_.events.size());
    for (EventIndex i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](EventIndex a, EventIndex b) {
      return reading_.events[a].tokens < reading_.events[b].tokens;
    });
    for (const EventIndex i : order) {
      const Event& event = reading_.events[i];
      EventFact fact;
      fact.source = provenance(event.tokens, event.rule, confidence_.of(event));
      fact.id = view_.document.article.id + "#e" + std::to_string(event_ids_.size() + 1);
      fact.kind = event.kind;
      fact.participants = names_of(event.participants);
      fact.date = event.date;
      fact.place = event.place;
      fact.status = event.status;
      event_ids_[i] = fact.id;
      facts_.emplace_back(std::move(fact));
    }
  }

  void add_statements() {
    std::size_t number = 0;
    for (const Statement& statement : reading_.statements) {
      StatementFact fact;
      fact.source = provenance(statement.content, statement.rule, confidence_.of(statement));
      fact.id = view_.document.article.id + "#s" + std::to_string(++number);
      if (statement.event) fact.event = event_ids_.at(*statement.event);
      fact.speaker = names_of(statement.speaker);
      fact.act = statement.act;
      fact.addressee = names_of(statement.addressee);
      fact.topics = statement.topics;
      if (fact.topics.empty() && !view_.schema.default_topic.empty()) {
        fact.topics.push_back(view_.schema.default_topic);
      }
      facts_.emplace_back(std::move(fact));
    }
  }

  const ArticleView& view_;
  const ActorFinder& finder_;
  const Reading& reading_;
  Confidence confidence_;
  std::optional<Day> reference_;
  CodePointIndex code_points_;
  std::map<EventIndex, std::string> event_ids_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> facts_of(const ArticleView& view, const ActorFinder& finder,
                           const Reading& reading, std::optional<Day> reference) {
  return Assembler(view, finder, reading, reference).run();
}

}  // namespace boba
