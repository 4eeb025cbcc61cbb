import { Trans } from '@lingui/react/macro'
import { colourFamilies } from './colour-families.ts'
import styles from './NoPhoto.module.css'
import { Icon } from './Icon.tsx'

type Props = { family: string; /** Too small for words. */ bare?: boolean }

/** In place of a picture: the outline of a garment in the colour's family. */
export function NoPhoto({ family, bare }: Props) {
  const colour = colourFamilies[family]
  const plain = colour?.startsWith('#') ? colour : undefined
  return (
    <span className={styles.place}>
      <span className={styles.outline} style={{ color: plain && `color-mix(in srgb, ${plain} 62%, var(--ink3))` }}>
        <Icon name="garment" size={32} />
      </span>
      {!bare && <Trans>No photo yet</Trans>}
    </span>
  )
}
