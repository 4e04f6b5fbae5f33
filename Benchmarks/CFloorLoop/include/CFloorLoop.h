// The detector's main updates in plain C: what the machine allows, as a floor to measure against.
//
// One struct a tenant in one array, one loop, no signals scored, no branch on missing fields. The
// same source is compiled into stillwatch-bench and, with other options, by Benchmarks/peers.
#ifndef STILLWATCH_CFLOORLOOP_H
#define STILLWATCH_CFLOORLOOP_H

#include <stddef.h>
#include <stdint.h>

#define STILLWATCH_FLOOR_REGISTERS 256
#define STILLWATCH_FLOOR_SLOTS 8

/// What is kept of a tenant: nine cache lines, if the array is aligned to 64 bytes. All zero at
/// first.
typedef struct {
  uint64_t exchanges;
  uint64_t output_tokens;
  uint64_t input_tokens;
  int64_t last_ms;
  /// Counts that forget: half-lives of one, seven and fourteen days, by the full hour.
  double present, week, past;
  int64_t decayed_hour;
  /// Milliseconds between arrivals, and their squares.
  double gaps, gap_sum, gap_squares;
  uint32_t hours[24];
  /// HyperLogLog of prompts: the same bytes as Sketches.HyperLogLog has.
  uint8_t registers[STILLWATCH_FLOOR_REGISTERS];
  /// Space-Saving of skeletons: the same slots as Sketches.SpaceSaving has.
  uint64_t keys[STILLWATCH_FLOOR_SLOTS];
  uint32_t counts[STILLWATCH_FLOOR_SLOTS];
  uint32_t errors[STILLWATCH_FLOOR_SLOTS];
  uint64_t unused;
} stillwatch_floor_tenant;

/// Columns of events in order of time; `tenant` counts from 0.
typedef struct {
  const uint32_t *tenant;
  const int64_t *ts_ms;
  const uint32_t *output_tokens;
  const uint32_t *input_tokens;
  const uint64_t *text;
  const uint32_t *skeleton;
} stillwatch_floor_columns;

/// How much is updated: each step does what those before it do, and more.
enum {
  STILLWATCH_FLOOR_COUNT = 1,
  STILLWATCH_FLOOR_SUMS = 2,
  STILLWATCH_FLOOR_RATES = 3,
  STILLWATCH_FLOOR_GAPS = 4,
  STILLWATCH_FLOOR_HOURS = 5,
  STILLWATCH_FLOOR_DISTINCT = 6,
  STILLWATCH_FLOOR_FREQUENT = 7
};

/// Takes all events in.
///
/// `step` is one of the above; `ahead` is how many events ahead a tenant's lines are asked for,
/// 0 for not at all. Every `tenant` must be an index of `state`.
void stillwatch_floor_observe(stillwatch_floor_tenant *state,
                              const stillwatch_floor_columns *columns, size_t count, int step,
                              size_t ahead);

#endif
