#ifndef CBYTEMASK_H
#define CBYTEMASK_H

// Questions about 64 bytes at once, answered by one bit a byte, the first byte's being the lowest. Swift has vectors, but
// no way to turn a comparison of them into bits.

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t cbytemask_bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  return (uint64_t)(uint16_t)_mm_movemask_epi8(a) | (uint64_t)(uint16_t)_mm_movemask_epi8(b) << 16 |
         (uint64_t)(uint16_t)_mm_movemask_epi8(c) << 32 | (uint64_t)(uint16_t)_mm_movemask_epi8(d) << 48;
}

static inline __m128i cbytemask_part(const uint8_t *bytes, int part) {
  return _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * part));
}

static inline __m128i cbytemask_any_of(__m128i bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)a)),
                                   _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)b))),
                      _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)c)),
                                   _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)d))));
}

// Which of 64 bytes are one of four.
static inline uint64_t cbytemask_any(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  return cbytemask_bits(cbytemask_any_of(cbytemask_part(bytes, 0), a, b, c, d),
                        cbytemask_any_of(cbytemask_part(bytes, 1), a, b, c, d),
                        cbytemask_any_of(cbytemask_part(bytes, 2), a, b, c, d),
                        cbytemask_any_of(cbytemask_part(bytes, 3), a, b, c, d));
}

// Which of 64 bytes are below a limit, which is below 0x80, or not ASCII.
static inline uint64_t cbytemask_outside_ascii(const uint8_t *bytes, uint8_t lowest) {
  const __m128i limit = _mm_set1_epi8((char)lowest);
  return cbytemask_bits(_mm_cmplt_epi8(cbytemask_part(bytes, 0), limit), _mm_cmplt_epi8(cbytemask_part(bytes, 1), limit),
                        _mm_cmplt_epi8(cbytemask_part(bytes, 2), limit), _mm_cmplt_epi8(cbytemask_part(bytes, 3), limit));
}

#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>

static inline uint64_t cbytemask_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t low = vpaddq_u8(vandq_u8(a, weights), vandq_u8(b, weights));
  uint8x16_t high = vpaddq_u8(vandq_u8(c, weights), vandq_u8(d, weights));
  low = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(low, low)), 0);
}

static inline uint8x16_t cbytemask_any_of(uint8x16_t bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  return vorrq_u8(vorrq_u8(vceqq_u8(bytes, vdupq_n_u8(a)), vceqq_u8(bytes, vdupq_n_u8(b))),
                  vorrq_u8(vceqq_u8(bytes, vdupq_n_u8(c)), vceqq_u8(bytes, vdupq_n_u8(d))));
}

static inline uint64_t cbytemask_any(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  return cbytemask_bits(cbytemask_any_of(vld1q_u8(bytes), a, b, c, d), cbytemask_any_of(vld1q_u8(bytes + 16), a, b, c, d),
                        cbytemask_any_of(vld1q_u8(bytes + 32), a, b, c, d),
                        cbytemask_any_of(vld1q_u8(bytes + 48), a, b, c, d));
}

static inline uint8x16_t cbytemask_below(const uint8_t *bytes, uint8_t lowest) {
  return vcltq_s8(vreinterpretq_s8_u8(vld1q_u8(bytes)), vdupq_n_s8((int8_t)lowest));
}

static inline uint64_t cbytemask_outside_ascii(const uint8_t *bytes, uint8_t lowest) {
  return cbytemask_bits(cbytemask_below(bytes, lowest), cbytemask_below(bytes + 16, lowest),
                        cbytemask_below(bytes + 32, lowest), cbytemask_below(bytes + 48, lowest));
}

#else

static inline uint64_t cbytemask_any(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  uint64_t bits = 0;
  for (int place = 0; place < 64; place++) {
    const uint8_t byte = bytes[place];
    bits |= (uint64_t)(byte == a || byte == b || byte == c || byte == d) << place;
  }
  return bits;
}

static inline uint64_t cbytemask_outside_ascii(const uint8_t *bytes, uint8_t lowest) {
  uint64_t bits = 0;
  for (int place = 0; place < 64; place++) bits |= (uint64_t)(bytes[place] < lowest || bytes[place] >= 0x80) << place;
  return bits;
}

#endif
#endif
