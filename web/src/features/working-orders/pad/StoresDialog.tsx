import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { RadioGroup } from '../../../components/ui/RadioGroup.tsx'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import type { OwnPlacesQuery } from '../../../gen/graphql.ts'
import type { PadRow } from '../domain/pad-row.ts'
import styles from './StoresDialog.module.css'
import type { LineActions } from './use-line-actions.ts'

type Door = NonNullable<NonNullable<OwnPlacesQuery['organisation']>['doors']>[number]
type How = 'add' | 'copy' | 'move'

type Props = { rows: readonly PadRow[]; doors: readonly Door[]; lines: LineActions; onClose: () => void }

/** Which stores the lines are for: rows of their own for each, with or without the same quantities, or one store instead. */
export function StoresDialog({ rows, doors, lines, onClose }: Props) {
  const { t } = useLingui()
  const [how, setHow] = useState<How>('add')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const open = doors.filter((door) => door.active)
  const one = how === 'move'

  function choose(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  async function apply() {
    onClose()
    for (const doorId of chosen) {
      if (how === 'move') await lines.move(rows, { doorId })
      else if (how === 'copy') lines.copyToDoor(rows, doorId)
      else await lines.split(rows, { doorId })
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={<Plural value={rows.length} one="Stores for # line" other="Stores for # lines" />}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button
            variant="primary"
            onClick={() => void apply()}
            disabledReason={chosen.size === 0 ? t`Choose a store first.` : undefined}
          >
            {how === 'add' ? (
              <Trans>Add rows</Trans>
            ) : how === 'copy' ? (
              <Trans>Copy quantities</Trans>
            ) : (
              <Trans>Move</Trans>
            )}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <SegmentedControl<How>
          label={t`What to do`}
          fullWidth
          value={how}
          onChange={(next) => {
            setHow(next)
            setChosen(new Set())
          }}
          options={[
            { value: 'add', label: t`Add empty rows` },
            { value: 'copy', label: t`Copy quantities` },
            { value: 'move', label: t`Move to one store` },
          ]}
        />
        {one ? (
          <RadioGroup
            legend={<Trans>Store</Trans>}
            value={[...chosen][0] ?? null}
            onChange={(id) => setChosen(new Set([id]))}
            options={[
              ...open.map((door) => ({ value: door.id, label: nameOf(door) })),
              { value: '', label: t`No store: for all of us` },
            ]}
          />
        ) : (
          <fieldset className={styles.doors}>
            <legend>
              <Trans>Stores</Trans>
            </legend>
            {open.map((door) => (
              <Checkbox
                key={door.id}
                checked={chosen.has(door.id)}
                onChange={(event) => choose(door.id, event.currentTarget.checked)}
                label={nameOf(door)}
              />
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}

const nameOf = (door: Door) => `${door.name} · ${door.code}`
