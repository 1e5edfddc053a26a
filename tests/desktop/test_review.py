#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_review.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. The review, by the keyboard alone."""
import json
import os
import re
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import steps  # noqa: E402
from desktop import run, until  # noqa: E402
from stories import tell  # noqa: E402

TONE = ('--audio-source', 'audiotestsrc is-live=true')
PICTURE = ('--video-source', 'videotestsrc is-live=true ! video/x-raw,width=320,height=240,framerate=15/1')
REACTION_MS = 2000
FRAME_MS = 1000 / 15
KEY_MS = 50  # what a key takes to arrive on a busy machine


def record(stage, library, seconds):
    """An answer that should have situation, task, action and result."""
    questions = json.loads(stage.command(library, 'questions', '--language', 'en', '--category', 'behavioural', '--json'))
    question = next(question for question in questions if question['scheme'] == 'star')
    stage.command(library, 'record', '--question', question['id'], '--seconds', str(seconds), *TONE, *PICTURE)


def open_review_by_keys(program):
    """Of the first interview."""
    row = program.find('list', 'Interviews').find('list item')
    row.tab_to()
    program.keys('Return')
    program.find('push button', 'Play', timeout=20).wait_sensitive().wait_focused()


def press(program, key):
    """When it was pressed, in ms."""
    pressed = time.monotonic()
    run('xdotool', 'key', '--delay', '0', key, env=program.desktop.environment)
    return pressed * 1000


def read_structure(stage, library):
    answer, = stage.answers(library)
    return [(note['aspect'], note['kind'], note['start_ms'], note['end_ms']) for note in stage.notes(library, answer)]


def measure_start(program, seconds=1.5):
    """When playback would have been at 0:00, in ms, by watching it go on. The position goes from picture to picture, so the
    one that is read soonest after a picture has come tells it best."""
    position = program.find('slider', 'Position')
    starts = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        asked = time.monotonic()
        value = position.value
        starts.append(((asked + time.monotonic()) / 2 - value) * 1000)
    return min(starts)


def check_moment(what, found, expected):
    print(f'# {what}: {found - expected:+.0f} ms off')
    assert abs(found - expected) <= FRAME_MS + KEY_MS, (what, found, expected)


def drawing_a_ribbon_live(stage):
    """A structure ribbon is drawn by keys while the answer plays, to within a frame, and read in words"""
    library = stage.library('ribbon')
    record(stage, library, 12)
    program = stage.start(library)
    open_review_by_keys(program)

    press(program, 'space')
    program.find('push button', 'Pause')
    steps.stay(program, 1.5)
    started = measure_start(program)
    situation = press(program, '1')
    program.find('alert', re.compile('^Situation begins at 0:0'))
    steps.stay(program, 1.5)
    action = press(program, '3')
    steps.stay(program, 1.2)
    eyes = press(program, 'shift+a')
    program.find('alert', re.compile('^Eye contact at .*: Strength$'))
    steps.stay(program, 0.6)
    press(program, '4')
    press(program, 'ctrl+z')
    steps.stay(program, 0.8)
    ended = press(program, '3')
    press(program, 'space')
    program.find('push button', 'Play')
    until(lambda: len(read_structure(stage, library)) == 3, 10, 'three notes')
    until(lambda: read_structure(stage, library)[1][3] > read_structure(stage, library)[1][2], 10, 'the action has ended')

    notes = read_structure(stage, library)
    assert [note[:2] for note in notes] == [('situation', 'neutral'), ('action', 'neutral'), ('eye-contact', 'strength')], notes

    def seen(pressed):
        return pressed - started - REACTION_MS

    check_moment('situation begins', notes[0][2], seen(situation))
    check_moment('situation ends', notes[0][3], seen(action))
    check_moment('action ends', notes[1][3], seen(ended))
    check_moment('eye contact', notes[2][2], seen(eyes))
    assert notes[0][3] == notes[1][2], notes

    words = program.find('list', 'Parts of the answer')
    words.find('list item', re.compile(r'^1 Situation \d+ %$'))
    words.find('list item', re.compile(r'^3 Action \d+ %$'))
    words.find('list item', 'No task yet')
    words.find('list item', 'No result yet')


def writing_about_a_mark(stage):
    """While playback stands a mark lies at the playhead, and Enter writes about it at once"""
    library = stage.library('words')
    record(stage, library, 3)
    program = stage.start(library)
    open_review_by_keys(program)
    program.keys('period', 'period', 'period')
    position = program.find('slider', 'Position')
    until(lambda: position.value > 0.1, 10, 'three pictures on')
    standing = position.value * 1000
    program.keys('g', 'Return')
    program.find('text', 'Note').wait_focused()
    program.type('The pen, again.')
    program.keys('Return')
    steps.note_row(program, 'The pen, again.')
    answer, = stage.answers(library)
    note, = stage.notes(library, answer)
    assert (note['aspect'], note['kind'], note['text']) == ('fidgeting', 'try-instead', 'The pen, again.'), note
    assert abs(note['start_ms'] - standing) < 2, (note, standing)


if __name__ == '__main__':
    sys.exit(tell([drawing_a_ribbon_live, writing_about_a_mark]))
