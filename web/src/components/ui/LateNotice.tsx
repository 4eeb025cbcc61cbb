import { Plural, Trans } from '@lingui/react/macro'
import { lateness } from '../../lib/format/dates.ts'
import { Notice } from './Notice.tsx'

type Props = {
  /** Which data: "Prices", "Availability". */
  what: string
  /** Our own lag in seconds, not the age of what the brand told us. */
  behindSeconds: number
}

/** Nothing below 30 s; amber, then red from 5 minutes. Says that placing is checked against what is true then. */
export function LateNotice({ what, behindSeconds }: Props) {
  const late = lateness(behindSeconds)
  if (late !== 'amber' && late !== 'red') return null
  const minutes = Math.round(behindSeconds / 60)
  return (
    <Notice tone={late === 'red' ? 'danger' : 'warn'} title={<Trans>{what}: behind</Trans>} live>
      {minutes < 1 ? (
        <Trans>What you see may be up to a minute old.</Trans>
      ) : (
        <Plural
          value={minutes}
          one="What you see is about # minute old."
          other="What you see is about # minutes old."
        />
      )}{' '}
      <Trans>When you place an order, everything is checked again.</Trans>
    </Notice>
  )
}
