import { useLingui } from '@lingui/react/macro'

/** `turn` differs with every change, so that the flash runs again. */
export type ChangeMark = { direction: 'up' | 'down' | 'other'; turn: number }

/** A figure rose or fell a moment ago. */
export function ChangeArrow({ direction }: Pick<ChangeMark, 'direction'>) {
  const { t } = useLingui()
  const name = direction === 'up' ? t`just went up` : direction === 'down' ? t`just went down` : t`just changed`
  const path = { up: 'M1 5.5 4 2l3 3.5', down: 'M1 2.5 4 6l3-3.5', other: 'M1.5 4h5' }[direction]
  return (
    <svg role="img" aria-label={name} width="8" height="8" viewBox="0 0 8 8" fill="none" stroke="var(--info)">
      <path d={path} strokeWidth="1.6" />
    </svg>
  )
}
