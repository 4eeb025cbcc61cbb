import { Plural, Trans } from '@lingui/react/macro'
import type { PendingChangeFieldsFragment } from '../../../gen/graphql.ts'

const NAMED = 5

/** Who sees it, and what does not change. */
export function PublishEffect({ retailers }: { retailers: PendingChangeFieldsFragment['retailers'] }) {
  const names = retailers
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ')
  const more = retailers.length - NAMED
  return (
    <>
      <p>
        {retailers.length === 0 ? (
          <Trans>No retailer buys by this list yet, so nobody sees it.</Trans>
        ) : (
          <>
            <Trans>{names} will see the new prices within seconds.</Trans>{' '}
            {more > 0 && <Plural value={more} one="So will # other retailer." other="So will # other retailers." />}
          </>
        )}
      </p>
      <p>
        <Trans>Working orders are priced anew and marked; placed orders keep their prices.</Trans>
      </p>
    </>
  )
}
