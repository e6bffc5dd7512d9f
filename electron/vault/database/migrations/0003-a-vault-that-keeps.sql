-- Why: how long the vault may be left alone before it locks itself is the project's to say, within bounds. And when the
-- whole vault is encrypted anew, its backups follow one by one: until the last has, the key that they still have must
-- be known, even after a crash, and to nobody who cannot open the vault.

CREATE TABLE vault_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 30)
) STRICT;
INSERT INTO vault_settings VALUES (1, 5);

CREATE TABLE earlier_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  data_key BLOB NOT NULL CHECK (length(data_key) = 32),
  replaced_at TEXT NOT NULL
) STRICT;
