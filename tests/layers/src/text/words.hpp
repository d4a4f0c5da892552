// Defines a type that base/upward.hpp defines; the one below is its file's own.
#pragma once

namespace boba {
namespace {

struct Word {};

}  // namespace

struct Upward;
struct Upward {};
struct Upward::Inner {};

}  // namespace boba
