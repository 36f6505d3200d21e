/* The floor: reads the files named on standard input, one a line, and lets libyaml walk through
   their events. It keeps nothing. Prints how many bytes and events there were. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static long bytes, events;

static void fail(const char *path) {
  fprintf(stderr, "scan: %s cannot be read\n", path);
  exit(1);
}

static char *contents(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  char *text = malloc(status.st_size + 1);
  *size = 0;
  ssize_t got;
  while ((got = read(file, text + *size, status.st_size - *size)) > 0) *size += got;
  close(file);
  return text;
}

static void scan(const char *path) {
  size_t size;
  char *text = contents(path, &size);
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, (unsigned char *)text, size);
  int is_last = 0;
  while (!is_last) {
    if (!yaml_parser_parse(&parser, &event)) fail(path);
    is_last = event.type == YAML_STREAM_END_EVENT;
    events++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  bytes += size;
  free(text);
}

int main(void) {
  char path[4096];
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    scan(path);
  }
  printf("%ld bytes, %ld events\n", bytes, events);
  return 0;
}
