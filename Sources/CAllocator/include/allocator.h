#ifndef YEARBOOK_ALLOCATOR_H
#define YEARBOOK_ALLOCATOR_H

/// How jemalloc is to work; it finds this by its name.
extern const char *malloc_conf;

#endif
