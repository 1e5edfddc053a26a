-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3 of the library: own markers and rubrics, replies, reviews of whole interviews, drills, snippets.
--
-- The rules of version 1 hold.

-- label is the name of the own marker that made the note; it goes with the aspect, under aspect_stamp.
ALTER TABLE note ADD COLUMN label TEXT NOT NULL DEFAULT '';

-- Serves the list of answers that a reviewer has yet to look at, however many notes others made on them.
DROP INDEX note_by_reviewer;
CREATE INDEX note_by_reviewer ON note (reviewer_id, answer_id, deleted);

-- withdrawn: the reviewer took it back, which leaves value at 0. Both are one field, under value_stamp.
ALTER TABLE rating ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));

CREATE TABLE note_reply (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
  text TEXT NOT NULL,
  text_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT;

CREATE INDEX note_reply_by_note ON note_reply (note_id, deleted, created);
CREATE INDEX note_reply_by_reviewer ON note_reply (reviewer_id);

-- What one reviewer says of an interview as a whole, and how far they are with it; finished is a time, 0: not yet. No row
-- is the same as one with these defaults. What was never written has no stamp, which is earlier than any.
CREATE TABLE review (
  interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
  comment TEXT NOT NULL DEFAULT '',
  comment_stamp TEXT,
  keep TEXT NOT NULL DEFAULT '',
  keep_stamp TEXT,
  change TEXT NOT NULL DEFAULT '',
  change_stamp TEXT,
  blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
  blind_stamp TEXT,
  draft INTEGER NOT NULL DEFAULT 0 CHECK (draft IN (0, 1)),
  draft_stamp TEXT,
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished >= 0),
  finished_stamp TEXT,
  PRIMARY KEY (interview_id, reviewer_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_by_reviewer ON review (reviewer_id);

-- The markers of a set and their order are one field, under markers_stamp.
CREATE TABLE marker_set (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL,
  name_stamp TEXT NOT NULL,
  markers_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- key is one digit or capital letter; colour is #rrggbb or empty; span: a second press ends what the first one began.
CREATE TABLE marker (
  set_id TEXT NOT NULL REFERENCES marker_set (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  aspect TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length (key) = 1),
  colour TEXT NOT NULL CHECK (length (colour) IN (0, 7)),
  span INTEGER NOT NULL CHECK (span IN (0, 1)),
  PRIMARY KEY (set_id, position)
) STRICT, WITHOUT ROWID;

-- The dimensions of a rubric and their order are one field, under dimensions_stamp. The built-in rubric is not here.
CREATE TABLE rubric (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL,
  name_stamp TEXT NOT NULL,
  dimensions_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- key is what the ratings have as their dimension. anchors: five lines, what an answer is like that gets 1, 2, 3, 4 and 5.
CREATE TABLE rubric_dimension (
  rubric_id TEXT NOT NULL REFERENCES rubric (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  anchors TEXT NOT NULL,
  PRIMARY KEY (rubric_id, position),
  UNIQUE (rubric_id, key)
) STRICT, WITHOUT ROWID;

-- Whether a later take did what a note on an earlier one asks for, as one reviewer sees it.
CREATE TABLE drill (
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  answer_id TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
  outcome TEXT NOT NULL,
  outcome_stamp TEXT NOT NULL,
  PRIMARY KEY (note_id, answer_id, reviewer_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX drill_by_answer ON drill (answer_id);
CREATE INDEX drill_by_reviewer ON drill (reviewer_id);

-- Of the person at this machine. aspect and text are one field, under text_stamp.
CREATE TABLE snippet (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  aspect TEXT NOT NULL,
  text TEXT NOT NULL,
  text_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
