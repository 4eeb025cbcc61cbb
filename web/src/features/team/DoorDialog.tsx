import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Checkbox } from '../../components/ui/Checkbox.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import type { DoorInput } from '../../gen/graphql.ts'
import { AddressFields } from './AddressFields.tsx'
import { emptyAddress, inputOf } from './address-fields.ts'
import type { Door } from './DoorsPanel.tsx'
import { useSaveDoorMutation } from './team-api.ts'

/** A new door, or one that changes. */
export function DoorDialog({ door, onClose }: { door: Door | undefined; onClose: () => void }) {
  const { t } = useLingui()
  const [input, setInput] = useState<DoorInput>(() =>
    door
      ? {
          id: door.id,
          code: door.code,
          name: door.name,
          gln: door.gln,
          group: door.group,
          active: door.active,
          address: inputOf(door.address),
        }
      : { code: '', name: '', gln: '', group: '', active: true, address: emptyAddress },
  )
  const [failure, setFailure] = useState<string>()
  const [save, { isLoading }] = useSaveDoorMutation()
  const set = (change: Partial<DoorInput>) => setInput({ ...input, ...change })

  async function submit() {
    setFailure(undefined)
    const address = { ...input.address, label: input.name, name: input.address.name || input.name }
    const answer = await save({ input: { ...input, address } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.saveDoor
    if (result.__typename === 'Refused') return setFailure(result.message)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={door ? <Trans>Door {door.code}</Trans> : <Trans>New door</Trans>} size="sm">
      <Form onSubmit={submit}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <TextInput
          label={t`Code`}
          description={t`Short and unique: "AMS".`}
          value={input.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <TextInput label={t`Name`} value={input.name} onChange={(event) => set({ name: event.currentTarget.value })} />
        <AddressFields address={input.address} onChange={(address) => set({ address })} />
        <TextInput
          label={t`Group`}
          description={t`Doors of one group stand together: "Flagship".`}
          value={input.group}
          onChange={(event) => set({ group: event.currentTarget.value })}
        />
        <TextInput
          label={t`GLN`}
          description={t`GS1 location number, 13 digits, if the door has one.`}
          inputMode="numeric"
          value={input.gln}
          onChange={(event) => set({ gln: event.currentTarget.value })}
        />
        <Checkbox
          label={t`Open: orders can be written for it`}
          checked={input.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Save</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
