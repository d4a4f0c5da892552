#include "boba/graph.hpp"

#include "graph/labels.hpp"

#include <algorithm>
#include <cstddef>

namespace boba {
namespace {

// The labels of names that are joined by ", ".
std::string labels_of(const LabelTable& table, std::string_view names) {
  std::string labels;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(", "), names.size());
    labels += (labels.empty() ? "" : ", ") + label_of(table, std::string(names.substr(0, end))).vi;
    names.remove_prefix(std::min(end + 2, names.size()));
  }
  return labels;
}

}  // namespace

std::string_view name_of(Sort sort) {
  switch (sort) {
    case Sort::kPerson:
      return "person";
    case Sort::kOrganization:
      return "organization";
    case Sort::kCountry:
      return "country";
    case Sort::kPlace:
      return "place";
    case Sort::kEvent:
      return "event";
    case Sort::kStatement:
      return "statement";
    case Sort::kTopic:
      return "topic";
    case Sort::kArticle:
      return "article";
  }
  return {};
}

std::string_view name_of(Relation relation) {
  switch (relation) {
    case Relation::kHoldsPost:
      return "holds_post";
    case Relation::kPartOf:
      return "part_of";
    case Relation::kTakesPart:
      return "takes_part";
    case Relation::kHeldAt:
      return "held_at";
    case Relation::kStates:
      return "states";
    case Relation::kMadeAt:
      return "made_at";
    case Relation::kAddressedTo:
      return "addressed_to";
    case Relation::kAbout:
      return "about";
    case Relation::kDiscusses:
      return "discusses";
    case Relation::kReportedBy:
      return "reported_by";
    case Relation::kMet:
      return "met";
    case Relation::kRaises:
      return "raises";
  }
  return {};
}

std::string_view name_of(View view) {
  switch (view) {
    case View::kFull:
      return "full";
    case View::kPeople:
      return "people";
    case View::kPosts:
      return "posts";
    case View::kTopics:
      return "topics";
  }
  return {};
}

std::string edge_label(const Edge& edge, const GraphInfo& info) {
  switch (edge.relation) {
    case Relation::kHoldsPost:
      return edge.value;
    case Relation::kStates:
      return label_of(info.acts, edge.value).vi;
    case Relation::kMet:
      return labels_of(info.kinds, edge.value);
    case Relation::kRaises:
      return labels_of(info.acts, edge.value);
    case Relation::kPartOf:
    case Relation::kTakesPart:
    case Relation::kHeldAt:
    case Relation::kMadeAt:
    case Relation::kAddressedTo:
    case Relation::kAbout:
    case Relation::kDiscusses:
    case Relation::kReportedBy:
      break;
  }
  return label_of(info.terms, std::string(name_of(edge.relation))).vi;
}

}  // namespace boba
