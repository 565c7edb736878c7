"""The `factcards --jsonl` process as a function from lines to answers, and what is a line."""

import json
import os
import subprocess
from contextlib import suppress
from threading import Thread

# A process works on while its answers wait in the pipe, where the system allows so much.
PIPE_BYTES = 1 << 20

# How often lines are sent before they are taken to be what the process dies of.
ATTEMPTS = 4


class CommandDied(Exception):
    """Each process that was given some lines ended before it had answered them."""


class Command:
    """One `factcards --jsonl`, begun when there are lines for it, and anew after it died."""

    def __init__(self, program):
        self.program = program
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def answers(self, lines):
        """One answer for each line that is not blank, in order, all from one process."""
        for _ in range(ATTEMPTS):
            answers = self.answers_of_one_process(lines)
            if all(answer.endswith(b"\n") for answer in answers):
                return answers
            status = self.stop()
        raise CommandDied(f"{self.program} ended with {status} before it had answered, {ATTEMPTS} times")

    def answers_of_one_process(self, lines):
        """As `answers`; empty or cut from where the process ended."""
        if self.process is None:
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "bufsize": PIPE_BYTES, "pipesize": PIPE_BYTES}
            self.process = subprocess.Popen([self.program, "--jsonl"], **pipes)
        # Beside the reading, as both pipes may be full at once.
        feeder = Thread(target=send, args=(self.process.stdin, lines), daemon=True)
        feeder.start()
        answers = [self.process.stdout.readline() for line in lines if line.strip()]
        feeder.join()
        return answers

    def stop(self):
        """Ends the process, if there is one, and gives back its exit status."""
        process, self.process = self.process, None
        if process is None:
            return None
        process.kill()
        process.stdout.close()
        with suppress(BrokenPipeError):
            process.stdin.close()
        return process.wait()


def send(pipe, lines):
    """Writes lines to a process that may be gone, which whoever reads from it finds out."""
    with suppress(BrokenPipeError):
        pipe.write(b"\n".join([*lines, b""]))
        pipe.flush()


def lines_of(path, content):
    """The lines of a file's bytes: its own if it is JSON lines, else one with its text and its name as the id."""
    if path.endswith(".jsonl"):
        return content.split(b"\n")
    text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    line = json.dumps({"id": os.path.basename(path), "text": text}, ensure_ascii=False)
    # Bytes that are not UTF-8 go on as they are: the command says where they stand.
    return [line.encode("utf-8", "surrogateescape")]
