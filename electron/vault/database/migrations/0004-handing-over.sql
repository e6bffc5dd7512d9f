-- Why: stories go from one vault to another and back. Two vaults know that they mean the same story, person, occasion or
-- identity by a random number that both keep. A number stays where what it stands for is erased, so that what was
-- erased here is not brought back by somebody who still has it. And a vault has an address of its own, so that what
-- is sealed to it needs no passphrase; its secret half is in here and nowhere else.

CREATE TABLE handed_items (
  kind TEXT NOT NULL CHECK (kind IN ('story', 'participant', 'session', 'identity')),
  uid TEXT NOT NULL CHECK (length(uid) = 32),
  -- Rows are never used again, so that one that is gone was erased (or, of an identity, merged into another).
  row_id INTEGER NOT NULL,
  -- Of each kind by itself: a handover that calls its story by a person's number must not move that person.
  PRIMARY KEY (kind, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX handed_items_by_row ON handed_items (kind, row_id);

CREATE TABLE handover_address (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- An X25519 identity as the age format writes it, AGE-SECRET-KEY-1…
  secret TEXT NOT NULL,
  address TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
