import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Dispatch, SetStateAction } from 'react'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { OrderChangeReason } from '../../../gen/graphql.ts'
import { lastDayOf } from '../data/order.ts'
import { changeReasons, changeReasonWords } from '../order-words.ts'
import timeline from '../timeline/timeline.module.css'
import { Icon } from '../../../components/ui/Icon.tsx'
import { type Change, withoutReason } from './changes.ts'
import styles from './confirm.module.css'
import { answered, type ConfirmEdits, withoutAnswer } from './edits.ts'

/** Fields cost time to draw: more than this are given their reason together, or by selection in the matrix. */
const mostListed = 60

type Props = { changes: readonly Change[]; setEdits: Dispatch<SetStateAction<ConfirmEdits>> }

/** Each change before → after with its date and reason, as the retailer will read it. */
export function ChangeList({ changes, setEdits }: Props) {
  const { t, i18n } = useLingui()
  const options = changeReasons.map((value) => ({ value, label: i18n._(changeReasonWords[value]) }))
  const missing = withoutReason(changes)
  const say = (keys: Change['key'][], more: { reason?: OrderChangeReason; shipDate?: string }) =>
    setEdits((now) => answered(now, keys, more))
  return (
    <Section
      title={<Plural value={changes.length} one="# change" other="# changes" />}
      actions={
        missing.length > 1 && (
          <Select
            compact
            aria-label={t`Reason for all without one`}
            placeholder={t`One reason for all without`}
            options={options}
            value={null}
            onChange={(reason) =>
              reason &&
              say(
                missing.map(({ key }) => key),
                { reason },
              )
            }
          />
        )
      }
    >
      <ul className={styles.changes}>
        {changes.slice(0, mostListed).map(({ key, line, cell, after, shipDate, reason }) => {
          const name = `${line.styleName} ${line.colourName} ${cell.size}`
          return (
            <li key={key} className={styles.change}>
              <span className={styles.name}>
                {line.styleName} · {line.colourName} · <strong>{cell.size}</strong>
              </span>
              <span className={timeline.arrow}>
                <span className={after === cell.ordered ? undefined : timeline.before}>{cell.ordered}</span>
                <Icon name="arrowRight" size={12} label={t`becomes`} />
                <span className={timeline.after}>{after}</span>
              </span>
              <TextInput
                compact
                type="date"
                aria-label={t`Ships on, ${name}`}
                min={lastDayOf(line.window)}
                value={shipDate ?? ''}
                onChange={(event) => say([key], { shipDate: event.currentTarget.value })}
              />
              <Select
                compact
                aria-label={t`Reason, ${name}`}
                placeholder={t`Reason`}
                options={options}
                value={reason}
                onChange={(next) => next && say([key], { reason: next })}
              />
              <IconButton
                size="sm"
                icon="undo"
                label={t`As ordered: ${name}`}
                onClick={() => setEdits((now) => withoutAnswer(now, [key]))}
              />
            </li>
          )
        })}
      </ul>
      {changes.length > mostListed && (
        <p>
          <Trans>and {changes.length - mostListed} more, in the matrix above</Trans>
        </p>
      )}
    </Section>
  )
}
