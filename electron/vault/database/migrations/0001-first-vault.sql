-- Why: the first vault. Everything that the words of the project name has its table here, and what must never
-- happen (an interview's text altered, history rewritten, a consent event edited) is forbidden by triggers, so
-- that no later code can do it by mistake.

CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE areas (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE stages (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE themes (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT;

CREATE TABLE support_lines (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  note TEXT NOT NULL,
  checked_on TEXT,
  position INTEGER NOT NULL
) STRICT;

-- The register. A number is given once, when an identity is first accepted, and never to another one.
CREATE TABLE identities (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  category TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('undecided', 'accepted', 'rejected')),
  number INTEGER UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE identity_numbers (last INTEGER NOT NULL) STRICT;
INSERT INTO identity_numbers (last) VALUES (0);

CREATE TRIGGER identity_number_is_for_life BEFORE UPDATE OF number ON identities
WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
BEGIN SELECT RAISE(ABORT, 'an identity keeps its number'); END;

CREATE TABLE identity_forms (
  identity_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (identity_id, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_forms_by_fold ON identity_forms (folded);

CREATE TABLE replacements (
  identity_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  level TEXT NOT NULL CHECK (level IN ('team', 'partners', 'public')),
  method TEXT NOT NULL CHECK (method IN ('pseudonym', 'general', 'remove', 'keep')),
  text TEXT NOT NULL,
  PRIMARY KEY (identity_id, level)
) STRICT, WITHOUT ROWID;
CREATE INDEX replacements_by_text ON replacements (method, text);

CREATE TABLE participants (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  birth_date TEXT,
  age_band TEXT,
  area_id INTEGER REFERENCES areas (id),
  descriptors TEXT NOT NULL,
  identity_id INTEGER REFERENCES identities (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  held_on TEXT,
  stage_id INTEGER REFERENCES stages (id),
  area_id INTEGER REFERENCES areas (id),
  headcount INTEGER
) STRICT;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  participant_id INTEGER REFERENCES participants (id),
  session_id INTEGER REFERENCES sessions (id),
  revision_id INTEGER,
  words INTEGER NOT NULL,
  -- Goes up with each decision that may change how the story is printed, so that a list can tell at a glance
  -- whether a reading or an answer still holds. The hashes beside them decide when something is printed.
  decisions INTEGER NOT NULL DEFAULT 0,
  warnings TEXT NOT NULL,
  attribution TEXT NOT NULL,
  -- SHA-256 of the file that it came from, so that the same file is not brought in twice.
  source_hash BLOB NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX stories_by_participant ON stories (participant_id);
-- The search and the register find revisions; this leads back to the story.
CREATE INDEX stories_by_revision ON stories (revision_id);

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  turns TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (story_id, number)
) STRICT;

CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'the words of a revision never change'); END;

CREATE TABLE unread_parts (
  id INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX unread_parts_by_story ON unread_parts (story_id);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
  -- UTF-16 code units of the revision's text, [start_unit, end_unit).
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL CHECK (end_unit > start_unit),
  kind TEXT NOT NULL CHECK (kind IN ('mention', 'theme', 'lens', 'quote')),
  identity_id INTEGER REFERENCES identities (id) ON DELETE CASCADE,
  tier TEXT,
  why TEXT,
  by_person INTEGER NOT NULL DEFAULT 0,
  theme_id INTEGER REFERENCES themes (id),
  lens TEXT,
  CHECK ((kind = 'mention') = (identity_id IS NOT NULL)),
  CHECK ((kind = 'theme') = (theme_id IS NOT NULL)),
  CHECK ((kind = 'lens') = (lens IS NOT NULL))
) STRICT;
-- With the identity in it, what is decided in a story is counted without reading its passages.
CREATE INDEX passages_by_revision ON passages (revision_id, start_unit, identity_id);
CREATE INDEX passages_by_identity ON passages (identity_id) WHERE identity_id IS NOT NULL;
CREATE INDEX passages_by_theme ON passages (theme_id) WHERE theme_id IS NOT NULL;

CREATE TABLE consent_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  event TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX consent_events_by_participant ON consent_events (participant_id);

CREATE TRIGGER consent_events_never_change BEFORE UPDATE ON consent_events
BEGIN SELECT RAISE(ABORT, 'a consent event never changes'); END;
-- Only the erasure of the person takes their consent events away, by the cascade above.
CREATE TRIGGER consent_events_stay BEFORE DELETE ON consent_events
WHEN EXISTS (SELECT 1 FROM participants WHERE id = OLD.participant_id)
BEGIN SELECT RAISE(ABORT, 'a consent event stays'); END;

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
  -- SHA-256 of the text as printed for the public when it was read: a later change asks for another reading.
  printed_hash BLOB NOT NULL,
  decisions INTEGER NOT NULL,
  reader TEXT NOT NULL,
  read_at TEXT NOT NULL
) STRICT;
CREATE INDEX readings_by_revision ON readings (revision_id);

CREATE TABLE story_reviews (
  id INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  level TEXT NOT NULL,
  outcome TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  -- SHA-256 of the printed text that the storyteller answered to.
  printed_hash BLOB NOT NULL,
  decisions INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX story_reviews_by_story ON story_reviews (story_id);

CREATE TABLE storybooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  audience TEXT NOT NULL,
  blocks TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE releases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  storybook_id INTEGER REFERENCES storybooks (id) ON DELETE SET NULL,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  file_hash BLOB NOT NULL,
  left_out TEXT NOT NULL,
  released_at TEXT NOT NULL,
  released_by TEXT NOT NULL
) STRICT;

CREATE TABLE release_stories (
  release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
  story_code TEXT NOT NULL,
  revision_number INTEGER NOT NULL,
  printed_hash BLOB NOT NULL,
  consent_event_id INTEGER,
  PRIMARY KEY (release_id, story_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_stories_by_story ON release_stories (story_code);

-- Decisions that can be taken back: what the identities concerned were before and after, as JSON.
CREATE TABLE steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE record (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  operation TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER record_is_never_altered BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'the record is never altered'); END;
CREATE TRIGGER record_is_never_shortened BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'the record is never shortened'); END;

-- Full text over every revision; the words themselves stay in revisions. secure-delete takes a deleted word's
-- bytes out of the index, which the page-level secure_delete alone does not.
CREATE VIRTUAL TABLE story_search USING fts5 (
  text, content = 'revisions', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO story_search (story_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER revisions_are_searchable AFTER INSERT ON revisions
BEGIN INSERT INTO story_search (rowid, text) VALUES (NEW.id, NEW.text); END;
CREATE TRIGGER erased_revisions_are_not_searchable AFTER DELETE ON revisions
BEGIN INSERT INTO story_search (story_search, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
