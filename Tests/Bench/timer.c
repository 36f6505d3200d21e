/* Runs commands in turn (A B C A B C ...) and tells what each run took.

   timer RUNS INPUT -- COMMAND ARGUMENT ... -- COMMAND ARGUMENT ...

   INPUT is the file that each run gets as standard input; what the runs print is thrown away. The
   first round is not counted. One line for each run that counts: number of the command, wall time
   and CPU time in nanoseconds, peak memory in KiB, exit status. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static long long nanoseconds(struct timeval time) {
  return time.tv_sec * 1000000000LL + time.tv_usec * 1000LL;
}

static void run(int number, char **command, const char *input, int is_counted) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  struct rusage used;
  int status;
  pid_t child;
  long long start = now();
  if (posix_spawn(&child, command[0], &files, NULL, command, environ) != 0) {
    fprintf(stderr, "timer: %s cannot be started\n", command[0]);
    exit(1);
  }
  wait4(child, &status, 0, &used);
  long long wall = now() - start;
  posix_spawn_file_actions_destroy(&files);
  if (!is_counted) return;
  printf("%d %lld %lld %ld %d\n", number, wall,
         nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime), used.ru_maxrss,
         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

int main(int count, char **arguments) {
  if (count < 5) {
    fprintf(stderr, "timer RUNS INPUT -- COMMAND ... -- COMMAND ...\n");
    return 2;
  }
  int runs = atoi(arguments[1]);
  char **commands[64];
  int all = 0;
  for (int i = 3; i < count && all < 64; i++) {
    if (strcmp(arguments[i], "--") == 0) {
      arguments[i] = NULL;
      commands[all++] = arguments + i + 1;
    }
  }
  for (int round = 0; round <= runs; round++)
    for (int i = 0; i < all; i++) run(i, commands[i], arguments[2], round > 0);
  return 0;
}
