#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_prepare.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. Prepares interviews as a candidate does.

The Questions page with its search, outlines, own questions, sets and job profiles; and what of it comes back on the stage.
"""
import json
import os
import re
import sqlite3
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import steps  # noqa: E402
from desktop import until  # noqa: E402
from stories import tell  # noqa: E402

TONE = ('--audio-source', 'audiotestsrc is-live=true')
HARDEST = 'What’s the hardest customer case you’ve ever dealt with, and how did it end?'
OUTLINE = {'Situation': 'Broken kettle, third call', 'Task': 'Calm her down'}
CHANGE = 'Name the outcome first'
STEMS = ('Mitä teet, kun asiakas nukahtaa luurin ääreen?', 'Hva gjør du når kunden vil kjøpe et bjørneskinn?')
GOOD = ('Why our bakery, and why now?', 'Tell me about a cake that went wrong.', 'Kuka opetti sinut leipomaan?')
HALF = ('Which bread do you bake at home?', 'What would you bake for a wedding?')
OWN = 'What did the parrot say to the customer?'
EDITED = 'What did the parrot say about the customer?'
EMPLOYER = 'Northern Bakery'
ADVERTISEMENT = ('We are looking for a shop assistant with good customer service skills. You are patient and enjoy '
                 'teamwork. Customer service and teamwork matter to us.')
LIMIT_S = 5
MOST_OFF_MS = 100


def open_questions(program):
    program.find('page tab', 'Questions').click()
    program.find('entry', 'Search questions')


def listed(program):
    """Names of the questions that are listed, also of those that the list has to be scrolled to."""
    return program.find('list', 'Questions').child_names()


def search(program, words):
    """As somebody types."""
    program.find('entry', 'Search questions').press()
    program.keys('ctrl+a')
    program.type(words)


def search_until(program, words, condition):
    """Searches until what is listed is as wanted; returns it."""
    search(program, words)
    return until(lambda: [names for names in [listed(program)] if names and condition(names)], 10,
                 f'questions found by {words!r} are the right ones')[0]


def open_question(program, words, text):
    """Finds a question by some of its words and opens it."""
    search_until(program, words, lambda names: len(names) == 1 and names[0].startswith(text))
    program.find('list', 'Questions').find('list item', re.compile(re.escape(text))).press(across=0.3)
    program.find('heading', text)


def practise_question(program, text):
    """From its page to its thinking time."""
    program.find('push button', 'Practise this question').click()
    steps.begin(program)
    program.find('label', text)
    program.find('push button', 'Answer now')


def kept_outline(library):
    """By part; what is in no file yet is not kept."""
    database = sqlite3.connect(os.path.join(library, 'library.sqlite3'), timeout=10)
    try:
        return dict(database.execute('SELECT part, text FROM outline'))
    finally:
        database.close()


def an_outline_is_practised(stage):
    """An outline outlives a kill, is in sight while one thinks, and the rating of the answer stands by its question"""
    library = stage.library('outline')
    program = stage.start(library, *TONE)
    open_questions(program)
    open_question(program, 'hardest customer case', HARDEST)
    program.find('text', 'Situation').tab_to()
    program.type(OUTLINE['Situation'])
    program.keys('Tab')
    program.type(OUTLINE['Task'])
    until(lambda: sorted(kept_outline(library).values()) == sorted(OUTLINE.values()), 10, 'the outline is kept')
    program.kill()

    program = stage.start(library, *TONE)
    open_questions(program)
    open_question(program, 'hardest customer case', HARDEST)
    until(lambda: all(program.find('text', part).text == text for part, text in OUTLINE.items()), 10, 'it is shown')
    practise_question(program, HARDEST)
    for part, text in OUTLINE.items():
        program.find('panel', 'Your outline').find('label', part)
        program.find('panel', 'Your outline').find('label', text)
    steps.answer_now(program)
    steps.stay(program, 2)
    steps.finish_answer(program)
    program.keys('4')
    until(lambda: program.find('push button', '4 of 5').checked, 5, 'the answer is rated')
    program.find('text', 'What would you change?').tab_to()
    program.type(CHANGE)
    program.keys('Return')
    program.find('push button', 'Summary').wait_focused().click()
    until(lambda: program.find('text', 'What would you change?').text == CHANGE, 10, 'it says so in the summary')
    program.find('push button', 'Done').click()
    open_questions(program)
    program.find('list', 'Questions').find('list item', re.compile('Practised once, last today, own rating 4 of 5$'))
    answer, = stage.answers(library)
    assert answer['state'] == 'complete' and answer['duration_ms'] >= 2000, answer


def choose_from_menu(program, button, words):
    """GTK 4.8 counts the items of a menu that hangs over the edge from the popup's own corner: they cannot be found by
    whether they are shown."""
    list(program.find_all('push button', button))[-1].click()
    until(lambda: next((node for node in program.walk()
                        if node.role == 'menu item' and node.has_size() and node.name == words), None),
          5, f'{button!r} offers {words!r}').click()


def list_every_language(program):
    program.find('push button', 'Filter').click()
    language = program.find('combo box', 'Language')
    program.find('list item', 'Language').wait_focused()
    keys = program.desktop.keys  # to whatever has the focus: a popup is a window, too, but cannot be activated
    keys('Return')
    until(language.choices, 5, 'the languages are listed')
    keys('End', 'Return')
    until(lambda: language.chosen() == 'All languages', 5, 'questions in every language are listed')
    keys('Escape')
    program.gone('combo box', 'Language')


def found_and_starred(stage):
    """Inflected words and plain letters find what was meant; what is starred is filtered by, and makes an interview"""
    library = stage.library('searching')
    file = stage.desktop.path('stems.csv')
    write_table(file, 'language,category,text', *(f'{language},situational,"{text}"'
                                                  for language, text in zip(('fi', 'nb'), STEMS)))
    stage.command(library, 'import-questions', file)
    stage.desktop.set_preferences(language="'nb'", record_video='false')
    program = stage.start(library, *TONE)
    open_questions(program)
    list_every_language(program)
    search_until(program, 'asiakkaan nukah', lambda names: len(names) == 1 and names[0].startswith(STEMS[0]))
    search_until(program, 'bjorneskinn kjop', lambda names: len(names) == 1 and names[0].startswith(STEMS[1]))
    program.find('list', 'Questions').find('push button', 'Star').press()
    until(lambda: listed(program)[0].endswith(', starred'), 10, 'it has a star')

    best = search_until(program, 'asiakkaan', lambda names: len(names) > 20)[0]
    row = program.find('list', 'Questions').find('list item', best)
    until(lambda: program.find('entry', 'Search questions').extents[1] < row.extents[1] < 200, 5, 'the best is in sight')

    program.find('push button', 'Filter').click()
    program.find('check box', 'Starred only').click()
    until(lambda: program.find('check box', 'Starred only').checked, 5, 'only starred ones are asked for')
    program.desktop.keys('Escape')
    search_until(program, ' ', lambda names: len(names) == 1 and names[0].startswith(STEMS[1]))
    program.find('push button', 'List all questions again').click()
    until(lambda: len(listed(program)) > 200, 10, 'all questions are listed again')

    steps.open_setup(program)
    program.find('push button', 'My starred questions').wait_sensitive().click()
    steps.begin(program)
    program.find('label', STEMS[1])


def write_table(path, *lines):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')


def import_file(program, path):
    """Up to what the window says of it."""
    program.find('push button', 'Import…').click()
    program.find('push button', 'Open')
    program.keys('slash')
    program.find('text', 'GtkFileChooserEntry').wait_focused()
    program.keys('ctrl+a')
    program.type(path)
    program.keys('Return')
    program.find('label', 'Import questions')


def set_items(program):
    return program.find('list', 'Questions of the set').child_names()


def imported(stage, library):
    questions = json.loads(stage.command(library, 'questions', '--json'))
    return sorted((question['id'], question['text'], question['language'], question['category'])
                  for question in questions if question['origin'] == 'imported')


def sets_come_and_go(stage):
    """A good file and a half broken one become sets, with every line that is left out named; rubbish changes nothing"""
    library, other = stage.library('sets'), stage.library('other')
    good, half, rubbish, out = (stage.desktop.path(name) for name in ('good.csv', 'half.csv', 'rubbish.csv', 'out.json'))
    write_table(good, 'text,category,language', f'"{GOOD[0]}",company,en', f'"{GOOD[1]}",behavioural,en',
                f'"{GOOD[2]}",personal,fi')
    write_table(half, 'text,category,answer_s', f'"{HALF[0]}",personal,60', 'What is a sponge?,cookery,60',
                ',personal,60', 'Where will you be in ten years?,personal,soon', f'"{HALF[0]}",personal,60',
                f'"{HALF[1]}",situational,')
    with open(rubbish, 'wb') as file:
        file.write(bytes(range(256)) * 20)

    program = stage.start(library, leaks=False)
    open_questions(program)
    program.find('push button', 'Sets').click()
    import_file(program, good)
    program.find('status bar', '3 questions come in.')
    program.find('push button', 'Import').wait_sensitive().click()
    until(lambda: set_items(program) == list(GOOD), 10, 'the set has its questions')

    import_file(program, half)
    program.find('status bar', '2 questions come in. 4 lines are left out.')
    for line in (3, 4, 5, 6):
        program.find('list item', re.compile(f'Left out, line {line}: .'))
    program.find('push button', 'Import').wait_sensitive().click()
    until(lambda: set_items(program) == list(HALF), 10, 'the other set has what could be taken')

    before = imported(stage, library)
    assert sorted(text for _, text, _, _ in before) == sorted(GOOD + HALF), before
    import_file(program, rubbish)
    program.find('label', 'This file cannot be imported')
    assert not program.find('push button', 'Import').sensitive
    program.find('push button', 'Cancel').click()
    program.gone('label', 'This file cannot be imported')
    assert imported(stage, library) == before

    program.find('list', 'Question sets').find('list item', re.compile('^good')).press()
    until(lambda: set_items(program) == list(GOOD), 10, 'the first set is open')
    choose_from_menu(program, 'More to do with this set', 'Export…')
    program.save_as(out)
    program.find('label', 'Set exported')
    stage.command(other, 'import-questions', out)
    assert imported(stage, other) == [question for question in before if question[1] in GOOD], imported(stage, other)


def own_questions(stage, library):
    return [question['text'] for question in json.loads(stage.command(library, 'questions', '--json'))
            if question['origin'] == 'own']


def a_question_of_ones_own(stage):
    """A question of one's own is written, edited, duplicated, deleted and brought back"""
    library = stage.library('own')
    program = stage.start(library)
    open_questions(program)
    program.find('push button', 'New question').click()
    program.find('text', 'Question').wait_focused()
    program.type(OWN)
    program.keys('ctrl+Return')
    program.find('heading', OWN)
    assert own_questions(stage, library) == [OWN]

    choose_from_menu(program, 'More actions', 'Edit…')
    program.find('text', 'Question').wait_focused()
    program.keys('ctrl+a')
    program.type(EDITED)
    program.find('push button', 'Save').click()
    program.find('heading', EDITED)
    assert own_questions(stage, library) == [EDITED]

    choose_from_menu(program, 'More actions', 'Duplicate…')
    program.find('text', 'Question').wait_focused()
    program.find('push button', 'Save').wait_sensitive().click()
    program.gone('push button', 'Save')
    until(lambda: len(own_questions(stage, library)) == 2, 10, 'there are two of them')
    search_until(program, 'parrot', lambda names: len(names) == 2)

    choose_from_menu(program, 'More actions', 'Delete')
    search_until(program, 'parrot', lambda names: len(names) == 1)
    assert own_questions(stage, library) == [EDITED]
    program.find('push button', 'Undo').press()
    until(lambda: len(own_questions(stage, library)) == 2, 10, 'the other one is back')
    until(lambda: len(listed(program)) == 2, 10, 'it is listed again')


def choose_own(program, mode):
    """Out of what there is for the first interview of a library."""
    steps.open_setup(program)
    own = program.find('push button', 'Own choice')
    own.click()
    until(lambda: own.checked, 5, 'the own choice is taken')
    program.find('combo box', 'Mode').choose(mode)


def answer_alone(stage, library, mode):
    """A window where the first answer of an interview has begun, with a short limit."""
    values = f"{{'{mode}': {{'think-s': 0, 'answer-s': {LIMIT_S}}}}}"
    stage.desktop.set_preferences(mode=f"'{mode}'", record_video='false', mode_values=values)
    program = stage.start(library, *TONE)
    choose_own(program, mode.capitalize())
    steps.begin(program)
    steps.wait_answering(program)
    return program


def time_is_up(stage):
    """Strict mode ends at the limit and gives one take; practice goes on and counts what is beyond"""
    library = stage.library('limits')
    program = answer_alone(stage, library, 'strict')
    program.find('alert', re.compile(f'^Your answer is kept: 0:0{LIMIT_S} of 0:0{LIMIT_S}'), timeout=LIMIT_S + 20)
    program.find('label', 'In this interview every question is answered once.')
    assert not list(program.find_all('push button', 'Try again'))
    answer, = stage.answers(library)
    assert abs(answer['duration_ms'] - LIMIT_S * 1000) <= MOST_OFF_MS, answer
    assert program.close() == 0

    program = answer_alone(stage, library, 'practice')
    steps.stay(program, LIMIT_S + 2)
    program.find('push button', 'Finish answer').click()
    kept = program.find('alert', re.compile('over the limit'), timeout=20).name
    answer, = (answer for answer in stage.answers(library) if answer['duration_ms'] > (LIMIT_S + 1) * 1000)
    over = answer['duration_ms'] // 1000 - LIMIT_S
    assert re.search(f'of 0:0{LIMIT_S}, 0:0{over} over the limit', kept), (kept, answer)
    program.find('push button', 'Try again')


def wordings(stage, library, language):
    return {question['text'] for question in json.loads(stage.command(library, 'questions', '--language', language,
                                                                      '--json'))}


def another_language(stage):
    """The language can change in mid-interview; the question that is asked and those that follow change with it"""
    library = stage.library('languages')
    english, finnish = (wordings(stage, library, language) for language in ('en', 'fi'))
    stage.desktop.set_preferences(language="'en'", record_video='false')
    program = stage.start(library, *TONE)
    choose_own(program, 'Practice')
    steps.begin(program)
    program.find('push button', 'Answer now')
    assert asked(program, english), 'the first question is in English'
    choose_from_menu(program, 'Language and outline', 'Suomi')
    until(lambda: asked(program, finnish), 10, 'it is asked in Finnish')
    steps.answer_now(program)
    steps.stay(program, 2)
    steps.finish_answer(program)
    program.find('push button', 'Next question').click()
    program.find('label', re.compile('^Question 2 of'))
    until(lambda: asked(program, finnish), 10, 'the next one is in Finnish, too')
    answer, = stage.answers(library)
    assert answer['question'] in finnish, answer


def asked(program, texts):
    """Whether one of them stands on the stage."""
    return any(node.name in texts for node in program.find_all('label'))


def write_job(program):
    """A job of which two key words are chosen."""
    open_questions(program)
    program.find('push button', 'Job profiles').click()
    program.find('push button', 'New job').click()
    program.find('text', 'Company').wait_focused()
    program.type(EMPLOYER)
    program.find('heading', EMPLOYER)
    program.find('text', 'Advertisement').write(ADVERTISEMENT)
    for word in ('customer service', 'teamwork'):
        program.find('push button', word).click()
        until(lambda: program.find('push button', word).checked, 5, f'{word!r} is chosen')


def choose_set(program, name):
    questions = program.find('combo box', 'Question set')
    questions.find('push button').tab_to()
    program.keys('space')
    choices = until(lambda: [names for names in [questions.choices()] if name in names], 10, 'the sets are shown')[0]
    program.desktop.keys('Home', *['Down'] * choices.index(name), 'Return')
    until(lambda: questions.chosen() == name, 5, f'{name} is asked')


def a_job(stage):
    """A job's employer is named in questions, and its key words are at hand: while one thinks, and in review"""
    library = stage.library('job')
    stage.desktop.set_preferences(record_video='false')
    program = stage.start(library, *TONE)
    write_job(program)
    program.find('push button', 'Practise for this job').click()
    job = program.find('combo box', 'Job profile')
    until(lambda: job.chosen() == EMPLOYER, 10, 'the job has been taken over')
    kind = program.find('push button', 'One category')
    kind.click()
    until(lambda: kind.checked, 5, 'one category is asked')
    choose_set(program, 'About the employer')
    steps.begin(program)
    program.find('label', re.compile(f'{EMPLOYER}.*[?]$'))
    program.find('label', 'customer service · teamwork')
    steps.answer_now(program)
    steps.stay(program, 2)
    steps.finish_answer(program)
    program.find('push button', 'End interview').click()
    program.find('push button', 'Review').click()
    program.find('slider', 'Position')
    title = program.find('label', 'Key words of the job: 0 of 2')
    if not list(program.find_all('check box', 'teamwork')):
        title.press()
    program.find('check box', 'customer service')
    program.find('check box', 'teamwork').press()
    program.find('label', 'Key words of the job: 1 of 2')
    answer, = stage.answers(library)
    assert EMPLOYER in answer['question'], answer
    note, = stage.notes(library, answer)
    assert note['text'] == 'teamwork' and note['aspect'] == 'key-word', note


if __name__ == '__main__':
    sys.exit(tell([an_outline_is_practised, found_and_starred, sets_come_and_go, a_question_of_ones_own, time_is_up,
                   another_language, a_job]))
