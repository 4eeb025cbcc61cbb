import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { BrandProductRowFieldsFragment } from '../../../gen/graphql.ts'

type Props = { setAside: NonNullable<BrandProductRowFieldsFragment['setAside']>; onAskAgain: () => void }

/** When it is mended nothing of the product changes, so no event tells of it. */
const askAgainEveryMs = 15_000

/** That a change of the product could not be processed, what is shown meanwhile, and what to do. */
export function SetAsideNotice({ setAside: { at, hidden }, onAskAgain }: Props) {
  useEffect(() => {
    const timer = setInterval(onAskAgain, askAgainEveryMs)
    return () => clearInterval(timer)
  }, [onAskAgain])

  return (
    <Notice
      tone="danger"
      title={
        hidden ? (
          <Trans>We could not process a change, and retailers do not see the product until that is mended</Trans>
        ) : (
          <Trans>We could not process a change: what is shown may be the product as it was before</Trans>
        )
      }
    >
      <Trans>
        The change came <AgeText iso={at} />. We have been told and look into it. Send the product again, whole, from
        your own system: when that is processed, this goes by itself.
      </Trans>{' '}
      <a href="/api/docs">
        <Trans>How to send it</Trans>
      </a>
    </Notice>
  )
}
