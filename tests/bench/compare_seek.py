#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_seek.py BENCH_SEEK [FILE]: accurate seeks of Vastaus and of mpv on the same film, each place by both in turn, so
that whatever else the machine does hits both alike.

mpv decodes and draws nowhere; a seek has arrived when it says that playback has restarted, with the picture ready. It
decodes in several threads, which a busy machine takes away from it: only a quiet one tells the ratio.

Fails when a picture is wrong or the ratio too high; tells Meson that it was skipped when there is no mpv to compare with.
"""
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

SEEKS = 100
WARM_UP = 5
FILM_S = 120
MOST_RATIO = 1.5
PATIENCE_S = 20
PASSED, FAILED, SKIPPED = 0, 1, 77


class Mpv:
    def __init__(self, film, folder):
        address = os.path.join(folder, 'mpv.sock')
        self.process = subprocess.Popen(
            ['mpv', '--no-config', '--pause', '--hr-seek=yes', '--vo=null', '--ao=null', '--hwdec=no', '--keep-open',
             '--msg-level=all=no', f'--input-ipc-server={address}', film],
            stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE_S
        while not os.path.exists(address):
            if time.monotonic() > deadline:
                raise TimeoutError('mpv did not open its socket')
            time.sleep(0.02)
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE_S)
        self.socket.connect(address)
        self.lines = self.socket.makefile('r', encoding='utf-8')
        self.ask(['get_property', 'duration'])

    def send(self, command, request=0):
        self.socket.sendall((json.dumps({'command': command, 'request_id': request}) + '\n').encode())

    def messages(self):
        for line in self.lines:
            yield json.loads(line)

    def ask(self, command):
        """The answer, once there is one: a file that is still opening has none."""
        for _ in range(200):
            self.send(command, 7)
            answer = next(message for message in self.messages() if message.get('request_id') == 7)
            if answer['error'] == 'success':
                return answer['data']
            time.sleep(0.02)
        raise TimeoutError(f'mpv did not answer {command}')

    def seek(self, seconds):
        start = time.monotonic()
        self.send(['seek', seconds, 'absolute+exact'])
        for message in self.messages():
            if message.get('event') == 'playback-restart':
                return 1000 * (time.monotonic() - start)
        raise EOFError('mpv went away')

    def close(self):
        self.send(['quit'])
        self.process.wait(PATIENCE_S)


class Vastaus:
    def __init__(self, bench, film):
        self.process = subprocess.Popen([bench, film], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.wrong = 0

    def seek(self, seconds):
        self.process.stdin.write(f'{round(seconds * 1e9)}\n')
        self.process.stdin.flush()
        milliseconds, right = self.process.stdout.readline().split()
        self.wrong += right != '1'
        return float(milliseconds)

    def close(self):
        self.process.stdin.close()
        if self.process.wait(PATIENCE_S) != 0:
            raise ChildProcessError('the player failed')


def report(name, times):
    times = sorted(times)
    middle = times[len(times) // 2]
    print(f'{name:8} median {middle:.1f} ms, 95th percentile {times[len(times) * 95 // 100]:.1f} ms')
    return middle


def compare(bench, film):
    with tempfile.TemporaryDirectory() as folder:
        mpv = Mpv(film, folder) if shutil.which('mpv') else None
        ours = Vastaus(bench, film)
        places = random.Random(20)
        pairs = []
        for number in range(WARM_UP + SEEKS):
            place = places.random() * (FILM_S - 0.1)
            # Neither always has the file in the cache from the other
            players = [player for player in (ours, mpv) if player is not None]
            times = {player: player.seek(place) for player in (players if number % 2 else players[::-1])}
            pairs.append([times[player] for player in players])
        for player in players:
            player.close()
    columns = list(zip(*pairs[WARM_UP:]))
    middle = report('Vastaus:', columns[0])
    print(f'{SEEKS + WARM_UP} places, {ours.wrong} wrong pictures')
    if mpv is None:
        print('mpv is not installed')
        return FAILED if ours.wrong else SKIPPED
    ratio = middle / report('mpv:', columns[1])
    pairwise = statistics.median(one / other for one, other in zip(*columns))
    print(f'ratio of the medians {ratio:.2f}, median of the ratios {pairwise:.2f}; {MOST_RATIO} at most')
    print(f'load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors')
    return FAILED if ours.wrong or ratio > MOST_RATIO else PASSED


def main():
    bench = sys.argv[1]
    if len(sys.argv) > 2:
        return compare(bench, sys.argv[2])
    film = subprocess.run([bench], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    try:
        return compare(bench, film)
    finally:
        os.unlink(film)


if __name__ == '__main__':
    sys.exit(main())
