-- Why: consent is more than a yes. What people were told, what shows it, what they answered to their text, what they
-- asked for under their rights, what holds printing back and what must not be given out again are kept as facts of
-- their own, so that each can be shown, and so that what stands today is worked out from them. What has been written
-- down is not altered: triggers forbid it where a later change would rewrite what somebody said.

ALTER TABLE project ADD COLUMN terms TEXT NOT NULL DEFAULT '{}';
ALTER TABLE project ADD COLUMN lead TEXT NOT NULL DEFAULT '{}';
ALTER TABLE project ADD COLUMN policy TEXT NOT NULL DEFAULT '{}';
ALTER TABLE project ADD COLUMN targets TEXT NOT NULL DEFAULT '[]';

ALTER TABLE participants ADD COLUMN care_status TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE sessions ADD COLUMN youngest TEXT;

-- Consent that a group gave together on an occasion, where nobody's own was written down.
CREATE TABLE session_consent_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES sessions (id),
  event TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX session_consent_events_by_session ON session_consent_events (session_id);
CREATE TRIGGER session_consent_events_never_change BEFORE UPDATE ON session_consent_events
BEGIN SELECT RAISE(ABORT, 'a consent event never changes'); END;
CREATE TRIGGER session_consent_events_stay BEFORE DELETE ON session_consent_events
BEGIN SELECT RAISE(ABORT, 'a consent event stays'); END;

-- All of a person's events folded together, so that a board of thousands opens at once. It is only ever a copy: it
-- counts while it names the last event, it is made anew with each event, and no gate looks at it.
CREATE TABLE consent_standings (
  participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
  last_event_id INTEGER NOT NULL,
  last_day TEXT NOT NULL,
  standing TEXT NOT NULL
) STRICT;

-- A version of the form is for good: what people signed must stay readable as they signed it.
CREATE TABLE consent_forms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  wording TEXT NOT NULL,
  terms TEXT NOT NULL,
  info_sheet_hash TEXT NOT NULL,
  form_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE TRIGGER consent_forms_never_change BEFORE UPDATE ON consent_forms
BEGIN SELECT RAISE(ABORT, 'a version of the form never changes'); END;
CREATE TRIGGER consent_forms_stay BEFORE DELETE ON consent_forms
BEGIN SELECT RAISE(ABORT, 'a version of the form stays'); END;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('signed_scan', 'audio_statement')),
  type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  -- Last, so that the rest of a row is read without it.
  content BLOB NOT NULL
) STRICT;
CREATE INDEX evidence_by_participant ON evidence (participant_id);

CREATE TABLE review_copies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  level TEXT NOT NULL,
  format TEXT NOT NULL,
  method TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  -- SHA-256 of the printed text that the copy shows: an answer to it is an answer to that and no other.
  printed_hash BLOB NOT NULL,
  decisions INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX review_copies_by_story ON review_copies (story_id);
CREATE TRIGGER review_copies_never_change BEFORE UPDATE ON review_copies
BEGIN SELECT RAISE(ABORT, 'what was sent never changes'); END;

ALTER TABLE story_reviews ADD COLUMN copy_id INTEGER REFERENCES review_copies (id) ON DELETE CASCADE;
ALTER TABLE story_reviews ADD COLUMN method TEXT NOT NULL DEFAULT 'read_together';
-- Whose answer it is: where a story turns out to be somebody else's, nobody's earlier yes is theirs. Answers that were
-- written down before are taken for those of the storyteller whom the story has now.
ALTER TABLE story_reviews ADD COLUMN participant_id INTEGER REFERENCES participants (id) ON DELETE CASCADE;
UPDATE story_reviews SET participant_id = (SELECT s.participant_id FROM stories s WHERE s.id = story_id);

CREATE TABLE rights_requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  -- The answer as JSON; null while there is none.
  decision TEXT
) STRICT;
CREATE INDEX rights_requests_by_participant ON rights_requests (participant_id);
CREATE TRIGGER rights_requests_are_answered_once BEFORE UPDATE ON rights_requests
WHEN OLD.decision IS NOT NULL OR NEW.participant_id IS NOT OLD.participant_id OR NEW.kind IS NOT OLD.kind
  OR NEW.received_on IS NOT OLD.received_on OR NEW.due_on IS NOT OLD.due_on
BEGIN SELECT RAISE(ABORT, 'a request is answered once'); END;

-- No column for what was noticed: that belongs into the organisation's own system.
CREATE TABLE safeguarding_flags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  severity TEXT NOT NULL,
  limit_explained INTEGER NOT NULL,
  lead TEXT NOT NULL,
  referred_on TEXT,
  hold INTEGER NOT NULL,
  raised_on TEXT NOT NULL,
  raised_by TEXT NOT NULL,
  closed_on TEXT,
  closed_by TEXT
) STRICT;
CREATE INDEX safeguarding_flags_by_story ON safeguarding_flags (story_id);

CREATE TABLE retention_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item TEXT NOT NULL UNIQUE,
  months INTEGER NOT NULL,
  trigger TEXT NOT NULL,
  action TEXT NOT NULL
) STRICT;
CREATE TABLE disposals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule_id INTEGER NOT NULL,
  item TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  done_on TEXT NOT NULL,
  done_by TEXT NOT NULL
) STRICT;
CREATE TRIGGER disposals_never_change BEFORE UPDATE ON disposals
BEGIN SELECT RAISE(ABORT, 'what was done never changes'); END;
CREATE TRIGGER disposals_stay BEFORE DELETE ON disposals
BEGIN SELECT RAISE(ABORT, 'what was done never changes'); END;

-- A person who answers for printing although a soft gate refused. It holds for what was found then and no longer.
CREATE TABLE overrides (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  storybook_id INTEGER NOT NULL REFERENCES storybooks (id) ON DELETE CASCADE,
  -- Null where it is about the storybook as a whole.
  story_id INTEGER REFERENCES stories (id) ON DELETE CASCADE,
  gate TEXT NOT NULL,
  audience TEXT NOT NULL,
  finding TEXT NOT NULL,
  given_by TEXT NOT NULL,
  role TEXT NOT NULL,
  reason TEXT NOT NULL,
  given_on TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX overrides_by_storybook ON overrides (storybook_id);
CREATE TRIGGER overrides_never_change BEFORE UPDATE ON overrides
BEGIN SELECT RAISE(ABORT, 'an override never changes'); END;

-- What a release said of each storyteller (JSON, by descriptor), for what all releases together say of them; the
-- consent under which it was printed; and when they were told that it is out.
ALTER TABLE release_stories ADD COLUMN descriptors TEXT NOT NULL DEFAULT '{}';
ALTER TABLE release_stories ADD COLUMN consent_hash BLOB;
ALTER TABLE release_stories ADD COLUMN told_on TEXT;
-- What the gates said and which of them were overridden, as JSON.
ALTER TABLE releases ADD COLUMN checks TEXT NOT NULL DEFAULT '[]';

-- Releases that must not be given out again. A mark stays even where consent is given anew: the paper that is out was
-- printed under the consent that ended.
CREATE TABLE recalls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
  story_code TEXT NOT NULL,
  reason TEXT NOT NULL,
  marked_on TEXT NOT NULL,
  UNIQUE (release_id, story_code, reason)
) STRICT;
CREATE TRIGGER recalls_never_change BEFORE UPDATE ON recalls
BEGIN SELECT RAISE(ABORT, 'a recall never changes'); END;
CREATE TRIGGER recalls_stay BEFORE DELETE ON recalls
BEGIN SELECT RAISE(ABORT, 'a recall stays'); END;
