#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_markers.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. What a reviewer has of their own."""
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import steps  # noqa: E402
from desktop import until  # noqa: E402
from stories import tell  # noqa: E402
from test_review import open_review_by_keys, press, record  # noqa: E402


def choose_in_menu(program, *words):
    program.find('push button', 'Menu').click()
    for item in words:
        program.find('menu item', item).click()


def marking_with_an_own_set(stage):
    """A set is made, a clash of keys is named before saving, and its key marks with name and span; the choice is remembered"""
    library = stage.library('own')
    record(stage, library, 4)
    program = stage.start(library)
    open_review_by_keys(program)
    choose_in_menu(program, 'Marker sets…')
    program.find('push button', 'New set').click()
    program.find('text', 'Name of the set').wait_focused()
    program.type('Service calls')
    program.keys('Tab')
    program.type('Smiles')
    program.keys('Tab')
    program.type('k')
    program.find('alert', re.compile('^The key K plays'))
    program.keys('BackSpace')
    program.type('h')
    program.find('check box', 'Has a beginning and an end').tab_to()
    program.keys('space')
    program.find('push button', 'Save').click()
    program.find('list item', re.compile('^Service calls'))
    program.keys('Escape')

    program.keys('F9')
    choose_in_menu(program, 'Marker keys')
    program.find('combo box', 'Markers').choose('Service calls')
    program.find('push button', 'Play').tab_to()
    program.keys('period', 'period', 'period')
    press(program, 'h')
    program.find('alert', re.compile('^Smiles · Eye contact begins at 0:00'))
    program.keys('period', 'period', 'period')
    press(program, 'h')
    program.find('alert', re.compile('^Smiles · Eye contact from 0:00'))
    press(program, 'a')
    answer, = stage.answers(library)
    until(lambda: [note['end_ms'] > note['start_ms'] for note in stage.notes(library, answer)] == [True], 10, 'a span')
    note, = stage.notes(library, answer)
    assert (note['label'], note['aspect'], note['kind']) == ('Smiles', 'eye-contact', 'try-instead'), note
    program.close()

    program = stage.start(library)
    open_review_by_keys(program)
    until(lambda: program.find('combo box', 'Markers').chosen() == 'Service calls', 10, 'the set is still in use')


def using_a_text_again(stage):
    """What is written in one note is kept and put into another, by keys"""
    library = stage.library('again')
    record(stage, library, 3)
    program = stage.start(library)
    open_review_by_keys(program)
    program.keys('n')
    program.find('text', 'Note').wait_focused()
    program.type('Slower.')
    program.find(None, 'Snippets').tab_to()
    program.keys('space')
    program.find('push button', 'Keep this text as a snippet').wait_sensitive()
    program.keys('Tab', 'space')
    program.find('list item', 'Slower.')
    program.keys('Escape')
    program.find('push button', 'Save note').tab_to()
    program.keys('space')
    steps.note_row(program, 'Slower.')
    program.keys('n')
    program.find('text', 'Note').wait_focused()
    program.find(None, 'Snippets').tab_to()
    program.keys('space')
    program.find('list item', 'Slower.').wait_focused()
    program.keys('Return')
    program.find('text', 'Note').wait_focused()
    program.keys('Return')
    answer, = stage.answers(library)
    until(lambda: [note['text'] for note in stage.notes(library, answer)] == ['Slower.', 'Slower.'], 10, 'two notes')


def measuring_the_reaction(stage):
    """The exercise is done by keys, and proposes a time that can be saved"""
    library = stage.library('reaction')
    record(stage, library, 3)
    program = stage.start(library)
    open_review_by_keys(program)
    choose_in_menu(program, 'Advanced', 'Reaction time…')
    program.find('push button', 'Begin the exercise').wait_focused()
    program.keys('space')
    for _ in range(5):
        program.find(None, 'Now', timeout=15)
        press(program, 'space')
    program.find(None, re.compile(r'^You took \d\.\d\d seconds'))
    program.keys('Return')
    program.gone('push button', 'Begin the exercise')
    program.find('push button', 'Play').wait_focused()
    choose_in_menu(program, 'Advanced', 'Reaction time…')
    seconds = program.find('spin button', 'Reaction time in seconds')
    assert 0 < seconds.value < 1.9, seconds.value


if __name__ == '__main__':
    sys.exit(tell([marking_with_an_own_set, using_a_text_again, measuring_the_reaction]))
