#include "CFloorLoop.h"

#include <math.h>

#define HOUR_MS 3600000

_Static_assert(sizeof(stillwatch_floor_tenant) % 64 == 0, "tenants share cache lines");

static inline void decay(stillwatch_floor_tenant *tenant, int64_t hour) {
  // One power gives all three: the half-lives are multiples of one another.
  double half = exp2(-(double)(hour - tenant->decayed_hour) / 336);
  double square = half * half, fourth = square * square;
  tenant->past *= half;
  tenant->week *= square;
  tenant->present *= fourth * fourth * fourth * square;
  tenant->decayed_hour = hour;
}

static inline void add_distinct(stillwatch_floor_tenant *tenant, uint64_t hash) {
  size_t index = hash & (STILLWATCH_FLOOR_REGISTERS - 1);
  uint8_t rank = (uint8_t)(__builtin_clzll(hash | STILLWATCH_FLOOR_REGISTERS >> 1) + 1);
  if (rank > tenant->registers[index]) tenant->registers[index] = rank;
}

static inline void add_frequent(stillwatch_floor_tenant *tenant, uint64_t key) {
  for (int slot = 0; slot < STILLWATCH_FLOOR_SLOTS; slot++) {
    if (tenant->keys[slot] == key && tenant->counts[slot] != 0) {
      tenant->counts[slot]++;
      return;
    }
  }
  int smallest = 0;
  for (int slot = 1; slot < STILLWATCH_FLOOR_SLOTS; slot++) {
    if (tenant->counts[slot] < tenant->counts[smallest]) smallest = slot;
  }
  tenant->keys[smallest] = key;
  tenant->errors[smallest] = tenant->counts[smallest];
  tenant->counts[smallest]++;
}

// Always inlined with a constant step, so that each step is a loop of its own.
static inline __attribute__((always_inline)) void observe(stillwatch_floor_tenant *state,
                                                          const stillwatch_floor_columns *columns,
                                                          size_t count, int step, size_t ahead) {
  for (size_t row = 0; row < count; row++) {
    if (ahead != 0 && row + ahead < count) {
      const char *next = (const char *)&state[columns->tenant[row + ahead]];
      __builtin_prefetch(next, 1, 3);
      if (step >= STILLWATCH_FLOOR_HOURS) {
        __builtin_prefetch(next + 64, 1, 3);
        __builtin_prefetch(next + 128, 1, 3);
      }
      if (step >= STILLWATCH_FLOOR_DISTINCT) {
        size_t index = columns->text[row + ahead] & (STILLWATCH_FLOOR_REGISTERS - 1);
        __builtin_prefetch(next + offsetof(stillwatch_floor_tenant, registers) + index, 1, 3);
      }
      if (step >= STILLWATCH_FLOOR_FREQUENT) {
        const char *slots = next + offsetof(stillwatch_floor_tenant, keys);
        __builtin_prefetch(slots, 1, 3);
        __builtin_prefetch(slots + 64, 1, 3);
      }
    }
    stillwatch_floor_tenant *tenant = &state[columns->tenant[row]];
    tenant->exchanges++;
    if (step >= STILLWATCH_FLOOR_SUMS) {
      tenant->output_tokens += columns->output_tokens[row];
      tenant->input_tokens += columns->input_tokens[row];
    }
    if (step >= STILLWATCH_FLOOR_RATES) {
      int64_t hour = columns->ts_ms[row] / HOUR_MS;
      if (hour != tenant->decayed_hour) decay(tenant, hour);
      tenant->present += 1;
      tenant->week += 1;
      tenant->past += 1;
    }
    if (step >= STILLWATCH_FLOOR_GAPS) {
      if (tenant->last_ms != 0) {
        double gap = (double)(columns->ts_ms[row] - tenant->last_ms);
        tenant->gaps += 1;
        tenant->gap_sum += gap;
        tenant->gap_squares += gap * gap;
      }
      tenant->last_ms = columns->ts_ms[row];
    }
    if (step >= STILLWATCH_FLOOR_HOURS) tenant->hours[columns->ts_ms[row] / HOUR_MS % 24]++;
    if (step >= STILLWATCH_FLOOR_DISTINCT) add_distinct(tenant, columns->text[row]);
    if (step >= STILLWATCH_FLOOR_FREQUENT) add_frequent(tenant, columns->skeleton[row]);
  }
}

void stillwatch_floor_observe(stillwatch_floor_tenant *state,
                              const stillwatch_floor_columns *columns, size_t count, int step,
                              size_t ahead) {
  switch (step) {
  case STILLWATCH_FLOOR_COUNT: observe(state, columns, count, 1, ahead); break;
  case STILLWATCH_FLOOR_SUMS: observe(state, columns, count, 2, ahead); break;
  case STILLWATCH_FLOOR_RATES: observe(state, columns, count, 3, ahead); break;
  case STILLWATCH_FLOOR_GAPS: observe(state, columns, count, 4, ahead); break;
  case STILLWATCH_FLOOR_HOURS: observe(state, columns, count, 5, ahead); break;
  case STILLWATCH_FLOOR_DISTINCT: observe(state, columns, count, 6, ahead); break;
  default: observe(state, columns, count, 7, ahead); break;
  }
}
