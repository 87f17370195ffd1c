#include "allocator.h"

// What jemalloc reads when a program starts: memory that was not used for a fifth of a second goes back to the system.
// As it is by itself, that takes ten seconds, and the largest stage of a build still has what the stages before it used.
const char *malloc_conf = "dirty_decay_ms:200,muzzy_decay_ms:0";
