import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import type { DoorFieldsFragment, TermsInput } from '../../../gen/graphql.ts'
import { type DraftProblems, emptyDraft, readDraft, type TermsDraft } from './draft.ts'
import { NoPriceLists } from './NoPriceLists.tsx'
import { TermsFields } from './TermsFields.tsx'
import styles from './TermsForm.module.css'
import { type TermsChoices, useTermsChoices } from './use-terms-choices.ts'

type Props = {
  /** What stands there at first; the rest is empty, in the first currency the brand has lists in. */
  initial?: Partial<TermsDraft>
  doors: readonly DoorFieldsFragment[]
  /** Beside the terms: a message. */
  children?: ReactNode
  /** The verb. */
  submitLabel: ReactNode
  onSubmit: (terms: TermsInput, draft: TermsDraft) => void
  /** Why the server did not take them. */
  failure?: string | undefined
  busy?: boolean
  /** More buttons, after the deciding one. */
  actions?: ReactNode
}

/** Terms to be written, with what is wrong said at each field when they are sent. */
export function TermsForm(props: Props) {
  const { choices, error, refetch, isFetching } = useTermsChoices()
  if (error && !choices) return <ErrorState error={error} onRetry={refetch} busy={isFetching} />
  if (!choices) {
    return (
      <Loading>
        <TextSkeleton lines={10} />
      </Loading>
    )
  }
  if (choices.currencies.length === 0) return <NoPriceLists />
  return <Filled {...props} choices={choices} />
}

function Filled({
  initial,
  doors,
  children,
  submitLabel,
  onSubmit,
  failure,
  busy,
  actions,
  choices,
}: Props & { choices: TermsChoices }) {
  const [draft, setDraft] = useState<TermsDraft>(() => ({ ...emptyDraft(choices.currencies[0]!), ...initial }))
  const [tried, setTried] = useState(false)
  const read = readDraft(draft)
  const problems: DraftProblems = (tried && read.problems) || {}
  const wrong = Object.keys(problems).length

  function submit() {
    setTried(true)
    if (!read.problems) onSubmit(read.input, draft)
  }

  return (
    <Form onSubmit={submit} className={styles.form}>
      <TermsFields draft={draft} onChange={setDraft} choices={choices} problems={problems} doors={doors} />
      {children}
      {(failure || wrong > 0) && (
        <Notice tone="danger" live>
          {failure ?? <Trans>Not sent yet: look at what is marked above.</Trans>}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={busy ?? false}>
          {submitLabel}
        </Button>
        {actions}
      </div>
    </Form>
  )
}
