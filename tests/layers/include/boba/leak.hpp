#pragma once

#include <string>

#include "graph/builder.hpp"

#include <rapidjson/document.h>
