/** What opens the vaults of the tests. */
export const passphrase = 'a quiet river at dusk'
