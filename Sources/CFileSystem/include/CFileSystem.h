#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

/// Exchanges two files or folders of one file system in one step.
///
/// Returns 0, or -1 with errno set; EINVAL, ENOSYS or ENOTSUP where the file system cannot do it.
int filesystem_exchange(const char *first, const char *second);

#endif
