// Lines of JSON through simdjson, from memory.
//
//   simdjson_lines MODE FILE OUT REPETITIONS
//
// Modes:
//   sums              On-Demand, two fields in order; output tokens added up by tenant
//   prompts           On-Demand, four fields in order; prompts unescaped into one array of bytes
//   prompts-all       On-Demand, every field visited and parsed by its type; prompts as above
//   prompts-dom       the DOM, which validates the whole line; prompts as above
//
// Prints one JSON object of seconds; the answer goes to OUT: lines `tenant count tokens`, or all
// prompts end to end.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "simdjson.h"

using namespace simdjson;

namespace {

struct Sums {
  uint64_t count = 0;
  uint64_t tokens = 0;
};

// Columns as our own reader fills them: time, tenant as a number, output tokens, prompts.
struct Columns {
  std::vector<int64_t> ts;
  std::vector<uint32_t> tenant;
  std::vector<uint32_t> tokens;
  std::string text;
  std::vector<size_t> ends;

  void clear() {
    ts.clear();
    tenant.clear();
    tokens.clear();
    text.clear();
    ends.clear();
  }

  void append(int64_t time, uint32_t name, uint64_t output, std::string_view prompt) {
    ts.push_back(time);
    tenant.push_back(name);
    tokens.push_back(static_cast<uint32_t>(output));
    text.append(prompt);
    ends.push_back(text.size());
  }
};

struct Names {
  std::unordered_map<std::string, uint32_t> numbers;
  std::string scratch;

  uint32_t number(std::string_view name) {
    scratch.assign(name);
    return numbers.try_emplace(scratch, static_cast<uint32_t>(numbers.size())).first->second;
  }
};

// Enough for the longest line many times over; small enough for the nearest caches.
constexpr size_t batch_bytes = 1 << 20;

std::unordered_map<std::string, Sums> sums(const padded_string &json) {
  std::unordered_map<std::string, Sums> result;
  std::string name;
  ondemand::parser parser;
  ondemand::document_stream lines = parser.iterate_many(json, batch_bytes);
  for (auto line : lines) {
    ondemand::object object = line.get_object();
    name.assign(std::string_view(object.find_field("tenant").get_string()));
    Sums &mine = result[name];
    mine.count++;
    mine.tokens += uint64_t(object.find_field("output_tokens").get_uint64());
  }
  return result;
}

void prompts(const padded_string &json, Columns &columns) {
  Names names;
  ondemand::parser parser;
  ondemand::document_stream lines = parser.iterate_many(json, batch_bytes);
  for (auto line : lines) {
    ondemand::object object = line.get_object();
    int64_t ts = object.find_field("ts").get_int64();
    uint32_t tenant = names.number(object.find_field("tenant").get_string());
    std::string_view prompt = object.find_field("prompt").get_string();
    uint64_t tokens = object.find_field("output_tokens").get_uint64();
    columns.append(ts, tenant, tokens, prompt);
  }
}

// What the other fields come to, so that no compiler leaves them out.
uint64_t witness = 0;

void prompts_all(const padded_string &json, Columns &columns) {
  Names names;
  ondemand::parser parser;
  ondemand::document_stream lines = parser.iterate_many(json, batch_bytes);
  for (auto line : lines) {
    int64_t ts = 0;
    uint32_t tenant = 0;
    uint64_t tokens = 0;
    std::string_view prompt;
    for (auto field : line.get_object()) {
      std::string_view key = field.unescaped_key();
      ondemand::value value = field.value();
      switch (value.type()) {
      case ondemand::json_type::string: {
        std::string_view text = value.get_string();
        if (key == "tenant") {
          tenant = names.number(text);
        } else if (key == "prompt") {
          prompt = text;
        } else {
          witness += text.size();
        }
        break;
      }
      case ondemand::json_type::number: {
        if (key == "ts") {
          ts = value.get_int64();
        } else if (key == "output_tokens") {
          tokens = value.get_uint64();
        } else if (key == "temperature") {
          witness += static_cast<uint64_t>(double(value.get_double()));
        } else {
          witness += uint64_t(value.get_uint64());
        }
        break;
      }
      case ondemand::json_type::boolean: witness += bool(value.get_bool()); break;
      default: throw simdjson_error(INCORRECT_TYPE);
      }
    }
    columns.append(ts, tenant, tokens, prompt);
  }
}

void prompts_dom(const padded_string &json, Columns &columns) {
  Names names;
  dom::parser parser;
  dom::document_stream lines = parser.parse_many(json, batch_bytes);
  for (dom::element line : lines) {
    dom::object object = line;
    columns.append(int64_t(object["ts"]), names.number(object["tenant"]),
                   uint64_t(object["output_tokens"]), object["prompt"]);
  }
}

} // namespace

int main(int argc, char **argv) try {
  if (argc != 5) {
    std::cerr << "usage: simdjson_lines MODE FILE OUT REPETITIONS\n";
    return 2;
  }
  const std::string mode = argv[1];
  padded_string json = padded_string::load(argv[2]);
  const int repetitions = std::stoi(argv[4]);
  std::unordered_map<std::string, Sums> by_tenant;
  Columns columns;
  std::vector<double> seconds;
  for (int repetition = 0; repetition <= repetitions; repetition++) {
    columns.clear();
    const auto start = std::chrono::steady_clock::now();
    if (mode == "sums") {
      by_tenant = sums(json);
    } else if (mode == "prompts") {
      prompts(json, columns);
    } else if (mode == "prompts-all") {
      prompts_all(json, columns);
    } else if (mode == "prompts-dom") {
      prompts_dom(json, columns);
    } else {
      std::cerr << "unknown mode " << mode << "\n";
      return 2;
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    // The first warms caches and lets the columns grow.
    if (repetition > 0) seconds.push_back(taken.count());
  }
  std::sort(seconds.begin(), seconds.end());
  std::ofstream out(argv[3], std::ios::binary);
  for (const auto &[tenant, sum] : by_tenant) {
    out << tenant << ' ' << sum.count << ' ' << sum.tokens << '\n';
  }
  out.write(columns.text.data(), static_cast<std::streamsize>(columns.text.size()));
  out.close();
  if (!out) {
    std::cerr << "cannot write " << argv[3] << "\n";
    return 2;
  }
  std::cout << "{\"best\":" << seconds.front() << ",\"median\":" << seconds[seconds.size() / 2]
            << ",\"bytes\":" << json.size() << ",\"version\":\"" << SIMDJSON_VERSION
            << "\",\"kernel\":\"" << get_active_implementation()->name() << "\",\"witness\":" << witness
            << "}\n";
  return 0;
} catch (const simdjson_error &error) {
  std::cerr << "simdjson: " << error.what() << "\n";
  return 1;
}
