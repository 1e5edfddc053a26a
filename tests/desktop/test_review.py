#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_review.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. The review, by the keyboard alone."""
import contextlib
import json
import os
import re
import sqlite3
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


def make_recording(stage, name, *words):
    """Of made sound and, where wanted, made pictures; sooner than it could be recorded."""
    path = stage.desktop.path(name + '.webm')
    run('gst-launch-1.0', '-q', 'webmmux', 'name=mux', '!', 'filesink', f'location={path}', *words)
    return path


def make_sound(seconds):
    return ('audiotestsrc', 'wave=ticks', 'samplesperbuffer=4800', f'num-buffers={seconds * 10}', '!',
            'audio/x-raw,rate=48000,channels=1', '!', 'opusenc', '!', 'mux.')


def make_picture(seconds):
    return ('videotestsrc', f'num-buffers={seconds * 15}', '!', 'video/x-raw,width=320,height=240,framerate=15/1', '!',
            'vp8enc', 'deadline=1', 'cpu-used=8', '!', 'mux.')


def add_answers(stage, library, recording, count, seconds):
    os.makedirs(library, exist_ok=True)
    run(os.path.join(stage.build, 'tests/desktop/add-answers'), library, recording, count, seconds * 1000, env=stage.aside())


def wait_value(node, expected, off=0.05):
    until(lambda: abs(node.value - expected) <= off, 10, f'{node} at {expected}')


def playing_by_keys(stage):
    """Every key of the player does what the shortcuts window says of it"""
    library = stage.library('player')
    add_answers(stage, library, make_recording(stage, 'thirty', *make_picture(30), *make_sound(30)), 1, 30)
    program = stage.start(library)
    open_review_by_keys(program)
    position = program.find('slider', 'Position')

    for keys, expected in ((['Right'], 5), (['Right'], 10), (['j'], 5), (['Left'], 0), (['period'] * 3, 3 / 15),
                           (['comma'] * 2, 1 / 15)):
        program.keys(*keys)
        wait_value(position, expected)

    program.keys('l')
    program.find('push button', 'Pause')
    program.keys('k')
    program.find('push button', 'Play')
    program.keys('k')
    program.keys('plus', 'plus')
    program.find('push button', re.compile('^Speed, 1.5×'))
    program.keys('minus', 'minus', 'minus')
    program.find('push button', re.compile('^Speed, 0.75×'))
    program.keys('l', 'l', 'l')
    program.find('push button', re.compile('^Speed, 1.25×'))
    program.find('push button', 'Pause')
    program.keys('space')
    program.find('push button', 'Play')

    standing = position.value
    program.keys('i', 'Right', 'o')
    program.find('label', re.compile(r'^\d:\d\d\.\d–\d:\d\d\.\d$'))
    wait_value(position, standing + 5)
    repeat = program.find(name='Repeat the selection')
    program.keys('ctrl+shift+l')
    until(lambda: repeat.checked, 5, 'the selection is repeated')
    program.keys('Escape')
    program.gone(None, 'Clear the selection')

    program.keys('F11')
    until(lambda: program.window_box(program.window_id('Vastaus'))[2:] == (1280, 960), 10, 'it fills the screen')
    program.keys('Escape')
    until(lambda: program.window_box(program.window_id('Vastaus'))[2:] != (1280, 960), 10, 'it is a window again')
    program.find('slider', 'Position')


def ask(library, query):
    """Of the database."""
    with contextlib.closing(sqlite3.connect(f'file:{library}/library.sqlite3?mode=ro', uri=True)) as connection:
        return connection.execute(query).fetchall()


def working_on_notes_by_keys(stage):
    """A note is added, edited, moved, made longer, undone, redone, replied to, addressed and found; the answer is rated"""
    library = stage.library('notes')
    add_answers(stage, library, make_recording(stage, 'sixty', *make_sound(60)), 1, 60)
    program = stage.start(library)
    open_review_by_keys(program)
    answer, = stage.answers(library)

    def note_is(wanted, what):
        """Returns the only note when it is as wanted."""
        def look():
            notes = stage.notes(library, answer)
            return notes[0] if len(notes) == 1 and wanted(notes[0]) else None
        return until(look, 10, what)

    position = program.find('slider', 'Position')
    program.keys('Right', 'Right')
    wait_value(position, 10)
    program.keys('d', 'Return')
    program.find('text', 'Note').wait_focused()
    program.type('Hands on the table.')
    program.keys('Return')
    steps.note_row(program, 'Hands on the table.')
    program.keys('ctrl+l', 'F2')
    program.find('text', 'Note').wait_focused()
    program.keys('ctrl+a')
    program.type('Hands where one sees them.')
    program.keys('Return')
    added = note_is(lambda note: note['text'] == 'Hands where one sees them.', 'edited')
    assert (added['aspect'], added['kind'], added['start_ms']) == ('hands', 'try-instead', 10000), added

    position.tab_to()
    program.keys('Page_Up', *['ctrl+Right'] * 5, 'Return')
    moved = note_is(lambda note: note['start_ms'] > 10000, 'moved')
    program.keys(*['shift+Right'] * 5, 'Return')
    longer = note_is(lambda note: note['end_ms'] > note['start_ms'], 'a span')
    assert longer['start_ms'] == moved['start_ms'], longer
    program.keys('ctrl+z')
    note_is(lambda note: note['end_ms'] == note['start_ms'] > 10000, 'a moment again')
    program.keys('ctrl+z')
    note_is(lambda note: note['start_ms'] == 10000, 'back where it was')
    program.keys('ctrl+shift+z', 'ctrl+shift+z')
    note_is(lambda note: (note['start_ms'], note['end_ms']) == (longer['start_ms'], longer['end_ms']), 'done again')

    program.keys('ctrl+l', 'ctrl+r')
    program.find('text', 'Note').wait_focused()
    program.type('I did not know.')
    program.keys('Return')
    program.find('list', 'Notes').find('label', re.compile('I did not know'))
    program.keys('ctrl+l', 'ctrl+m')
    note_is(lambda note: note['state'] == 'addressed', 'addressed')

    program.keys('ctrl+f')
    program.find('entry', 'Search in notes')
    program.type('elephant')
    program.gone('label', re.compile('Hands where'))
    program.keys('Escape')
    steps.note_row(program, 'Hands where one sees them.')

    program.keys('alt+2', '4')
    until(lambda: ask(library, 'SELECT value FROM rating') == [(4,)], 10, 'rated')


def comparing_by_keys(stage):
    """Two answers to one question play in step, and the other one is heard"""
    library = stage.library('compare')
    record(stage, library, 4)
    record(stage, library, 4)
    program = stage.start(library)
    open_review_by_keys(program)
    program.find('push button', 'Compare with another answer').tab_to()
    program.keys('space')
    dialog = until(lambda: next((node for node in program.children() if node.name == 'Compare with'), None), 10, 'the choice')
    dialog.find('list', 'Answers').find('list item').tab_to()
    program.keys('Return')
    program.find('push button', 'Play', timeout=20).wait_sensitive().wait_focused()
    position = program.find('slider', 'Position')
    standing = position.value
    program.keys('period', 'period')
    until(lambda: position.value > standing, 10, 'two pictures on')
    hear = program.find(name='Hear B')
    heard = hear.checked
    program.keys('h')
    until(lambda: hear.checked != heard, 5, 'the other one is heard')
    program.keys('space')
    program.find('push button', 'Pause')
    program.keys('space')
    program.find('push button', 'Play')
    program.keys('Escape')
    program.find('push button', 'Compare with another answer')


TEXTS = ['Name your part.', 'Where was this?', 'Who was there?', 'A good example.', 'Breathe here.']


def giving_notes_at_speed(stage):
    """A mentor gives fifteen notes on three answers of two minutes by keys alone and waits for nothing"""
    library = stage.library('mentor')
    add_answers(stage, library, make_recording(stage, 'two-minutes', *make_sound(120)), 3, 120)
    program = stage.start(library)
    open_review_by_keys(program)

    script = []
    for number in range(3):
        for text in TEXTS:
            script += key('Right', 'Right', 'Right', 'n') + typed(f'{number + 1}: {text}') + key('Return')
        script += key('ctrl+Next')
    began = time.monotonic()
    run('xdotool', *script, env=program.desktop.environment)
    print(f'# keys pressed in {time.monotonic() - began:.1f} s')

    def read():
        return [[(note['text'], note['start_ms']) for note in stage.notes(library, answer)] for answer in stage.answers(library)]

    until(lambda: sum(len(notes) for notes in read()) >= 15, 20, '15 notes')
    expected = [[(f'{number + 1}: {text}', (i + 1) * 15000) for i, text in enumerate(TEXTS)] for number in range(3)]
    assert read() == expected, read()


def key(*keys):
    return ['key', '--delay', '12', *keys]


def typed(text):
    """Without the keyboard being let go of; xdotool's own word for it would eat the words that come after it."""
    names = {' ': 'space', '.': 'period', ':': 'colon', '?': 'question'}
    return key(*(names.get(letter, letter) for letter in text))


if __name__ == '__main__':
    sys.exit(tell([drawing_a_ribbon_live, writing_about_a_mark, playing_by_keys, working_on_notes_by_keys, comparing_by_keys,
                   giving_notes_at_speed]))
