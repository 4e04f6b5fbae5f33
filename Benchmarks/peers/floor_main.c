// The plain C loop over the columns that `stillwatch-bench --write-data` has written.
//
//   floor_main DATA OUT TENANTS REPETITIONS
//
// Prints one JSON object of nanoseconds an event by step, and writes what the last step knows of each
// tenant to OUT, one struct a tenant.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CFloorLoop.h"

static void *contents(const char *folder, const char *name, size_t *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    exit(2);
  }
  *bytes = (size_t)ftell(file);
  rewind(file);
  void *memory = malloc(*bytes);
  if (memory == NULL || fread(memory, 1, *bytes, file) != *bytes) {
    fprintf(stderr, "%s: cannot be read\n", path);
    exit(2);
  }
  fclose(file);
  return memory;
}

static double now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: floor_main DATA OUT TENANTS REPETITIONS\n");
    return 2;
  }
  size_t tenants = strtoul(argv[3], NULL, 10), repetitions = strtoul(argv[4], NULL, 10), bytes;
  if (tenants == 0 || repetitions == 0) return 2;
  stillwatch_floor_columns columns;
  columns.ts_ms = contents(argv[1], "ts_ms.i64", &bytes);
  columns.output_tokens = contents(argv[1], "output_tokens.u32", &bytes);
  columns.input_tokens = contents(argv[1], "input_tokens.u32", &bytes);
  columns.text = contents(argv[1], "text.u64", &bytes);
  columns.skeleton = contents(argv[1], "skeleton.u32", &bytes);
  columns.tenant = contents(argv[1], "tenant.u32", &bytes);
  size_t count = bytes / sizeof(uint32_t);
  for (size_t row = 0; row < count; row++) {
    if (columns.tenant[row] >= tenants) return 2;
  }
  size_t state_bytes = tenants * sizeof(stillwatch_floor_tenant);
  stillwatch_floor_tenant *state = aligned_alloc(64, state_bytes);
  double *samples = malloc(repetitions * sizeof(double));
  if (state == NULL || samples == NULL) return 2;
  for (int step = STILLWATCH_FLOOR_COUNT; step <= STILLWATCH_FLOOR_FREQUENT; step++) {
    for (size_t repetition = 0; repetition < repetitions; repetition++) {
      memset(state, 0, state_bytes);
      double start = now_ns();
      stillwatch_floor_observe(state, &columns, count, step, 16);
      samples[repetition] = (now_ns() - start) / (double)count;
    }
    qsort(samples, repetitions, sizeof(double), ascending);
    printf("%s\"%d\":{\"best\":%.4f,\"median\":%.4f}", step == 1 ? "{" : ",", step, samples[0],
           samples[repetitions / 2]);
  }
  printf("}\n");
  FILE *out = fopen(argv[2], "wb");
  if (out == NULL || fwrite(state, 1, state_bytes, out) != state_bytes || fclose(out) != 0) {
    perror(argv[2]);
    return 2;
  }
  return 0;
}
