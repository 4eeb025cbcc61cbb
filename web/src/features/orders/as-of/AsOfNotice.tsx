import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { StatusBadge } from '../../../components/ui/StatusBadge.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Before, Order } from '../data/order.ts'
import { eventLooks } from '../timeline/event-look.ts'
import styles from './as-of.module.css'
import type { Moment } from './moments.ts'
import { cellsBefore, type Figure, figureSteps } from './steps.ts'

type Props = { order: Order; before: Before | null; at: string; moment: Moment }

/** Says over the page that this is the past: which moment, what had just happened, and what that changed. */
export function AsOfNotice({ order, before, at, moment }: Props) {
  return (
    <Notice tone="info" live title={<AsOfTitle at={at} moment={moment} />}>
      {before ? (
        <Steps order={order} before={before} />
      ) : (
        <p>
          <Trans>This is what was ordered.</Trans>
        </p>
      )}
    </Notice>
  )
}

/** `As it was on 3 Nov 2026, 14:05, after Confirmed as ordered by Hanna, Halden`. */
export function AsOfTitle({ at, moment }: Pick<Props, 'at' | 'moment'>) {
  const { i18n } = useLingui()
  const locale = intlLocale()
  const when = formatMoment(at, locale)
  const then = formatMoment(moment.at, locale)
  const what = moment.events.map(({ kind }) => i18n._(eventLooks[kind].word)).join(', ')
  // What follows by itself has no actor of its own.
  const actor = moment.events.find((event) => event.actor)?.actor
  const who = actor && `${actor.name}, ${actor.organisationName}`
  return (
    <>
      <Trans>As it was on {when}</Trans>
      {' · '}
      {who ? (
        <Trans>
          after “{what}” by {who}
        </Trans>
      ) : (
        <Trans>after “{what}”</Trans>
      )}
      {then !== when && (
        <>
          {' '}
          <Trans>on {then}</Trans>
        </>
      )}
    </>
  )
}

function Steps({ order, before }: { order: Order; before: Before }) {
  const { t } = useLingui()
  const names: Record<Figure, string> = {
    units: t`Units`,
    value: t`Value`,
    shipped: t`Shipped`,
    open: t`Still to come`,
  }
  const figure = (name: Figure, count: number) =>
    name === 'value' ? <Money minor={count} currency={order.currency} /> : formatCount(count, intlLocale())
  const cells = cellsBefore(order, before).size
  return (
    <ul className={styles.steps} aria-label={t`What changed then`}>
      {before.status !== order.status && (
        <li>
          <StatusBadge status={before.status} />
          <To />
          <StatusBadge status={order.status} />
        </li>
      )}
      {figureSteps(order, before).map((step) => (
        <li key={step.figure}>
          {names[step.figure]} <span className={styles.was}>{figure(step.figure, step.before)}</span>
          <To />
          <strong>{figure(step.figure, step.after)}</strong>
        </li>
      ))}
      {cells > 0 && (
        <li>
          <Plural value={cells} one="# cell is marked below" other="# cells are marked below" />
        </li>
      )}
    </ul>
  )
}

function To() {
  return (
    <>
      <Icon name="arrowRight" size={12} />
      <VisuallyHidden>
        {' '}
        <Trans>then</Trans>{' '}
      </VisuallyHidden>
    </>
  )
}
