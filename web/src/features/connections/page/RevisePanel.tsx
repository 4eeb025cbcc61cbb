import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Section } from '../../../components/ui/Section.tsx'
import type { TermsInput } from '../../../gen/graphql.ts'
import { termsDifferences } from '../../../lib/connections/terms-rows.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useReviseTermsMutation, useTermsChoicesQuery } from '../data/connections-api.ts'
import { draftOf } from '../terms/draft.ts'
import { TermsForm } from '../terms/TermsForm.tsx'
import type { OwnConnection } from './ConnectionBody.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'
import { shownTerms } from './shown-terms.ts'

type Props = { connection: OwnConnection; onDone: () => void }

/** New terms, compared with those in force before they are saved as a revision. */
export function RevisePanel({ connection, onDone }: Props) {
  const { t, i18n } = useLingui()
  const toast = useToast()
  const [initial] = useState(() => draftOf(connection.terms))
  // What the new terms are compared with: as the page knew it, or as it is after somebody else's revision.
  const [base, setBase] = useState(connection)
  const [reviewing, setReviewing] = useState<TermsInput>()
  const [failure, setFailure] = useState<string>()
  const { data: choices } = useTermsChoicesQuery()
  const [revise] = useReviseTermsMutation()
  const { name } = connection.retailer
  const differences = reviewing
    ? termsDifferences(base.terms, shownTerms(reviewing, base, choices?.priceLists ?? []), i18n)
    : []

  async function save(note: string) {
    setFailure(undefined)
    const answer = await revise({
      input: { connectionId: connection.id, expectedRevision: base.revision, terms: reviewing!, note },
    })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.reviseTerms
    if (result.__typename === 'ConnectionStale') {
      setBase(result.connection)
      return setFailure(
        t`Somebody changed these terms in the meantime. Review again: the comparison is now with their revision.`,
      )
    }
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`New terms for ${name} are in force.`)
    onDone()
  }

  return (
    <Section title={<Trans>Change terms</Trans>}>
      <TermsForm
        initial={initial}
        doors={connection.doors}
        submitLabel={<Trans>Review the change</Trans>}
        onSubmit={(terms) => {
          setFailure(undefined)
          setReviewing(terms)
        }}
        failure={failure}
        actions={
          <Button onClick={onDone}>
            <Trans>Back without changing</Trans>
          </Button>
        }
      />
      {reviewing && (
        <ReviewDialog name={name} differences={differences} onClose={() => setReviewing(undefined)} onSave={save} />
      )}
    </Section>
  )
}
