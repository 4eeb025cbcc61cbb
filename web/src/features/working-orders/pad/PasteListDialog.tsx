import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Form } from '../../../components/ui/Form.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import { readTypedList } from '../domain/typed-list.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'

type Props = { onClose: () => void; onLines: (lines: readonly ListLine[]) => Promise<string | null> }

/** The list that can also be pasted straight into the matrix, for those who look for a button. */
export function PasteListDialog({ onClose, onLines }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function add() {
    const lines = readTypedList(text)
    if (lines.length === 0) return setFailure(t`Write one SKU or EAN and its quantity per line.`)
    setBusy(true)
    const failed = await onLines(lines)
    setBusy(false)
    if (failed === null) onClose()
    else setFailure(failed)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Paste a list</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void add()}>
            <Trans>Add quantities</Trans>
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void add()}>
        <Textarea
          data-autofocus
          label={t`SKU or EAN and quantity`}
          description={t`One per line, as copied from a spreadsheet. Styles that are not in this working order are added.`}
          placeholder={'4006381333931\t12'}
          minRows={8}
          maxRows={16}
          value={text}
          error={failure}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setFailure(undefined)
          }}
        />
      </Form>
    </Dialog>
  )
}
