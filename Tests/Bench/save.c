/* The floor of an acknowledged save: a journal line appended and synced, then a file of answers
   written beside the old one, synced and renamed, and its folder synced.

   save FOLDER COUNT: saves COUNT times into FOLDER and prints the mean time in nanoseconds. The
   file has 40,000 bytes, the journal line 400. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { FILE_BYTES = 40000, LINE_BYTES = 400 };

static void require(int holds, const char *what) {
  if (holds) return;
  perror(what);
  exit(1);
}

static void write_and_sync(const char *name, int flags, const char *text, size_t size) {
  int file = open(name, O_WRONLY | O_CREAT | flags, 0644);
  require(file >= 0, name);
  require(write(file, text, size) == (ssize_t)size, name);
  require(fsync(file) == 0, name);
  close(file);
}

int main(int count, char **arguments) {
  require(count == 3 && chdir(arguments[1]) == 0, "save FOLDER COUNT");
  int saves = atoi(arguments[2]);
  int folder = open(".", O_RDONLY | O_DIRECTORY);
  require(folder >= 0, "folder");
  char *text = malloc(FILE_BYTES);
  memset(text, 'x', FILE_BYTES);
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int i = 0; i < saves; i++) {
    write_and_sync("journal", O_APPEND, text, LINE_BYTES);
    write_and_sync("answers.new", O_TRUNC, text, FILE_BYTES);
    require(rename("answers.new", "answers") == 0, "rename");
    require(fsync(folder) == 0, "folder");
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  double all = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  printf("%.0f\n", all / (saves > 0 ? saves : 1));
  return 0;
}
