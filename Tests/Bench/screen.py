"""The interview at a pseudo-terminal, as a person at a keyboard has it: what a key takes until its
picture is drawn, how long the start takes, and how much memory it uses."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time

# Behind each picture the terminal is told that it is whole (synchronised output).
END = b"\x1b[?2026l"


class Screen:
    def __init__(self, command, columns=120, rows=40):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8")
        environment.pop("NO_COLOR", None)
        self.begun = time.monotonic_ns()
        self.process = subprocess.Popen(
            [str(part) for part in command], stdin=slave, stdout=slave, stderr=subprocess.DEVNULL,
            env=environment, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(slave)
        self.picture()
        self.opening = time.monotonic_ns() - self.begun

    def picture(self, key=None):
        """Reads to the end of a picture. A key that changes nothing has none, and measures nothing."""
        got = b""
        while END not in got:
            ready, _, _ = select.select([self.master], [], [], 10)
            if not ready:
                raise SystemExit(f"bench: no picture within 10 s after {key!r}")
            got += os.read(self.master, 1 << 16)
        return got

    def press(self, key):
        """Nanoseconds from the key to the end of its picture."""
        start = time.monotonic_ns()
        os.write(self.master, key.encode())
        self.picture(key)
        return time.monotonic_ns() - start

    def peak(self):
        """KiB that were resident at most."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(next(line for line in status if line.startswith("VmHWM")).split()[1])

    def end(self):
        os.write(self.master, b"q")
        while True:
            try:
                if not os.read(self.master, 1 << 16):
                    break
            except OSError:
                break
        os.close(self.master)
        if self.process.wait() != 0:
            raise SystemExit(f"bench: status {self.process.returncode} from fill")
