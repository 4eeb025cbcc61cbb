import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { money } from '../../../components/matrix/value-type.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Form } from '../../../components/ui/Form.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { PriceTier } from '../data/row-value.ts'
import { readTiers, type TierDraft } from './tier-drafts.ts'
import styles from './TiersDialog.module.css'

interface Props {
  name: string
  currency: string
  tiers: readonly PriceTier[]
  onSave: (tiers: PriceTier[]) => void
  onClose: () => void
}

const MAX_TIERS = 20

/** Lower prices from certain quantities on. The first tier is the price of one piece. */
export function TiersDialog({ name, currency, tiers, onSave, onClose }: Props) {
  const { t } = useLingui()
  const type = money(currency, intlLocale())
  const [drafts, setDrafts] = useState<TierDraft[]>(() =>
    tiers.map(({ fromUnits, whslMinor }) => ({ from: String(fromUnits), whsl: type.print(whslMinor) })),
  )
  const [asked, setAsked] = useState(false)
  const read = readTiers(drafts, type)
  const change = (index: number, part: Partial<TierDraft>) =>
    setDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...part } : draft)))

  function submit() {
    setAsked(true)
    if (!read.tiers) return
    onSave(read.tiers)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} size="sm" title={<Trans>Prices by quantity: {name}</Trans>}>
      <Form onSubmit={submit}>
        <p>
          <Trans>Counted over all sizes of the product in one order and window.</Trans>
        </p>
        {drafts.map((draft, index) => (
          <div key={index} className={styles.tier}>
            <TextInput
              label={t`From units`}
              inputMode="numeric"
              autoComplete="off"
              value={draft.from}
              readOnly={index === 0}
              error={asked && read.faults[index] === 'from' ? t`More than in the row above.` : undefined}
              onChange={(event) => change(index, { from: event.currentTarget.value })}
            />
            <TextInput
              label={t`WHSL, ${currency}`}
              inputMode="decimal"
              autoComplete="off"
              value={draft.whsl}
              error={asked && read.faults[index] === 'whsl' ? t`No amount of this currency.` : undefined}
              onChange={(event) => change(index, { whsl: event.currentTarget.value })}
            />
            {index > 0 ? (
              <IconButton
                icon="trash"
                label={t`Remove this quantity`}
                onClick={() => setDrafts(drafts.toSpliced(index, 1))}
              />
            ) : (
              <span />
            )}
          </div>
        ))}
        {drafts.length < MAX_TIERS && (
          <Button icon="add" variant="quiet" onClick={() => setDrafts([...drafts, { from: '', whsl: '' }])}>
            <Trans>Add a quantity</Trans>
          </Button>
        )}
        <Button type="submit" variant="primary" size="lg">
          <Trans>Into the pending change</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
