import type { Clock } from '@selvedge/platform/clock'
import type { Lateness } from '@selvedge/protos/gen/insight/v1/insight_service'
import { healthOf } from '../domain/health/followed.ts'
import type { Known, Watch } from '../watch.ts'

/** What makes products searchable and keeps open pages up to date. */
const SHOWN_BY = ['enrichment', 'product-search', 'product-facts']
/** One that is built anew, rests or waits for a server does not become faster when less comes. */
const AT_WORK = ['FINE', 'SLOW']

/** For how long what retailers see has waited, where less to do would help. */
export function getLateness(watch: Watch, clock: Clock): Lateness {
  const now = clock.now().getTime()
  const late = watch
    .known()
    .filter(isShown)
    .map(({ followed, said }) => healthOf(followed, said, now))
  const waited = late.filter(({ verdict }) => AT_WORK.includes(verdict)).map(({ timeLag }) => timeLag.ms)
  return { shownMs: Math.round(Math.max(0, ...waited)) }
}

const isShown = ({ followed }: Known) => SHOWN_BY.some((name) => followed.view.startsWith(`${name}-v`))
