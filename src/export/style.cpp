#include "export/style.hpp"

namespace boba {

// Hues from Okabe and Ito's palette, which colour-blind readers can tell apart.
Style style_of(Sort sort) {
  switch (sort) {
    case Sort::kPerson:
      return {"ellipse", {255, 224, 178}, {230, 159, 0}};
    case Sort::kOrganization:
      return {"component", {197, 225, 245}, {86, 180, 233}};
    case Sort::kCountry:
      return {"octagon", {179, 222, 205}, {0, 158, 115}};
    case Sort::kPlace:
      return {"house", {240, 240, 200}, {240, 228, 66}};
    case Sort::kEvent:
      return {"hexagon", {250, 200, 170}, {213, 94, 0}};
    case Sort::kStatement:
      return {"box", {250, 250, 250}, {150, 150, 150}};
    case Sort::kTopic:
      return {"cds", {235, 205, 225}, {204, 121, 167}};
    case Sort::kArticle:
      return {"note", {225, 230, 245}, {0, 114, 178}};
  }
  return {"box", {255, 255, 255}, {0, 0, 0}};
}

}  // namespace boba
