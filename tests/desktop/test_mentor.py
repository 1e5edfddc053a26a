#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_mentor.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. Two people at one desk: a mentor leads the interview."""
import json
import os
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import steps  # noqa: E402
from desktop import run, until  # noqa: E402
from stories import tell  # noqa: E402

TONE = ('--audio-source', 'audiotestsrc is-live=true')
MENTOR = 'Aino Õun'
REACTION_MS = 2000
MOST_OFF_MS = 100


def begin_with_mentor(stage, library):
    """The presenter of an interview of two questions."""
    program = stage.start(library, *TONE)
    steps.open_setup(program)
    steps.set_up(program, questions=2, thinking='1 minute', video=False)
    program.find('check box', 'A mentor asks the questions').click()
    program.find('text', 'Name of the mentor').write(MENTOR)
    steps.begin(program)
    return program, find_presenter(program)


def find_presenter(program):
    return until(lambda: next((node for node in program.children() if node.name == 'Presenter'), None), 15,
                 'a window called Presenter')


def listed(presenter):
    """The next questions, also those one has to scroll to."""
    questions = next(node for node in presenter.walk() if node.role == 'list' and node.name == 'Next questions')
    return questions.child_names()


def to_front(program, title):
    run('xdotool', 'windowactivate', '--sync', program.window_id(title), env=program.desktop.environment)


def is_on_screen(program, title):
    return run('xdotool', 'search', '--onlyvisible', '--name', f'^{title}$', check=False, env=program.desktop.environment) != ''


def press(program, key):
    """A key in the window that has the keyboard. When it was pressed, in ms."""
    pressed = time.monotonic()
    run('xdotool', 'key', '--delay', '0', key, env=program.desktop.environment)
    return pressed * 1000


def check_moment(note, pressed, finished, duration_ms):
    """Both keys take the same way, and the recording ends with the second one."""
    expected = duration_ms - (finished - pressed) - REACTION_MS
    print(f'# {note["aspect"]}: {note["start_ms"] - expected:+.0f} ms off')
    assert abs(note['start_ms'] - expected) <= MOST_OFF_MS, (note, expected)


def marks_lie_where_they_were_seen(stage):
    """Live marks lie within 100 ms of the key press less the reaction time, and are notes of the mentor afterwards"""
    library = stage.library('mentor')
    program, presenter = begin_with_mentor(stage, library)
    to_front(program, 'Presenter')
    press(program, 'ctrl+Return')
    presenter.find('push button', 'Finish answer', timeout=20).wait_sensitive(20)
    steps.stay(program, 3)
    pace = press(program, 'q')
    steps.stay(program, 0.7)
    eyes = press(program, 'shift+a')
    steps.stay(program, 0.5)
    press(program, 'd')
    press(program, 'ctrl+z')
    steps.stay(program, 0.8)
    pause = press(program, 'e')
    press(program, 'z')
    steps.stay(program, 0.6)
    assert len(list(presenter.find('list', 'Marks of this answer').find_all('list item'))) == 3
    finished = press(program, 'ctrl+Return')
    presenter.find('push button', 'Next question').wait_sensitive(20)

    answer = stage.answers(library)[0]
    exported = json.loads(stage.command(library, 'export', answer['id'], '--format', 'json'))['answers'][0]
    notes, recording = exported['notes'], exported['recording']
    assert [(note['aspect'], note['kind'], note['text']) for note in notes] == [
        ('pace', 'try-instead', ''), ('eye-contact', 'strength', ''), ('pauses', 'strength', '')], notes
    assert all((note['reviewer']['name'], note['reviewer']['role']) == (MENTOR, 'mentor') for note in notes), notes
    assert recording['go_ms'] > 2000, recording
    for note, pressed in zip(notes, (pace, eyes, pause)):
        check_moment(note, pressed, finished, recording['duration_ms'])

    press(program, 'ctrl+End')
    program.find('push button', 'Review', timeout=20).click()
    program.find('slider', 'Position')
    steps.note_row(program, 'Pace')


def questions_thought_up_on_the_spot(stage):
    """A follow-up and a question of the mentor's own come next, and the candidate sees neither buttons nor meter"""
    program, presenter = begin_with_mentor(stage, stage.library('asking'))
    stage_window = next(node for node in program.children() if node.name == 'Vastaus')
    assert not list(stage_window.find_all('push button', 'Answer now'))
    assert not list(stage_window.find_all('level bar'))

    follow_up = next(node for node in presenter.walk() if node.role == 'push button' and node.description == 'Asks this next')
    asked = follow_up.name
    follow_up.click()
    until(lambda: listed(presenter)[:1] == [asked], 10, 'the follow-up is listed')
    entry = presenter.find('text', 'A question of your own')
    entry.write('What would your mother say?')
    presenter.find('push button', 'Ask next').wait_sensitive().click()
    until(lambda: listed(presenter)[:2] == ['What would your mother say?', asked], 10, 'both are listed')

    to_front(program, 'Vastaus')
    press(program, 'space')  # the candidate is ready
    presenter.find('push button', 'Finish answer', timeout=20).wait_sensitive(20)
    steps.stay(program, 2.5)
    press(program, 'space')
    presenter.find('push button', 'Next question').wait_sensitive(20).click()
    stage_window.find('label', 'What would your mother say?')

    to_front(program, 'Presenter')
    press(program, 'alt+F4')
    until(lambda: not is_on_screen(program, 'Presenter'), 10, 'the presenter is away')
    stage_window.find('push button', 'Language and outline').click()
    stage_window.find('menu item', 'Presenter window').click()
    until(lambda: is_on_screen(program, 'Presenter'), 10, 'the presenter is back')
    find_presenter(program).find('push button', 'End interview').click()
    program.find('list', 'Answers')


if __name__ == '__main__':
    sys.exit(tell([marks_lie_where_they_were_seen, questions_thought_up_on_the_spot]))
