#ifndef YEARBOOK_EXCHANGE_H
#define YEARBOOK_EXCHANGE_H

/// Swaps two folders of one file system in one step; 0, or the errno of the failure.
/// Swift cannot call renameat2, because glibc declares it only under _GNU_SOURCE.
int yearbook_exchange(const char *first, const char *second);

#endif
