import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import type { OrganisationKind, Role } from '../../gen/graphql.ts'
import { LinkDialog } from '../../components/ui/LinkDialog.tsx'
import { rolesOf, roleText } from '../../lib/viewer/roles.ts'
import { useInviteUserMutation } from './team-api.ts'

/** Asks for a colleague, then gives the link to hand on. */
export function InviteDialog({ kind, onClose }: { kind: OrganisationKind; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const roles = rolesOf(kind)
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(roles[1] ?? roles[0]!)
  const [failure, setFailure] = useState<string>()
  const [link, setLink] = useState<{ link: string; validUntil: string }>()
  const [invite, { isLoading }] = useInviteUserMutation()

  async function submit() {
    setFailure(undefined)
    const answer = await invite({ input: { email, name, role } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.inviteUser
    if (result.__typename === 'Refused') return setFailure(result.message)
    setLink(result)
  }

  if (link) return <LinkDialog {...link} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={<Trans>Invite a colleague</Trans>} size="sm">
      <Form onSubmit={submit}>
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
