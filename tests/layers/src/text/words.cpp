#include "text/words.hpp"

#include "base/utf8.hpp"
#include "text/fold.hpp"

#include <unicode/normalizer2.h>

const char* kWord = "bộ trưởng";  // the fault is the literal
