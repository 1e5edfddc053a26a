# SPDX-License-Identifier: GPL-3.0-or-later
"""What a candidate does in Vastaus, step by step, for the demonstration and the desktop tests."""
import re
import time

from desktop import until


THINKING_TIMES = ('None', '5 seconds', '10 seconds', '15 seconds', '30 seconds', '45 seconds', '1 minute')


def open_setup(program):
    program.find('push button', 'Start interview').click()
    program.find('push button', 'Begin')


def set_up(program, questions=2, thinking='5 seconds', video=True):
    """Fills in the set-up page and leaves it when everything is ready."""
    program.find('push button', 'Practice').click()
    count = program.find('spin button', 'Number of questions')
    count.set_value(questions)
    # By keys, which bring it into sight; what is scrolled away in the open list cannot be counted
    time_to_think = program.find('combo box', 'Thinking time')
    time_to_think.find('push button').tab_to()
    program.keys('space', 'Home', *['Down'] * THINKING_TIMES.index(thinking), 'Return')
    until(lambda: time_to_think.chosen() == thinking, 5, f'{thinking} to think')
    switch = program.find('check box', 'Record video')
    if switch.checked != video:
        switch.click()
        until(lambda: switch.checked == video, 5, 'the switch has moved')
    if video:
        program.gone('label', 'The camera is off')


def begin(program):
    program.find('push button', 'Begin').wait_sensitive().click()


def wait_answering(program):
    """Waits until the clock of the answer runs."""
    program.find('push button', 'Finish answer', timeout=15).wait_sensitive(15)


def answer_now(program):
    program.find('push button', 'Answer now').click()
    wait_answering(program)


def finish_answer(program):
    program.find('push button', 'Finish answer').wait_sensitive().click()
    program.find('alert', re.compile('^Your answer is kept'), timeout=20)


def say(program, file):
    """Plays what was recorded before to the microphone, from its beginning to its end."""
    assert program.desktop.play(file).wait(60) == 0, f'{file} could not be played'


def stay(program, seconds):
    """Lets an answer go on for so long."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() >= end, seconds + 5, f'{seconds} s have gone by')
    program.check_alive()


def open_review(program):
    """Of the first interview that has the button."""
    program.find('push button', 'Review').click()
    program.find('slider', 'Position')


def add_note(program, text, kind=None, aspect=None):
    """At the playhead. Returns what the entry says of its moment."""
    program.find('push button', 'Add note').click()
    entry = program.find('text', 'Note').wait_focused()
    moment = entry.description
    entry.write(text)
    if aspect is not None:
        program.find('combo box', 'Aspect').choose(aspect)
    if kind is not None:
        program.find('panel', 'Kind').find('push button', kind).click()
    program.find('push button', 'Save note').wait_sensitive().click()
    program.gone('text', 'Note')
    note_row(program, text)
    return moment


def note_row(program, text):
    return program.find('list', 'Notes').find('list item', re.compile(re.escape(text)))


def export_notes(program, path, words='WebVTT, for players and browsers'):
    """From the menu of the review."""
    program.find('push button', 'Menu').click()
    program.find('menu item', 'Export notes…').click()
    program.find('menu item', words).click()
    program.save_as(path)
