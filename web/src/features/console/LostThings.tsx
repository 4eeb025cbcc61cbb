import { Trans } from '@lingui/react/macro'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import styles from './ConsolePage.module.css'
import { ForgetLossButton } from './ForgetLossButton.tsx'
import { ReplayButton } from './replay/ReplayButton.tsx'
import { ReplayState } from './replay/ReplayState.tsx'
import { isLost, replayedAt } from '@selvedge/protos/rules/outbox-trouble'
import type { Service } from './trouble.ts'

const ofDatabase = ['']

/** Topics that the brokers have lost and databases that were restored from an older copy, with what mends them. */
export function LostThings({ services }: { services: readonly Service[] }) {
  const outboxes = services.flatMap(({ name: service, outboxes: own }) => own.map((outbox) => ({ ...outbox, service })))
  const restored = outboxes.flatMap(({ service, name, restoredAt }) =>
    restoredAt === null ? [] : [{ service, name, restoredAt }],
  )
  return (
    <>
      {outboxes.map((outbox) => {
        const topics = outbox.lostTopics.join(', ')
        if (topics === '') return null
        const { name, service, replays, replayable } = outbox
        if (!isLost({ ...outbox, restoredAt: null })) {
          const back =
            outbox.lostTopics
              .map((topic) => replayedAt(outbox, topic) ?? '')
              .toSorted()
              .at(-1) ?? ''
          return (
            <Notice
              key={name}
              tone="info"
              title={<Trans>The log had lost {topics}</Trans>}
              action={<ForgetLossButton service={service} outbox={name} topics={outbox.lostTopics} />}
            >
              <Trans>
                {service} has replayed it from truth: it is complete again since {formatMoment(back, intlLocale())}.
                Look at the brokers for why it was lost.
              </Trans>
            </Notice>
          )
        }
        return (
          <Notice
            key={name}
            tone="danger"
            live
            title={<Trans>The log has lost {topics}</Trans>}
            action={
              replayable ? (
                <ReplayButton service={service} replays={replays} />
              ) : (
                <ForgetLossButton service={service} outbox={name} topics={outbox.lostTopics} />
              )
            }
          >
            {replayable ? (
              <>
                <Trans>{service} replays it from truth by itself; pages that are made from it fill up meanwhile.</Trans>{' '}
                <ReplayState replays={replays} />
              </>
            ) : (
              <Trans>
                {service} owns no truth: it makes its records anew from what others say, and publishes them by itself.
              </Trans>
            )}
          </Notice>
        )
      })}
      {restored.map(({ service, name, restoredAt }) => (
        <Notice
          key={name}
          tone="danger"
          live
          title={
            <Trans>
              The database of {name} is an older copy, found {formatMoment(restoredAt, intlLocale())}
            </Trans>
          }
          action={
            <span className={styles.buttons}>
              <ReplayButton service={service} replays={outboxes.find((each) => each.service === service)!.replays} />
              <ForgetLossButton service={service} outbox={name} topics={ofDatabase} />
            </span>
          }
        >
          <Trans>
            The log holds changes that it does not know; pages show them, and the service does not. Restore a newer copy
            and start again, or make the missing changes anew: brands push theirs with <code>npm run load</code>. Where
            neither is to be had, a replay takes back what the service does not know.
          </Trans>
        </Notice>
      ))}
    </>
  )
}
