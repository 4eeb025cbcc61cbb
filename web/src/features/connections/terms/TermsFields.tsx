import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { DoorFieldsFragment } from '../../../gen/graphql.ts'
import { DoorChoice } from './DoorChoice.tsx'
import type { DraftProblems, TermsDraft } from './draft.ts'
import { PriceListChain } from './PriceListChain.tsx'
import { problemText } from './problem-text.ts'
import styles from './TermsFields.module.css'
import type { TermsChoices } from './use-terms-choices.ts'

type Props = {
  draft: TermsDraft
  onChange: (draft: TermsDraft) => void
  choices: TermsChoices
  /** Shown once somebody has tried to send. */
  problems: DraftProblems
  /** The retailer's; none are known of one that is only being invited. */
  doors: readonly DoorFieldsFragment[]
}

/** Everything a connection agrees on. */
export function TermsFields({ draft, onChange, choices, problems, doors }: Props) {
  const { t, i18n } = useLingui()
  const id = useId()
  const set = (change: Partial<TermsDraft>) => onChange({ ...draft, ...change })
  const wrong = (field: keyof TermsDraft) => {
    const problem = problems[field]
    return problem && i18n._(problemText[problem])
  }
  const field = (
    name:
      | 'paymentTerms'
      | 'minimumFirst'
      | 'minimum'
      | 'discount'
      | 'customerCode'
      | 'alias'
      | 'rep'
      | 'warehouses'
      | 'validFrom'
      | 'validTo',
  ) => ({
    value: draft[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  })
  const inCurrency = choices.lists.filter(({ currency }) => currency === draft.currency)

  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <Select
          label={t`Currency`}
          options={[...new Set([...choices.currencies, draft.currency])]
            .filter(Boolean)
            .map((code) => ({ value: code, label: code }))}
          value={draft.currency || null}
          // Lists have one currency each, so another one begins another chain.
          onChange={(currency) => currency && currency !== draft.currency && set({ currency, priceListIds: [] })}
        />
        <TextInput
          label={t`Payment terms`}
          maxLength={120}
          list={`${id}-payment`}
          placeholder={t`Net 30`}
          {...field('paymentTerms')}
        />
      </div>
      <PriceListChain
        lists={inCurrency}
        value={draft.priceListIds}
        onChange={(priceListIds) => set({ priceListIds })}
        error={wrong('priceListIds')}
      />
      <div className={styles.row}>
        <TextInput
          label={t`Minimum, first order`}
          inputMode="decimal"
          rightSection={<Unit text={draft.currency} />}
          rightSectionWidth={52}
          {...field('minimumFirst')}
        />
        <TextInput
          label={t`Minimum, later orders`}
          inputMode="decimal"
          rightSection={<Unit text={draft.currency} />}
          rightSectionWidth={52}
          {...field('minimum')}
        />
        <TextInput
          label={t`Discount on WHSL`}
          inputMode="decimal"
          rightSection={<Unit text="%" />}
          {...field('discount')}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>
          <Trans>May order</Trans>
        </legend>
        <div className={styles.checks}>
          <Checkbox
            label={t`At once, from stock`}
            checked={draft.atOnce}
            onChange={(event) => set({ atOnce: event.currentTarget.checked })}
          />
          <Checkbox
            label={t`Pre-order, by delivery window`}
            checked={draft.preOrder}
            onChange={(event) => set({ preOrder: event.currentTarget.checked })}
          />
        </div>
        {wrong('atOnce') && <p className={styles.error}>{wrong('atOnce')}</p>}
      </fieldset>
      {doors.length > 0 && (
        <DoorChoice
          doors={doors}
          value={draft.doorIds}
          onChange={(doorIds) => set({ doorIds })}
          error={wrong('doorIds')}
        />
      )}
      <div className={styles.row}>
        <TextInput
          label={t`Customer code`}
          description={t`Your own number for the retailer.`}
          maxLength={120}
          {...field('customerCode')}
        />
        <TextInput
          label={t`Alias`}
          description={t`Your own name for it; only you see it.`}
          maxLength={120}
          {...field('alias')}
        />
      </div>
      <div className={styles.row}>
        <TextInput
          label={t`Contact at your side`}
          description={t`The retailer sees the name.`}
          maxLength={120}
          list={`${id}-people`}
          {...field('rep')}
        />
        <TextInput
          label={t`Ships from warehouses`}
          description={t`Codes with commas between; empty: all.`}
          maxLength={400}
          {...field('warehouses')}
        />
      </div>
      <div className={styles.row}>
        <TextInput label={t`Valid from`} description={t`Empty: at once.`} type="date" {...field('validFrom')} />
        <TextInput label={t`Valid until`} description={t`Empty: open.`} type="date" {...field('validTo')} />
      </div>
      <datalist id={`${id}-payment`}>
        {[t`Net 30`, t`Net 60`, t`Net 90`, t`Prepayment`, t`Direct debit`].map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      <datalist id={`${id}-people`}>
        {choices.people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

const Unit = ({ text }: { text: string }) => <span className={styles.unit}>{text}</span>
