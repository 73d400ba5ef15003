// Stands between a program and libc (LD_PRELOAD): writes down, in order, each call that changes what is
// on disk below one folder, and lets a chosen one of them fail, or be the process's last.
//
//   REELMILL_IO_FOLDER  the folder, an absolute path without links
//   REELMILL_IO_LOG     file that gets one record a call; without it nothing is written down
//
// Three names in the folder are not the program's own. What is written to `notes` is recorded and never
// fails: so a note has its exact place among the calls. What is written to `fault` chooses what fails,
// as the numbers "k error forever torn calls": the k-th call from now on (0: none), its errno (0: the
// process is killed instead), whether all later ones fail too, whether a failing write leaves the first
// half of its bytes, and which calls count (a sum of 1: any change, 2: syncs, 4: reads). `hits` then
// tells how many calls of the latest choice have failed.
//
// `io-log.ts` reads the records. Each log is replayed and compared with the files byte for byte, so that
// a way to write which this file does not know (such as a mapping) would be noticed.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { START = 1, OPEN, CLOSE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK };
enum watch { OTHER, WATCHED, NOTES, FAULT };
enum calls { CHANGE = 1, SYNC_CALL = 2, READ_CALL = 4 };
enum { most_fds = 4096 };

struct record {
  uint32_t kind;
  int32_t fd;
  int64_t at;       // offset of a write, size of a truncation, flags of an open
  int32_t error;    // errno of a call that failed, else 0
  uint32_t length;  // of what follows: data, or paths with a zero byte between them
};

static char folder[PATH_MAX - 16];
static size_t folder_length;
static int log_fd = -1;
static int hits_fd = -1;
static unsigned char watch_by_fd[most_fds];
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

static struct {
  long countdown, hits;
  int error, forever, torn, calls;
} fault;

static void *find(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (found == NULL) abort();
  return found;
}
#define REAL(name) ((__typeof__(&name))find(#name))

// From here to `leave`, no other thread's call comes between an act and its record.
static void enter(void) { pthread_mutex_lock(&order); }
static void leave(void) {
  int error = errno;
  pthread_mutex_unlock(&order);
  errno = error;
}

static void note_call(enum kind kind, int fd, int64_t at, int error, const void *bytes, size_t length) {
  if (log_fd < 0) return;
  int kept = errno;
  struct record record = {kind, fd, at, error, (uint32_t)length};
  struct iovec parts[] = {{&record, sizeof record}, {(void *)bytes, length}};
  // A log with a hole in it would prove nothing.
  if (REAL(writev)(log_fd, parts, 2) != (ssize_t)(sizeof record + length)) abort();
  errno = kept;
}

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("REELMILL_IO_FOLDER");
  const char *log = getenv("REELMILL_IO_LOG");
  if (path == NULL) return;
  if (strlen(path) >= sizeof folder) abort();
  strcpy(folder, path);
  folder_length = strlen(folder);
  if (log != NULL) {
    log_fd = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_fd < 0) abort();
  }
  note_call(START, -1, 0, 0, NULL, 0);
}

static enum watch watch_of_path(const char *path) {
  if (folder_length == 0 || strncmp(path, folder, folder_length) != 0) return OTHER;
  const char *rest = path + folder_length;
  if (strcmp(rest, "/notes") == 0) return NOTES;
  if (strcmp(rest, "/fault") == 0) return FAULT;
  if (strcmp(rest, "/hits") == 0) return OTHER;
  return *rest == '/' || *rest == 0 ? WATCHED : OTHER;
}

static enum watch watch_of(int fd) { return fd >= 0 && fd < most_fds ? watch_by_fd[fd] : OTHER; }

static void show_hits(void) {
  char text[24];
  int kept = errno;
  snprintf(text, sizeof text, "%-8ld", fault.hits);
  if (REAL(pwrite)(hits_fd, text, 8, 0) != 8) abort();
  errno = kept;
}

static void arm(const char *text, size_t length) {
  char copy[80] = {0};
  memcpy(copy, text, length < sizeof copy ? length : sizeof copy - 1);
  long hits = fault.hits;
  memset(&fault, 0, sizeof fault);
  sscanf(copy, "%ld %d %d %d %d", &fault.countdown, &fault.error, &fault.forever, &fault.torn,
         &fault.calls);
  if (fault.countdown == 0) fault.hits = hits;
  if (hits_fd < 0) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/hits", folder);
    hits_fd = REAL(open)(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (hits_fd < 0) abort();
  }
  show_hits();
}

// Counts a call; true, with errno set, when it is one that has to fail.
static int fails(int calls) {
  if (fault.countdown == 0 || (calls & fault.calls) == 0) return 0;
  if (fault.countdown > 1) {
    fault.countdown -= 1;
    return 0;
  }
  if (fault.error == 0) raise(SIGKILL);
  if (!fault.forever) fault.countdown = 0;
  fault.hits += 1;
  show_hits();
  errno = fault.error;
  return 1;
}

static int open_watched(int (*open_file)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  enum watch watch = watch_of_path(path);
  if (watch == OTHER) return open_file(path, flags, mode);
  enter();
  int failing = watch == WATCHED && (flags & O_CREAT) != 0 && fails(CHANGE);
  int fd = failing ? -1 : open_file(path, flags, mode);
  if (fd >= most_fds) abort();
  if (fd >= 0) {
    watch_by_fd[fd] = watch;
    if (watch != FAULT) note_call(OPEN, fd, flags, 0, path, strlen(path));
  }
  leave();
  return fd;
}

#define MODE_ARGUMENT(flags, mode)                \
  mode_t mode = 0;                                \
  if (((flags) & (O_CREAT | O_TMPFILE)) != 0) {   \
    va_list rest;                                 \
    va_start(rest, flags);                        \
    mode = va_arg(rest, mode_t);                  \
    va_end(rest);                                 \
  }

int open(const char *path, int flags, ...) {
  MODE_ARGUMENT(flags, mode)
  return open_watched(REAL(open), path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE_ARGUMENT(flags, mode)
  return open_watched(REAL(open64), path, flags, mode);
}

int close(int fd) {
  enum watch watch = watch_of(fd);
  if (watch == OTHER) return REAL(close)(fd);
  enter();
  watch_by_fd[fd] = OTHER;
  if (watch != FAULT) note_call(CLOSE, fd, 0, 0, NULL, 0);
  int result = REAL(close)(fd);
  leave();
  return result;
}

// A disk that fills up takes the first bytes and refuses the next call; one that breaks may take the
// first bytes and say nothing of it.
static ssize_t fail_write(int fd, const void *data, size_t length, off_t at) {
  int error = errno;
  if (fault.torn && length > 1) {
    ssize_t half = REAL(pwrite)(fd, data, length / 2, at);
    if (half > 0) note_call(WRITE, fd, at, 0, data, half);
    if (half > 0 && error == ENOSPC) {
      fault.countdown = 1;
      return half;
    }
  }
  note_call(WRITE, fd, at, error, NULL, 0);
  errno = error;
  return -1;
}

static ssize_t write_at(int fd, const void *data, size_t length, off_t at) {
  if (watch_of(fd) != WATCHED) return REAL(pwrite)(fd, data, length, at);
  enter();
  ssize_t result;
  if (fails(CHANGE)) {
    result = fail_write(fd, data, length, at);
    // The second half of a torn write fails as a whole.
    if (result > 0) fault.torn = 0;
  } else {
    result = REAL(pwrite)(fd, data, length, at);
    if (result > 0) note_call(WRITE, fd, at, 0, data, result);
  }
  leave();
  return result;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  return write_at(fd, data, length, at);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  return write_at(fd, data, length, at);
}

ssize_t write(int fd, const void *data, size_t length) {
  enum watch watch = watch_of(fd);
  if (watch == OTHER) return REAL(write)(fd, data, length);
  enter();
  ssize_t result = -1;
  if (watch != WATCHED || !fails(CHANGE)) result = REAL(write)(fd, data, length);
  if (watch == FAULT) {
    arm(data, length);
  } else if (result > 0) {
    // Right for files opened to append, too: the position is then behind what was written.
    note_call(WRITE, fd, lseek(fd, 0, SEEK_CUR) - result, 0, data, result);
  }
  leave();
  return result;
}

// Node copies files within the kernel. Where that is refused it asks for `sendfile`, which is made of a
// read and a write here. It closes its files this way, too.
long syscall(long number, ...) {
  long arguments[6];
  va_list rest;
  va_start(rest, number);
  for (int i = 0; i < 6; i += 1) arguments[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_close) return close((int)arguments[0]);
  if (number == SYS_copy_file_range && watch_of((int)arguments[2]) != OTHER) {
    errno = ENOSYS;
    return -1;
  }
  return REAL(syscall)(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                       arguments[5]);
}

static ssize_t send_piece(int to, int from, off64_t *at, size_t length) {
  char piece[1 << 16];
  if (at == NULL) abort();
  ssize_t got = REAL(pread)(from, piece, length < sizeof piece ? length : sizeof piece, *at);
  ssize_t put = got > 0 ? write(to, piece, got) : got;
  if (put > 0) *at += put;
  return put;
}

ssize_t sendfile(int to, int from, off_t *at, size_t length) {
  if (watch_of(to) == OTHER) return REAL(sendfile)(to, from, at, length);
  return send_piece(to, from, (off64_t *)at, length);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  if (watch_of(to) == OTHER) return REAL(sendfile64)(to, from, at, length);
  return send_piece(to, from, at, length);
}

static int truncate_watched(int fd, off_t size) {
  if (watch_of(fd) != WATCHED) return REAL(ftruncate)(fd, size);
  enter();
  int result = fails(CHANGE) ? -1 : REAL(ftruncate)(fd, size);
  note_call(TRUNCATE, fd, size, result < 0 ? errno : 0, NULL, 0);
  leave();
  return result;
}

int ftruncate(int fd, off_t size) { return truncate_watched(fd, size); }
int ftruncate64(int fd, off64_t size) { return truncate_watched(fd, size); }

static int sync_watched(int (*sync_file)(int), int fd) {
  if (watch_of(fd) != WATCHED) return sync_file(fd);
  enter();
  int result = fails(CHANGE | SYNC_CALL) ? -1 : sync_file(fd);
  note_call(SYNC, fd, 0, result < 0 ? errno : 0, NULL, 0);
  leave();
  return result;
}

int fsync(int fd) { return sync_watched(REAL(fsync), fd); }
int fdatasync(int fd) { return sync_watched(REAL(fdatasync), fd); }

int rename(const char *from, const char *to) {
  if (watch_of_path(from) != WATCHED && watch_of_path(to) != WATCHED) return REAL(rename)(from, to);
  enter();
  int result = fails(CHANGE) ? -1 : REAL(rename)(from, to);
  char both[2 * PATH_MAX];
  int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
  note_call(RENAME, -1, 0, result < 0 ? errno : 0, both, length);
  leave();
  return result;
}

int unlink(const char *path) {
  if (watch_of_path(path) != WATCHED) return REAL(unlink)(path);
  enter();
  int result = fails(CHANGE) ? -1 : REAL(unlink)(path);
  note_call(UNLINK, -1, 0, result < 0 ? errno : 0, path, strlen(path));
  leave();
  return result;
}

#define FAILING_READ(call, fd)                              \
  if (watch_of(fd) != WATCHED) return call;                 \
  enter();                                                  \
  ssize_t result = fails(READ_CALL) ? -1 : call;            \
  leave();                                                  \
  return result;

ssize_t pread(int fd, void *data, size_t length, off_t at) {
  FAILING_READ(REAL(pread)(fd, data, length, at), fd)
}

ssize_t pread64(int fd, void *data, size_t length, off64_t at) {
  FAILING_READ(REAL(pread64)(fd, data, length, at), fd)
}

ssize_t read(int fd, void *data, size_t length) {
  FAILING_READ(REAL(read)(fd, data, length), fd)
}
