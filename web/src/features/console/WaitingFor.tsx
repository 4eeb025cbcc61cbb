import { Trans } from '@lingui/react/macro'
import { formatSeconds } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import type { Consumer } from './trouble.ts'

/** How long the oldest record that is not applied has waited. */
export function WaitingFor({ health }: Pick<Consumer, 'health'>) {
  if (!health || health.lagSeconds === 0) return null
  const time = formatSeconds(health.lagSeconds, intlLocale())
  return health.lagAtLeast ? <Trans>more than {time}</Trans> : time
}
