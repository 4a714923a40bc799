#include "CMemory.h"

#if defined(__linux__)
#include <malloc.h>
#endif

void cmemory_keep(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 4 << 20);
#endif
}
