#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kills.py PROGRAM [SEED]: speaks TAP. Kills recorder and note taker a hundred times at random moments.

After each kill -9 every note whose id was printed is there, every take plays to within a second of the kill once it was
put right (by check --repair or by the next take), and check finds nothing wrong. The seed is printed; threads share the
machine unevenly, so that it gives the same moments and not the same interleaving.
"""
import concurrent.futures
import os
import pathlib
import random
import select
import signal
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))

from command_line import PATIENCE_S, PICTURE, Library, decode_seconds, kill, run_tests  # noqa: E402

SEED = 20261121
# Under a sanitizer a start takes seconds, and the memory is what is looked at
KILLS = 20 if 'ASAN_OPTIONS' in os.environ else 100
WORKERS = 4
LONGEST_S = 2.0
# This share of the kills hits the recorder while it starts
STARTING_SHARE = 0.2
POLL_S = 0.02
# Every so many takes are filmed: encoding pictures is what a machine with two cores can do one at a time
FILMED_EVERY = 7


class Recorder:
    """A take that runs until it is killed. @begun: when it said that it records."""

    def __init__(self, library, words):
        self.started = time.monotonic()
        self.process = library.start(*words)
        self.begun = None
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stderr:
            if b'Recording' in line:
                self.begun = time.monotonic()

    def is_over(self):
        return self.process.poll() is not None

    def kill(self):
        """How long it has recorded for sure; None if it never said that it does."""
        moment = time.monotonic()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE_S)
        self.reader.join(PATIENCE_S)
        self.process.stdout.close()
        self.process.stderr.close()
        return None if self.begun is None else max(0.0, moment - self.begun)


class Moment:
    """A moment at random: while the recorder starts, or after it has begun, however long that takes here."""

    def __init__(self, rng, recorder, usual_start):
        self.recorder = recorder
        self.starting = rng.random() < STARTING_SHARE
        self.delay = rng.uniform(0, usual_start if self.starting else LONGEST_S)

    def has_come(self):
        since = self.recorder.started if self.starting else self.recorder.begun
        return self.recorder.is_over() or since is not None and time.monotonic() >= since + self.delay


def take_notes_until(library, answer, moment, prefix):
    """Notes one after the other; the one that runs when the moment comes is killed. The texts whose ids came out."""
    committed, number = [], 0
    while not moment.has_come():
        text = f'{prefix} {number}'
        process = library.start('note', answer['id'], '--at', '0.5', '--aspect', 'pace', '--kind', 'neutral',
                                '--reviewer', 'Kill', text)
        while not moment.has_come() and not select.select([process.stdout], [], [], POLL_S)[0]:
            pass
        if moment.has_come():
            out = kill(process)
        else:
            out = process.communicate(timeout=PATIENCE_S)[0].decode()
            assert process.returncode == 0, text
        # A line that came out whole was printed after the note was on the disk
        if out.endswith('\n'):
            committed.append(text)
        number += 1
    return committed


class Worker:
    """One library, and kills in it one after the other."""

    def __init__(self, program, number, seed):
        self.library = Library(program)
        self.number = number
        self.random = random.Random(f'{seed} {number}')
        self.committed = []
        self.states = []
        self.shortfall = 0.0

    def run(self, kills):
        with self.library:
            self.question = self.library.question()
            started = time.monotonic()
            self.noted = self.library.record(1)
            self.usual_start = time.monotonic() - started - 1
            for kill_number in range(kills):
                self.kill_once(kill_number)
            self.finish()
        return self

    def kill_once(self, kill_number):
        filmed = kill_number % FILMED_EVERY == self.number
        words = ['--video-source', PICTURE] if filmed else ['--no-video']
        known = {answer['id'] for answer in self.library.answers()}
        recorder = Recorder(self.library, self.library.record_words(self.question, 600, *words))
        moment = Moment(self.random, recorder, self.usual_start)
        self.committed += take_notes_until(self.library, self.noted, moment, f'{self.number}/{kill_number}')
        assert not recorder.is_over(), 'the recorder ended by itself'
        recorded = recorder.kill()
        new = [answer for answer in self.library.answers() if answer['id'] not in known]
        assert len(new) <= 1, new
        self.put_right(kill_number)
        self.look_at(new[0]['id'] if new else None, recorded)

    def put_right(self, kill_number):
        if kill_number % 2 == 0:
            self.library.json('check', '--repair')
        else:
            self.library.record(0.3)
        findings = self.library.json('check')
        assert findings == [], findings

    def look_at(self, answer_id, recorded):
        """The take that was killed: it plays to within a second of the kill."""
        texts = {note['text'] for note in self.library.notes(self.noted)}
        lost = set(self.committed) - texts
        assert not lost, f'lost: {lost}'
        if answer_id is None:
            assert recorded is None, 'it said that it records, and there is no answer'
            return

        answer = next((a for a in self.library.answers() if a['id'] == answer_id))
        self.states.append(answer['state'])
        assert answer['state'] in ('recovered', 'missing'), answer
        if answer['state'] == 'recovered':
            played = decode_seconds(self.library.recording(answer))
            assert played > 0 and abs(played * 1000 - answer['duration_ms']) < 1000, (played, answer)
        else:
            played = 0.0
        if recorded is not None:
            self.shortfall = max(self.shortfall, recorded - played)
            assert recorded - played < 1, f'killed after {recorded:.2f} s, plays {played:.2f} s'

    def finish(self):
        """Everything together once more, in a library that has been through it all."""
        assert self.library.json('check') == []
        for answer in self.library.answers():
            assert answer['state'] in ('complete', 'recovered', 'missing'), answer
            if answer['state'] != 'missing':
                assert decode_seconds(self.library.recording(answer)) > 0


def main():
    program = os.path.abspath(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    print(f'# seed {seed}', flush=True)

    def kills():
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            futures = [pool.submit(Worker(program, number, seed).run, KILLS // WORKERS) for number in range(WORKERS)]
            workers = [future.result() for future in futures]
        states = [state for worker in workers for state in worker.states]
        notes = sum(len(worker.committed) for worker in workers)
        print(f'# {len(states)} takes cut off, {states.count("recovered")} of them played again; {notes} notes; at most '
              f'{max(worker.shortfall for worker in workers):.2f} s lost', flush=True)
        # Otherwise the moments were not what this is about
        assert states.count('recovered') > KILLS / 2 and notes > KILLS

    return run_tests([(f'{KILLS} kills lose nothing', kills)])


if __name__ == '__main__':
    sys.exit(main())
