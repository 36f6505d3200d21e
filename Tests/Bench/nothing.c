/* The floor of starting: a program that does nothing. */
int main(void) { return 0; }
