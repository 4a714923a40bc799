#include "CMemory.h"

#if defined(__linux__)
#include <malloc.h>
#include <unistd.h>
#endif

void cmemory_keep(void) {
#if defined(__GLIBC__)
  // What is larger is made seldom, lives long, and would leave holes that nothing else fills.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 4 << 20);
  // Threads come and go; what one has given back in a heap of its own serves no other one.
  mallopt(M_ARENA_MAX, (int)sysconf(_SC_NPROCESSORS_ONLN));
#endif
}

void cmemory_give_back(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
