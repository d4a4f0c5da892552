// Lacks <string>.
#pragma once

namespace boba {

std::string text();

}  // namespace boba
