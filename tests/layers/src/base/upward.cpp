// Includes what is above it. Ngoài ASCII is fine here.
#include "base/upward.hpp"

#include "boba/result.hpp"
#include "text/fold.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <vector>
