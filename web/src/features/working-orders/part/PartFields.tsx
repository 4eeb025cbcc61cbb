import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Select } from '../../../components/ui/Select.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { OwnPlacesQuery, PadPartFragment } from '../../../gen/graphql.ts'
import { useSetPadPartMutation } from '../data/pad-changes.ts'
import { failureOf } from '../data/outcome.ts'
import { mayOrder } from '../../../lib/viewer/may-order.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import styles from './PartFields.module.css'

export type OwnAddress = NonNullable<NonNullable<OwnPlacesQuery['organisation']>['addresses']>[number]

type Props = {
  workingOrderId: string
  part: PadPartFragment
  addresses: readonly OwnAddress[]
  /** What is missing, said at the field. */
  shipToMissing?: boolean
}

type Fields = { poNumber: string; note: string; shipToId: string | null; billToId: string | null }

/** PO number, addresses and note of one brand's part; saved when one leaves a field. */
export function PartFields({ workingOrderId, part, addresses, shipToMissing }: Props) {
  const { t } = useLingui()
  const disabled = !mayOrder(useViewer())
  const [save] = useSetPadPartMutation()
  const [failure, setFailure] = useState<string | null>(null)
  const [draft, setDraft] = useState<Partial<Fields>>({})
  const saved: Fields = {
    poNumber: part.poNumber,
    note: part.note,
    shipToId: part.shipToId ?? null,
    billToId: part.billToId ?? null,
  }
  const fields = { ...saved, ...draft }

  async function commit(change: Partial<Fields> = {}) {
    const next = { ...fields, ...change }
    if ((Object.keys(saved) as (keyof Fields)[]).every((key) => saved[key] === next[key])) return setDraft({})
    setDraft(next)
    const failed = failureOf(await save({ input: { workingOrderId, brandId: part.brandId, ...next } }))
    setFailure(failed)
    // What was not saved stays in the fields.
    if (failed === null) setDraft({})
  }

  const shipTos = addresses.filter((address) => address.shipTo)
  const billTos = addresses.filter((address) => address.billTo)
  return (
    <div className={styles.fields}>
      <Select
        disabled={disabled}
        label={t`Ship to`}
        options={shipTos.map(optionOf)}
        value={fields.shipToId ?? (shipTos.length === 1 ? shipTos[0]!.id : null)}
        onChange={(shipToId) => void commit({ shipToId })}
        placeholder={shipTos.length === 0 ? t`No address yet: add one under Team` : t`Choose`}
        error={shipToMissing && shipTos.length > 0 ? t`Choose where the goods go.` : undefined}
      />
      <Select
        disabled={disabled}
        label={t`Bill to`}
        options={billTos.map(optionOf)}
        value={fields.billToId ?? (billTos.length === 1 ? billTos[0]!.id : null)}
        onChange={(billToId) => void commit({ billToId })}
        clearable={billTos.length > 1}
        placeholder={t`As the brand has it`}
      />
      <TextInput
        disabled={disabled}
        label={t`PO number`}
        maxLength={60}
        value={fields.poNumber}
        onChange={(event) => setDraft({ ...draft, poNumber: event.currentTarget.value })}
        onBlur={() => void commit()}
        onKeyDown={(event) => event.key === 'Enter' && void commit()}
      />
      <Textarea
        disabled={disabled}
        label={t`Note to ${part.brandName}`}
        maxLength={2000}
        minRows={2}
        maxRows={5}
        value={fields.note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        onBlur={() => void commit()}
      />
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          <Trans>Not saved: {failure}</Trans>
        </p>
      )}
    </div>
  )
}

function optionOf({ id, label, name, city }: OwnAddress) {
  return { value: id, label: [label || name, city].filter(Boolean).join(', ') }
}
