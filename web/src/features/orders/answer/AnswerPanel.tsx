import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import type { Order } from '../data/order.ts'
import { useAnswerChangesMutation } from '../data/decisions-api.ts'
import styles from '../page/order.module.css'
import { useDecide } from '../page/use-decide.ts'
import type { OrderDraft } from '../page/use-order-draft.ts'
import { ChangeText } from '../timeline/ChangeText.tsx'
import { answerOf, changedLines, type LineVerdict, type Verdicts } from './answers.ts'
import answer from './answer.module.css'

/** The brand's changes, before → after; the retailer accepts each line or cancels it. */
export function AnswerPanel({ order, draft }: { order: Order; draft: OrderDraft }) {
  const { t } = useLingui()
  const decide = useDecide()
  const [send] = useAnswerChangesMutation()
  const { verdicts, setVerdicts, seen, settled, asking, setAsking } = draft
  const changed = changedLines(order)
  const { acceptedLineIds, cancelledLineIds, left } = answerOf(order, verdicts)
  const [accepted, cancelled] = [acceptedLineIds.length, cancelledLineIds.length]
  const brand = order.brand.name
  const all = (verdict: LineVerdict): Verdicts => Object.fromEntries(changed.map(({ line }) => [line.id, verdict]))

  return (
    <Section
      title={<Plural value={changed.length} one="# changed line to answer" other="# changed lines to answer" />}
      actions={
        <>
          <Button size="sm" onClick={() => setVerdicts(all('accept'))}>
            <Trans>Accept all</Trans>
          </Button>
          <Button size="sm" onClick={() => setVerdicts(all('cancel'))}>
            <Trans>Cancel all changed lines</Trans>
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        <Trans>
          {brand} confirmed these lines otherwise than ordered. Until you answer they keep their units and do not ship.
        </Trans>
      </p>
      <ul className={answer.lines}>
        {changed.map(({ line, changes }) => {
          const name = `${line.styleName} ${line.colourName}`
          return (
            <li key={line.id} className={answer.line}>
              <div>
                <p className={answer.name}>
                  {line.styleName} · {line.colourName}
                </p>
                {changes.map((change) => (
                  <ChangeText key={change.sku} change={change} line={line} />
                ))}
              </div>
              <SegmentedControl<LineVerdict | 'none'>
                label={t`Answer for ${name}`}
                value={verdicts[line.id] ?? 'none'}
                options={[
                  { value: 'accept', label: <Trans>Accept</Trans> },
                  { value: 'cancel', label: <Trans>Cancel the line</Trans> },
                ]}
                onChange={(verdict) => setVerdicts((now) => ({ ...now, [line.id]: verdict as LineVerdict }))}
              />
            </li>
          )
        })}
      </ul>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          icon="check"
          disabledReason={accepted + cancelled === 0 ? t`Accept or cancel at least one line.` : undefined}
          onClick={() => setAsking('answer')}
        >
          <Trans>Send the answer</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking === 'answer'}
        onClose={() => setAsking(undefined)}
        title={<Trans>Send your answer to {brand}?</Trans>}
        effect={
          <ul>
            {accepted > 0 && (
              <li>
                <Plural
                  value={accepted}
                  one="# line is accepted as changed and can ship."
                  other="# lines are accepted as changed and can ship."
                />
              </li>
            )}
            {cancelled > 0 && (
              <li>
                <Plural value={cancelled} one="# line is cancelled for good." other="# lines are cancelled for good." />
              </li>
            )}
            {left > 0 && (
              <li>
                <Plural value={left} one="# line goes on waiting." other="# lines go on waiting." />
              </li>
            )}
          </ul>
        }
        confirmLabel={<Trans>Send the answer</Trans>}
        tone={cancelled > 0 ? 'danger' : 'primary'}
        onConfirm={async () => {
          const input = { orderId: order.id, expectedEvents: seen, acceptedLineIds, cancelledLineIds }
          settled(await decide(send, input, t`${brand} has your answer.`))
        }}
      />
    </Section>
  )
}
