#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_window.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. What goes wrong, and what a person does by the way.

Closing in mid-answer, two windows, deleting, searching, a narrow window, keys on the stage, a microphone that is pulled
out, a library that cannot be used, a program that is killed.
"""
import json
import os
import re
import sqlite3
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import steps  # noqa: E402
from desktop import stop, until  # noqa: E402
from stories import tell  # noqa: E402

TONE = ('--audio-source', 'audiotestsrc is-live=true')
PICTURE = ('--video-source', 'videotestsrc is-live=true ! video/x-raw,width=320,height=240,framerate=15/1')
SPEECH = 'I would find out what has happened, and then say what I can do today, and then I would do it.'
NARROW = (360, 600)
LOGOUT, SUSPEND, IDLE = 1, 4, 8  # what a session manager can hold up
SUPPORT = os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support')


def start_answering(stage, library, *words, thinking='None', video=False, **settings):
    """A window in which the clock of the only question runs."""
    program = stage.start(library, *words, **settings)
    steps.open_setup(program)
    steps.set_up(program, questions=1, thinking=thinking, video=video)
    steps.begin(program)
    if thinking == 'None':
        steps.wait_answering(program)
    return program


def record(stage, library, category='personal', seconds=1):
    """An interview of one answer, by the command line; its id."""
    questions = json.loads(stage.command(library, 'questions', '--language', 'en', '--category', category, '--json'))
    stage.command(library, 'record', '--question', questions[0]['id'], '--seconds', str(seconds), '--no-video', *TONE)
    return stage.interviews(library)[0]


def rows(program):
    return list(program.find('list', 'Interviews').find_all('list item'))


def until_rows(program, count):
    until(lambda: len(rows(program)) == count, 15, f'{count} interviews in the list')


def choose_from_main_menu(program, words):
    program.find('push button', 'Main menu').click()
    program.find('menu item', words).click()


def closing_in_mid_answer(stage):
    """Closing the window in mid-answer asks, and keeps what was said"""
    library = stage.library('closing')
    program = start_answering(stage, library, *TONE)
    steps.stay(program, 2)
    program.find('push button', 'Close').click()
    program.find('push button', 'Go on answering').press()
    program.gone('push button', 'Go on answering')
    assert program.find('push button', 'Finish answer').sensitive
    program.keys('ctrl+w')
    program.find('push button', 'Keep it and close').press()
    assert program.wait() == 0
    answer, = stage.answers(library)
    assert answer['state'] == 'complete' and answer['duration_ms'] >= 2000, answer


def ended_from_outside(stage):
    """A program that is told to end in mid-answer keeps what was said, also while it asks something"""
    library = stage.library('ended')
    program = start_answering(stage, library, *TONE)
    steps.stay(program, 2)
    program.find('push button', 'Close').click()
    program.find('push button', 'Go on answering')
    program.process.terminate()
    assert program.wait() == 0
    answer, = stage.answers(library)
    assert answer['state'] == 'complete' and answer['duration_ms'] >= 2000, answer


def the_machine_is_kept_awake(stage):
    """Suspend, screen lock and logout are held up as long as an interview runs, however it ends"""
    log = stage.desktop.path('log', 'session-manager.log')
    manager = stage.desktop.spawn('session-manager', os.path.join(SUPPORT, 'session_manager.py'),
                                  ready=lambda: asked(log) == ['ready'])
    program = start_answering(stage, stage.library('awake'), *TONE)
    begun = ['ready', f'inhibit io.github.vastaus.Vastaus {LOGOUT | SUSPEND | IDLE}']
    until(lambda: asked(log) == begun, 5, 'it is held up')
    program.find('push button', 'Start again').wait_sensitive().click()
    program.find('label', re.compile('take 2'))
    steps.wait_answering(program)
    steps.finish_answer(program)
    assert asked(log) == begun, asked(log)
    program.find('push button', 'Summary').click()
    until(lambda: asked(log) == [*begun, 'uninhibit 1'], 5, 'it is let go')

    program.find('push button', 'Practise again').click()
    steps.begin(program)
    steps.wait_answering(program)
    until(lambda: asked(log) == [*begun, 'uninhibit 1', begun[1]], 5, 'it is held up again')
    program.find('push button', 'Close').click()
    program.find('push button', 'Keep it and close').press()
    assert program.wait() == 0
    until(lambda: asked(log) == [*begun, 'uninhibit 1', begun[1], 'uninhibit 1'], 5, 'it is let go again')
    stop(manager)


def asked(log):
    with open(log) as file:
        return file.read().splitlines()


def two_windows_on_one_library(stage):
    """Two windows on one library see what the other does"""
    library = stage.library('shared')
    # GDK loses what one window asks of the other's selection
    first = stage.start(library, leaks=False)
    first.find('push button', 'Open the sample')
    second = start_answering(stage, library, *TONE, leaks=False)
    steps.stay(second, 2)
    steps.finish_answer(second)
    second.find('push button', 'Summary').click()
    second.find('push button', 'Review').click()
    second.find('slider', 'Position')
    first.find('list', 'Interviews').find('list item', re.compile('1 answer.*0 notes'), timeout=20)
    steps.add_note(second, 'Seen from the other window.')
    row = first.find('list', 'Interviews').find('list item', re.compile('1 answer.*1 note'), timeout=20)
    row.find('push button', 'Review').click()
    steps.note_row(first, 'Seen from the other window.')


def deleting_and_restoring(stage):
    """A deleted interview comes back by Undo, and later from Recently deleted"""
    library = stage.library('deleting')
    record(stage, library)
    kept = record(stage, library, category='service')
    program = stage.start(library)
    until_rows(program, 2)
    program.find('list', 'Interviews').find('list item', re.compile(re.escape(kept['title']))).press(across=0.2, down=0.7)
    program.find('slider', 'Position')
    program.keys('alt+Left')
    rows(program)[0].wait_focused()
    program.keys('Delete')
    program.find('push button', 'Undo').press()
    program.gone('push button', 'Undo')
    until_rows(program, 2)

    rows(program)[0].find('push button', 'More actions').click()
    program.find('menu item', 'Delete').click()
    until_rows(program, 1)
    assert len(stage.interviews(library)) == 1
    choose_from_main_menu(program, 'Recently deleted')
    program.find('push button', re.compile('^Restore')).press()
    until(lambda: len(stage.interviews(library)) == 2, 15, 'it is restored')
    program.keys('Escape')
    until_rows(program, 2)


def the_sample(stage):
    """The sample opens, plays with its notes, and can be removed"""
    library = stage.library('sample')
    program = stage.start(library)
    program.find('push button', 'Open the sample').click()
    program.find('slider', 'Position', timeout=20)
    assert list(program.find('list', 'Notes').find_all('list item'))
    program.find('push button', 'Play').click()
    program.find('push button', 'Pause').click()
    program.keys('alt+Left')
    until_rows(program, 1)
    rows(program)[0].tab_to()
    program.keys('Delete')
    program.find('push button', 'Open the sample', timeout=15)
    assert stage.interviews(library) == []


def searching(stage):
    """Searching finds interviews by the words of their notes, and says so when there are none"""
    library = stage.library('searching')
    record(stage, library)
    answer = record(stage, library, category='service')['answers'][0]
    stage.command(library, 'note', answer['id'], '--at', '0.5', '--aspect', 'pace', '--kind', 'strength', '--reviewer',
                  'Aino', '--role', 'mentor', 'Calm like a lighthouse')
    program = stage.start(library)
    until_rows(program, 2)
    program.keys('ctrl+f')
    program.find('entry', 'Search interviews')
    program.type('lighthouse')
    until_rows(program, 1)
    program.type('keeper')
    program.find('label', 'No matches')
    program.keys('Escape')
    until_rows(program, 2)


def assert_fits(program, node, page):
    x, y, width, height = node.extents
    assert x >= 0 and y >= 0 and x + width <= NARROW[0] and y + height <= NARROW[1], (page, node, node.extents)
    _, _, left_width, left_height = program.find('frame', 'Vastaus').extents
    assert (left_width, left_height) == NARROW, (page, left_width, left_height)


def a_narrow_window(stage):
    """In a narrow window every page still has its one sensible button in sight"""
    library = stage.library('narrow')
    program = stage.start(library, *TONE, *PICTURE)
    steps.open_setup(program)
    steps.set_up(program, questions=1, thinking='1 minute', video=False)
    program.keys('Escape')
    program.find('push button', 'Open the sample')
    program.resize(*NARROW)
    assert_fits(program, program.find('push button', 'Start interview'), 'interviews')
    steps.open_setup(program)
    assert_fits(program, program.find('push button', 'Begin'), 'set-up')
    steps.begin(program)
    assert_fits(program, program.find('push button', 'Answer now'), 'thinking')
    steps.answer_now(program)
    assert_fits(program, program.find('push button', 'Finish answer'), 'answering')
    steps.stay(program, 2)
    steps.finish_answer(program)
    assert_fits(program, program.find('push button', 'Summary'), 'kept')
    program.find('push button', 'Summary').click()
    assert_fits(program, program.find('push button', 'Review'), 'summary')
    program.find('push button', 'Review').click()
    assert_fits(program, program.find('push button', 'Play'), 'review')


def a_note_that_cannot_be_saved(stage):
    """A note that the library refuses stays in its entry; why is said beside the buttons, not over them"""
    library = stage.library('refusing')
    record(stage, library)
    database = sqlite3.connect(os.path.join(library, 'library.sqlite3'), timeout=10)
    program = stage.start(library)
    steps.open_review(program)
    program.keys('n')
    entry = program.find('text', 'Note').wait_focused()
    entry.write('Kept in spite of it all.')
    database.execute('CREATE TRIGGER refuse BEFORE INSERT ON note BEGIN SELECT RAISE (FAIL, "no"); END')
    save = program.find('push button', 'Save note').wait_sensitive()
    save.click()
    message = program.find('alert', re.compile('did not take this'))
    assert entry.text == 'Kept in spite of it all.', entry.text
    until(lambda: message.extents[1] >= save.extents[1] + save.extents[3], 5, 'the message leaves the buttons free')

    database.execute('DROP TRIGGER refuse')
    database.close()
    program.find('push button', 'Put this message away').press()
    program.gone('alert', re.compile('did not take this'))
    save.press()
    steps.note_row(program, 'Kept in spite of it all.')


def keys_on_the_stage(stage):
    """Escape never leaves the stage, and Space does nothing in the first two seconds of an answer"""
    library = stage.library('keys')
    program = start_answering(stage, library, *TONE, thinking='1 minute')
    program.find('push button', 'Answer now').wait_focused()
    program.keys('Escape', 'alt+Left')
    program.find('push button', 'Answer now').wait_focused()
    program.keys('space')
    finish = program.find('push button', 'Finish answer')
    program.keys('Escape', 'space', 'Return')
    finish.wait_sensitive()
    program.keys('space', 'Escape', 'Return', 'Escape')
    steps.stay(program, 3)
    assert finish.shown and finish.sensitive
    program.keys('Escape')
    steps.finish_answer(program)
    program.keys('Escape')
    program.find('label', 'Question 1 of 1')
    answer, = stage.answers(library)
    assert answer['duration_ms'] >= 3000, answer


def a_microphone_pulled_out(stage):
    """A microphone that is pulled out in mid-answer is told of, and what was said before is kept"""
    library = stage.library('unplugged')
    speech = stage.desktop.speak(SPEECH, stage.desktop.path('speech.wav'))
    program = start_answering(stage, library)
    steps.say(program, speech)
    stage.desktop.remove_modules(stage.desktop.microphone)
    try:
        message = program.find('alert', re.compile('microphone|sound', re.I), timeout=20)
        assert message.shown
        finish = next(program.find_all('push button', 'Finish answer'), None)
        if finish is not None and finish.sensitive:
            finish.click()
        answer = until(lambda: next((answer for answer in stage.answers(library) if answer['state'] == 'complete'), None),
                       20, 'the take is kept')
        figures = stage.measured('speech', stage.recording(library, answer), speech)
        assert min(value for name, value in figures if name == 'second') > 0.8, figures
    finally:
        stage.desktop.microphone = stage.desktop.add_microphone('microphone', 'Desk microphone')


def a_library_that_cannot_be_used(stage):
    """A foreign file, a newer library and a folder that cannot be written each get a clear page and are left alone"""
    foreign = stage.library('foreign')
    os.makedirs(foreign)
    file = os.path.join(foreign, 'library.sqlite3')
    with open(file, 'w') as out:
        out.write('This is a shopping list, and a long one. ' * 200)
    expect_trouble(stage, foreign, 'This is not a Vastaus library')
    with open(file) as back:
        assert back.read().startswith('This is a shopping list')

    newer = stage.library('newer')
    record(stage, newer)
    database = sqlite3.connect(os.path.join(newer, 'library.sqlite3'))
    database.execute('PRAGMA user_version = 9999')
    database.close()
    expect_trouble(stage, newer, 'These interviews belong to a newer version')

    closed = stage.library('closed')
    record(stage, closed)
    for folder, _, files in os.walk(closed):
        os.chmod(folder, 0o555)
        for name in files:
            os.chmod(os.path.join(folder, name), 0o444)
    expect_trouble(stage, closed, re.compile('cannot be written|could not be opened'), *without_privileges())


def a_list_that_cannot_be_read(stage):
    """A library that breaks while it is open says so, and is listed again once it is well"""
    library = stage.library('unlisted')
    record(stage, library)
    program = stage.start(library)
    until_rows(program, 1)
    database = sqlite3.connect(os.path.join(library, 'library.sqlite3'), timeout=10)
    database.execute('ALTER TABLE interview RENAME TO elsewhere')
    program.find('label', 'Your interviews could not be listed', timeout=20)
    program.find('push button', 'Try again').click()
    program.find('label', 'Your interviews could not be listed')
    database.execute('ALTER TABLE elsewhere RENAME TO interview')
    database.close()
    program.find('push button', 'Try again').click()
    until_rows(program, 1)
    assert program.close() == 0


def without_privileges():
    """Root may write everywhere, unless it gives that up."""
    if os.geteuid() != 0:
        return ()
    return ('setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search')


def expect_trouble(stage, library, title, *wrapper):
    program = stage.desktop.start([*wrapper, stage.vastaus, '--library', library])
    program.find('label', title)
    program.find('push button', 'Try again').click()
    program.find('label', title)
    assert not any(button.sensitive for button in program.find_all('push button', 'Start interview'))
    assert program.close() == 0


def killed_in_mid_answer(stage):
    """A program that is killed in mid-answer finds the answer again and plays it"""
    library = stage.library('killed')
    speech = stage.desktop.speak(SPEECH, stage.desktop.path('speech.wav'))
    program = start_answering(stage, library, *stage.desktop.video_words(), video=True)
    steps.say(program, speech)
    program.kill()

    program = stage.start(library)
    program.find('alert', '1 answer was recovered', timeout=20)
    answer, = stage.answers(library)
    assert answer['state'] == 'recovered' and answer['duration_ms'] >= 3000, answer
    figures = stage.measured('speech', stage.recording(library, answer), speech)
    assert min(value for name, value in figures if name == 'second') > 0.8, figures
    steps.open_review(program)
    program.find('push button', 'Play').click()
    program.find('push button', 'Pause')
    program.find('label', re.compile(r'^0:0[1-9]\.\d$'))


def interrupted_and_gone_on_with(stage):
    """An interview that was killed goes on with its next question"""
    library = stage.library('interrupted')
    program = stage.start(library, *TONE)
    steps.open_setup(program)
    steps.set_up(program, questions=3, thinking='1 minute', video=False)
    steps.begin(program)
    steps.answer_now(program)
    steps.stay(program, 2)
    steps.finish_answer(program)
    program.find('push button', 'Next question').click()
    steps.answer_now(program)
    steps.stay(program, 2)
    program.kill()

    program = stage.start(library, *TONE)
    program.find('label', re.compile('Interrupted at question 3 of 3'), timeout=20)
    program.find('push button', 'Continue').click()
    steps.begin(program)
    program.find('label', 'Question 3 of 3')
    steps.answer_now(program)
    steps.stay(program, 2)
    steps.finish_answer(program)
    program.find('push button', 'Summary').click()
    program.find('push button', 'Review')
    states = [answer['state'] for answer in stage.answers(library)]
    assert sorted(states) == ['complete', 'complete', 'recovered'], states


if __name__ == '__main__':
    sys.exit(tell([closing_in_mid_answer, ended_from_outside, the_machine_is_kept_awake, two_windows_on_one_library,
                   deleting_and_restoring, the_sample, searching, a_narrow_window, a_note_that_cannot_be_saved,
                   keys_on_the_stage, a_microphone_pulled_out, a_library_that_cannot_be_used,
                   a_list_that_cannot_be_read, killed_in_mid_answer, interrupted_and_gone_on_with]))
