import { BadgesChangedDocument, BadgesDocument } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { documentEndpoint } from '../../../lib/api/document-endpoint.ts'
import { startLive } from '../../../lib/live/start-live.ts'

/**
 * What waits for this side. The frame holds it, and its stream says when lists of notices, requests and invitations
 * are old: whatever the other side does there makes a notice, so a count changes with it.
 */
export const badgesApi = api.injectEndpoints({
  endpoints: (build) => ({
    badges: build.query({
      ...documentEndpoint(BadgesDocument),
      onCacheEntryAdded: async (
        _,
        { cacheDataLoaded, cacheEntryRemoved, dispatch, updateCachedData, getCacheEntry },
      ) => {
        // Also without a first answer: the stream begins with the counts.
        await cacheDataLoaded.catch(() => undefined)
        const end = startLive(
          dispatch,
          BadgesChangedDocument,
          {},
          {
            onEvent: (badges) => {
              const known = getCacheEntry().data?.badges
              const same =
                known &&
                known.notices === badges.notices &&
                known.orders === badges.orders &&
                known.connections === badges.connections
              if (same) return
              updateCachedData((draft) => {
                draft.badges = badges
              })
              dispatch(api.util.invalidateTags(['Notice', 'Connection', 'Brand']))
            },
            onReset: () => dispatch(api.util.invalidateTags(['Notice', 'Connection', 'Brand'])),
          },
        )
        await cacheEntryRemoved
        end()
      },
    }),
  }),
})

export const { useBadgesQuery } = badgesApi
