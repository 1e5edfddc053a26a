#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_seek.py BENCH_SEEK [FILE]: accurate seeks of Vastaus and of mpv on the same film, one after the other.

mpv decodes and draws nowhere; a seek has arrived when it says that playback has restarted, with the picture ready.
"""
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time

SEEKS = 100
WARM_UP = 5
PATIENCE_S = 20


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


def measure_mpv(film):
    with tempfile.TemporaryDirectory() as folder:
        mpv = Mpv(film, folder)
        duration = mpv.ask(['get_property', 'duration'])
        places = random.Random(20)
        times = [mpv.seek(places.random() * (duration - 0.1)) for _ in range(WARM_UP + SEEKS)][WARM_UP:]
        mpv.close()
    times.sort()
    print(f'mpv:     accurate seek of {SEEKS}, median {times[SEEKS // 2]:.1f} ms, '
          f'95th percentile {times[SEEKS * 95 // 100]:.1f} ms')


def main():
    bench = sys.argv[1]
    if len(sys.argv) > 2:
        film, made = sys.argv[2], False
    else:
        film = subprocess.run([bench, '--make'], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        made = True
    try:
        subprocess.run([bench, film], check=True)
        if shutil.which('mpv') is None:
            print('mpv is not installed')
        else:
            measure_mpv(film)
    finally:
        if made:
            os.unlink(film)


if __name__ == '__main__':
    main()
