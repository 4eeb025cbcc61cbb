import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { Menu } from '../../components/ui/Menu.tsx'
import { MenuChoice } from '../../components/ui/MenuChoice.tsx'
import { MenuDivider, MenuItem } from '../../components/ui/MenuItem.tsx'
import type { Role } from '../../gen/graphql.ts'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { LinkDialog } from '../../components/ui/LinkDialog.tsx'
import type { Member } from './PeoplePanel.tsx'
import { rolesOf, roleText } from '../../lib/viewer/roles.ts'
import { useChangeRoleMutation, useRemoveUserMutation, useResetUserMutation } from './team-api.ts'

/** What an owner can do with a colleague. */
export function MemberMenu({ member }: { member: Member }) {
  const { t, i18n } = useLingui()
  const toast = useToast()
  const viewer = useViewer()
  const [asking, setAsking] = useState<'remove' | 'reset'>()
  const [link, setLink] = useState<{ link: string; validUntil: string }>()
  const [change] = useChangeRoleMutation()
  const [remove] = useRemoveUserMutation()
  const [reset] = useResetUserMutation()
  const { id: userId, name } = member

  async function setRole(role: Role) {
    const answer = await change({ userId, role })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.changeRole
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    const label = i18n._(roleText[role].label)
    const before = member.role
    toast(t`${name} is now ${label}.`, { undo: () => void change({ userId, role: before }) })
  }

  async function onRemove() {
    const answer = await remove({ userId })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    if (answer.data.removeUser.__typename === 'Refused')
      return toast(answer.data.removeUser.message, { tone: 'danger' })
    toast(t`${name} is no longer a member.`)
  }

  async function onReset() {
    const answer = await reset({ userId })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.resetUser
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    setLink(result)
  }

  return (
    <>
      <Menu label={t`Actions for ${name}`} target={<IconButton icon="more" label={t`Actions for ${name}`} size="sm" />}>
        <MenuChoice
          label={t`Role`}
          value={member.role}
          onChange={(role) => void setRole(role)}
          options={rolesOf(viewer.organisation.kind).map((role) => ({
            value: role,
            label: i18n._(roleText[role].label),
          }))}
        />
        <MenuDivider />
        <MenuItem icon="refresh" onClick={() => setAsking('reset')}>
          <Trans>New password link</Trans>
        </MenuItem>
        <MenuItem icon="close" danger onClick={() => setAsking('remove')}>
          <Trans>Remove from the team</Trans>
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking === 'remove'}
        onClose={() => setAsking(undefined)}
        title={<Trans>Remove {name}?</Trans>}
        effect={
          <Trans>
            {name} is signed out at once and can no longer sign in here. What {name} has done stays in the history.
          </Trans>
        }
        confirmLabel={<Trans>Remove {name}</Trans>}
        tone="danger"
        onConfirm={onRemove}
      />
      <ConfirmDialog
        open={asking === 'reset'}
        onClose={() => setAsking(undefined)}
        title={<Trans>New password for {name}?</Trans>}
        effect={
          <Trans>
            {name} is signed out everywhere. You get a link to hand on; the old password ends when it is used.
          </Trans>
        }
        confirmLabel={<Trans>Make the link</Trans>}
        onConfirm={onReset}
      />
      {link && <LinkDialog {...link} onClose={() => setLink(undefined)} />}
    </>
  )
}
