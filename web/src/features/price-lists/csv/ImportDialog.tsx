import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { PriceListHead } from '../list/list-form.ts'
import type { Autosave } from '../sheet/autosave.ts'
import styles from './ImportDialog.module.css'
import { type ImportProblem, useImport } from './use-import.ts'

interface Props {
  list: PriceListHead
  file: File
  autosave: Autosave
  onImported: () => void
  onClose: () => void
}

/** Most problems listed one by one. */
const LISTED = 200

export function ImportDialog({ list, file, autosave, onImported, onClose }: Props) {
  const { phase, failure, read, sent, applied, unchanged, problems } = useImport(list, file, autosave, onImported)
  const busy = phase === 'reading' || phase === 'sending'
  const wrong = problems.filter(({ warning }) => !warning)
  return (
    <Dialog
      open
      onClose={onClose}
      closable={!busy}
      title={<Trans>Import {file.name}</Trans>}
      footer={
        <Button variant="primary" busy={busy} onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <div role="status" className={styles.state}>
        {phase === 'reading' && <Trans>Reading the file…</Trans>}
        {phase === 'sending' && (
          <Trans>
            {sent} of {read} rows…
          </Trans>
        )}
        {phase === 'too-large' && (
          <Notice tone="danger" title={<Trans>The file is larger than 2 MB</Trans>}>
            <Trans>Split it, or push the rows through the API.</Trans>
          </Notice>
        )}
        {phase === 'failed' && (
          <Notice tone="danger" title={<Trans>The import stopped after {sent} rows</Trans>}>
            {failure}
          </Notice>
        )}
        {phase === 'done' && (
          <Notice
            tone={wrong.length > 0 ? 'warn' : 'ok'}
            title={
              <Plural value={applied} one="# row is in the pending change" other="# rows are in the pending change" />
            }
          >
            <Plural
              value={unchanged}
              _0=""
              one="# row says what holds already."
              other="# rows say what holds already."
            />{' '}
            <Plural value={wrong.length} _0="" one="# line was not taken." other="# lines were not taken." />
          </Notice>
        )}
      </div>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Dialog>
  )
}

function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useLingui()
  return (
    <>
      <ul className={styles.problems} tabIndex={0} aria-label={t`Lines with problems`}>
        {problems.slice(0, LISTED).map(({ line, message, value, warning }, index) => (
          <li key={index} data-warning={warning || undefined}>
            <strong>{line > 0 ? <Trans>Line {line}</Trans> : <Trans>File</Trans>}</strong>
            <span>
              {message} {value !== '' && <q>{value}</q>}
              {warning && (
                <>
                  {' '}
                  <Trans>(taken)</Trans>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > LISTED && (
        <p>
          <Trans>and {problems.length - LISTED} more</Trans>
        </p>
      )}
    </>
  )
}
