import { QueryClient } from '@tanstack/react-query'
import { isTouchedBy } from './areas.ts'
import { onDoorEvent } from './door.ts'

/** Answers live until the vault says that they have changed, and not a moment beyond the lock. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      // Story text that no screen shows should not be kept in the window for long.
      gcTime: 30_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
})

/** Asks again whatever the vault says has changed, and forgets everything when it is locked. */
export const followVault = (client: QueryClient): (() => void) =>
  onDoorEvent(event => {
    if (event.type === 'changed') {
      void client.invalidateQueries({
        predicate: query => isTouchedBy(String(query.queryKey[0]), event.areas),
      })
    }
    if (event.type === 'locked' || event.type === 'vault-ended') client.clear()
  })
