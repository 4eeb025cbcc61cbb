import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { LinkDialog } from '../../../components/ui/LinkDialog.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { RadioGroup } from '../../../components/ui/RadioGroup.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { Role } from '../../../gen/graphql.ts'
import { rolesOf, roleText } from '../../../lib/viewer/roles.ts'
import { useInvitePersonMutation } from '../data/organisations-api.ts'
import type { Organisation } from './Facts.tsx'

type Props = { organisation: Organisation; /** Nobody owns it yet. */ owner: boolean; onClose: () => void }

/** Makes a person and the single-use link to hand on. */
export function InviteDialog({ organisation, owner, onClose }: Props) {
  const { t, i18n } = useLingui()
  const roles = rolesOf(organisation.kind)
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(owner ? roles[0]! : (roles[1] ?? roles[0]!))
  const [failure, setFailure] = useState<string>()
  const [link, setLink] = useState<{ link: string; validUntil: string }>()
  const [invite, { isLoading }] = useInvitePersonMutation()

  async function submit() {
    setFailure(undefined)
    const answer = await invite({ input: { email, name, role, organisationId: organisation.id } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.inviteUser
    if (result.__typename === 'Refused') return setFailure(result.message)
    setLink(result)
  }

  if (link) return <LinkDialog {...link} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={<Trans>Invite to {organisation.name}</Trans>} size="sm">
      <Form onSubmit={() => void submit()}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <TextInput
          label={t`E-mail`}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput label={t`Name`} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <RadioGroup
          legend={<Trans>Role</Trans>}
          value={role}
          onChange={setRole}
          options={roles.map((value) => ({
            value,
            label: i18n._(roleText[value].label),
            description: i18n._(roleText[value].about),
          }))}
        />
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Make the link</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
