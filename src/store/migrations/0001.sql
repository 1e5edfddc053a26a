-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of the library.
--
-- Frozen once released: a later version is a further file, never a change to this one.
-- Ids are UUIDs in lower case, times are ms since 1970 UTC, lengths are ms, enumerations are their stable keys.
-- <field>_stamp says when and where a field was last written (VasStamp as text, which sorts by time). What has no stamp
-- is written once and never changes, or is a matter of this machine only (state and recording of an answer, peaks).

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL,
  name_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reviewer (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  name TEXT NOT NULL,
  name_stamp TEXT NOT NULL,
  role TEXT NOT NULL,
  role_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX reviewer_by_name ON reviewer (name, role);

-- Built-in questions are the same everywhere and carry no stamps. key and position are theirs alone.
-- class is category, scheme and competencies (keys with a space between them), times are think_s and answer_s.
CREATE TABLE question (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  key TEXT,
  origin TEXT NOT NULL,
  position INTEGER,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  text_stamp TEXT,
  category TEXT NOT NULL,
  scheme TEXT NOT NULL,
  competencies TEXT NOT NULL,
  class_stamp TEXT,
  think_s INTEGER NOT NULL CHECK (think_s BETWEEN 0 AND 3600),
  answer_s INTEGER NOT NULL CHECK (answer_s BETWEEN 5 AND 3600),
  times_stamp TEXT,
  created INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
  deleted_stamp TEXT
) STRICT;

CREATE INDEX question_by_language ON question (language, category);

CREATE TABLE question_set (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  key TEXT,
  origin TEXT NOT NULL,
  position INTEGER,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  language TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE question_set_item (
  set_id TEXT NOT NULL REFERENCES question_set (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  question_id TEXT NOT NULL REFERENCES question (id),
  PRIMARY KEY (set_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX question_set_item_by_question ON question_set_item (question_id);

CREATE TABLE interview (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  title TEXT NOT NULL,
  title_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  language TEXT NOT NULL,
  think_s INTEGER NOT NULL CHECK (think_s BETWEEN 0 AND 3600),
  answer_s INTEGER NOT NULL CHECK (answer_s BETWEEN 0 AND 3600),
  state TEXT NOT NULL,
  state_stamp TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT;

CREATE INDEX interview_by_created ON interview (created, id);

CREATE TABLE interview_question (
  interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  question_id TEXT NOT NULL REFERENCES question (id),
  PRIMARY KEY (interview_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX interview_question_by_question ON interview_question (question_id);

-- The question's wording, language, category and scheme are those of the moment it was asked.
CREATE TABLE answer (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  take INTEGER NOT NULL CHECK (take >= 1),
  question_id TEXT NOT NULL REFERENCES question (id),
  question_text TEXT NOT NULL,
  language TEXT NOT NULL,
  category TEXT NOT NULL,
  scheme TEXT NOT NULL,
  state TEXT NOT NULL,
  started INTEGER NOT NULL CHECK (started >= 0),
  duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
  limit_ms INTEGER NOT NULL CHECK (limit_ms >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL,
  UNIQUE (interview_id, position, take)
) STRICT;

-- Serves the figures in the list of interviews without a look at the rows.
CREATE INDEX answer_by_interview ON answer (interview_id, deleted, duration_ms, id);
CREATE INDEX answer_by_state ON answer (state);
CREATE INDEX answer_by_question ON answer (question_id);

CREATE TABLE recording (
  answer_id TEXT PRIMARY KEY REFERENCES answer (id) ON DELETE CASCADE,
  file TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT,
  duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
  go_ms INTEGER NOT NULL CHECK (go_ms >= 0),
  has_video INTEGER NOT NULL CHECK (has_video IN (0, 1)),
  width INTEGER NOT NULL CHECK (width >= 0),
  height INTEGER NOT NULL CHECK (height >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE peaks (
  answer_id TEXT PRIMARY KEY REFERENCES answer (id) ON DELETE CASCADE,
  peaks BLOB NOT NULL
) STRICT;

-- span is start_ms and end_ms, which belong together.
CREATE TABLE note (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  answer_id TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
  start_ms INTEGER NOT NULL CHECK (start_ms >= 0),
  end_ms INTEGER NOT NULL CHECK (end_ms >= start_ms),
  span_stamp TEXT NOT NULL,
  aspect TEXT NOT NULL,
  aspect_stamp TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_stamp TEXT NOT NULL,
  text TEXT NOT NULL,
  text_stamp TEXT NOT NULL,
  state TEXT NOT NULL,
  state_stamp TEXT NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  private_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT;

CREATE INDEX note_by_answer ON note (answer_id, deleted, start_ms, created);
CREATE INDEX note_by_reviewer ON note (reviewer_id);

-- Earlier texts, each under the stamp it had. They stay with their owner and never leave in a package.
CREATE TABLE note_text (
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  stamp TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (note_id, stamp)
) STRICT;

-- value: 1 to 5; 0: not seen.
CREATE TABLE rating (
  answer_id TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
  dimension TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 5),
  value_stamp TEXT NOT NULL,
  PRIMARY KEY (answer_id, reviewer_id, dimension)
) STRICT, WITHOUT ROWID;

CREATE INDEX rating_by_reviewer ON rating (reviewer_id);

-- All that stays of what was purged, so that no merge brings it back.
CREATE TABLE tombstone (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  kind TEXT NOT NULL,
  deleted INTEGER NOT NULL CHECK (deleted > 0),
  deleted_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
