-- Why: stories go from one vault to another and back. Two vaults know that they mean the same story, person, occasion or
-- identity by a random number that both keep. A number stays where what it stands for is erased, so that what was
-- erased here is not brought back by somebody who still has it. And a vault has an address of its own, so that what
-- is sealed to it needs no passphrase; its secret half is in here and nowhere else.

CREATE TABLE handed_items (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('story', 'participant', 'session', 'identity')),
  uid TEXT NOT NULL CHECK (length(uid) = 32),
  row_id INTEGER NOT NULL,
  -- A row that is gone without this mark was lost, or merged into another, and may come back.
  erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  -- Of each kind by itself: a handover that calls its story by a person's number must not move that person.
  UNIQUE (kind, uid)
) STRICT;
CREATE INDEX handed_items_by_row ON handed_items (kind, row_id);

CREATE TRIGGER erased_stories_stay_erased AFTER DELETE ON stories
BEGIN UPDATE handed_items SET erased = 1 WHERE kind = 'story' AND row_id = OLD.id; END;
CREATE TRIGGER erased_participants_stay_erased AFTER DELETE ON participants
BEGIN UPDATE handed_items SET erased = 1 WHERE kind = 'participant' AND row_id = OLD.id; END;

CREATE TABLE handover_address (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- An X25519 identity as the age format writes it, AGE-SECRET-KEY-1…
  secret TEXT NOT NULL,
  address TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
